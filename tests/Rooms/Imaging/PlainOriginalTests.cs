using System.Buffers.Binary;
using DentaMind.Dicom.Data;
using DentaMind.Imaging.Catalogue;
using DentaMind.Imaging.Sending;
using DentaMind.Kernel;
using DentaMind.Pixels.Codecs;
using Shouldly;
using Xunit;

namespace DentaMind.Rooms.Imaging;

/// <summary>A compressed original becomes uncompressed for a peer that lacks its form: every pixel and every word of its header as they were.</summary>
public sealed class PlainOriginalTests(TestHouse house) : IClassFixture<TestHouse>
{
    private const int Rows = 21;
    private const int Columns = 33;

    [Theory]
    [InlineData(8, 1, 1)]
    [InlineData(16, 1, 1)]
    [InlineData(16, 1, 3)]
    [InlineData(8, 3, 2)]
    public async Task Every_stored_bit_of_every_frame_is_as_it_was(int bits, int samples, int frames)
    {
        var pixels = new byte[Rows * Columns * samples * bits / 8 * frames];
        new Random(bits + samples + frames).NextBytes(pixels);
        var header = Header(bits, samples, frames);
        var image = await FileAsync(header, pixels, frames, new PixelLayout
        {
            Rows = Rows,
            Columns = Columns,
            SamplesPerPixel = samples,
            BitsAllocated = bits,
            BitsStored = bits,
            HighBit = bits - 1,
            Photometric = samples == 3 ? Photometric.Rgb : Photometric.Monochrome2,
            IsPlanar = samples == 3,
        });

        await using var plain = await PlainAsync(image);

        plain.TransferSyntaxUid.ShouldBe(TransferSyntax.ExplicitLittleEndian.Uid);
        var file = await XRays.ReadAsync(plain.Content);
        file.Length.ShouldBe((int)plain.Length);
        var read = await DicomReader.ReadFileAsync(new MemoryStream(file), ReadOptions.Whole);
        read.Dataset.Bytes(Tags.PixelData).Span[..pixels.Length].ToArray().ShouldBe(pixels);
        (await WordsAsync(read.Dataset)).ShouldBe(await WordsAsync(header));
        (await house.DoAsync(new GetImage(image))).TransferSyntaxUid.ShouldBe(TransferSyntax.RleLossless.Uid, "the kept original is as it came");
    }

    [Theory]
    [InlineData("1.2.840.10008.1.2.4.50", "transfer-syntax-lossy")]
    [InlineData("1.2.840.10008.1.2.4.80", "transfer-syntax-not-accepted")]
    public async Task What_would_become_another_picture_or_has_no_decoder_is_refused_in_words(string syntax, string code)
    {
        var image = await FileAsync(Header(8, 1, 1), new byte[Rows * Columns], 1, null, syntax);

        (await house.WhyNotSentAsync(image, plain: true)).ShouldBe(code);
    }

    [Fact]
    public async Task A_frame_that_is_damaged_is_never_sent_as_if_it_were_whole()
    {
        var image = await FileAsync(Header(16, 1, 1), new byte[64], 1, null, TransferSyntax.RleLossless.Uid);

        (await house.WhyNotSentAsync(image, plain: true)).ShouldBe("transfer-syntax-not-accepted");
    }

    private async Task<OutgoingOriginal> PlainAsync(ImageId image)
    {
        await using var all = await house.DoAsync(new OpenForSending([image], Plain: true));
        var outcome = all.Take(image);
        if (outcome.Refusal is { Code: "worker-failed" } failed)
            Assert.Skip(failed.Text);
        return outcome.Answer;
    }

    private static Dataset Header(int bits, int samples, int frames)
    {
        var header = XRays.Of()
            .SetIntegers(Tags.Rows, Rows).SetIntegers(Tags.Columns, Columns).SetIntegers(Tags.SamplesPerPixel, samples)
            .SetIntegers(Tags.BitsAllocated, bits).SetIntegers(Tags.BitsStored, bits).SetIntegers(Tags.HighBit, bits - 1)
            .Set(Tags.PhotometricInterpretation, samples == 3 ? "RGB" : "MONOCHROME2")
            .Set(Tags.NumberOfFrames, $"{frames}");
        return samples == 3 ? header.SetIntegers(Tags.PlanarConfiguration, 1) : header;
    }

    private async Task<ImageId> FileAsync(Dataset header, byte[] pixels, int frames, PixelLayout? layout, string? syntax = null)
    {
        using var file = new MemoryStream();
        var form = syntax ?? TransferSyntax.RleLossless.Uid;
        await file.WriteAsync(DicomWriter.Part10Header(header.Text(Tags.SopClassUid)!, header.Text(Tags.SopInstanceUid)!, form));
        var whole = await DataSetAsync(header, TransferSyntax.ExplicitLittleEndian);
        await file.WriteAsync(whole.AsMemory(0, whole.AsSpan().LastIndexOf((ReadOnlySpan<byte>)[0xE0, 0x7F, 0x10, 0x00])));
        await file.WriteAsync((byte[])[0xE0, 0x7F, 0x10, 0x00, (byte)'O', (byte)'B', 0, 0, 0xFF, 0xFF, 0xFF, 0xFF]);
        Item(file, []);
        foreach (var frame in pixels.Chunk(pixels.Length / frames))
            Item(file, layout is null ? frame : Rle.Encode(frame, layout));
        await file.WriteAsync((byte[])[0xFE, 0xFF, 0xDD, 0xE0, 0, 0, 0, 0]);
        return (await house.UploadAsync(file.ToArray())).Answer.Image;
    }

    private static void Item(MemoryStream file, byte[] bytes)
    {
        Span<byte> head = [0xFE, 0xFF, 0x00, 0xE0, 0, 0, 0, 0];
        BinaryPrimitives.WriteInt32LittleEndian(head[4..], bytes.Length + (bytes.Length % 2));
        file.Write(head);
        file.Write(bytes);
        if (bytes.Length % 2 == 1)
            file.WriteByte(0);
    }

    private static async Task<byte[]> DataSetAsync(Dataset dataset, TransferSyntax syntax)
    {
        using var bytes = new MemoryStream();
        await DicomWriter.WriteDatasetAsync(bytes, dataset, syntax);
        return bytes.ToArray();
    }

    /// <summary>Everything before the pixels, as bytes.</summary>
    private static async Task<string> WordsAsync(Dataset dataset)
    {
        var bytes = await DataSetAsync(dataset, TransferSyntax.ExplicitLittleEndian);
        return Convert.ToHexString(bytes.AsSpan(0, bytes.AsSpan().LastIndexOf((ReadOnlySpan<byte>)[0xE0, 0x7F, 0x10, 0x00])));
    }
}
