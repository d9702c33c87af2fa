using DentaMind.Dicom.Data;
using Shouldly;
using Xunit;

namespace DentaMind.Rooms.Dicom.Data;

public sealed class PixelDataReaderTests
{
    private static readonly byte[] First = [0xFF, 0xD8, 0xFF, 1];
    private static readonly byte[] More = [7, 7];
    private static readonly byte[] Second = [0xFF, 0xD8, 0xFF, 2];

    [Fact]
    public async Task Frames_of_plain_pixels_follow_by_arithmetic()
    {
        var pixels = await OpenAsync(Picture(2, 3, 16, 3).SetBytes(Tags.PixelData, Vr.OW, Numbers(36)), TransferSyntax.ExplicitLittleEndian);

        (await pixels.ReadFrameAsync(2)).ToArray().ShouldBe(Numbers(36)[12..24]);
        (await pixels.ReadFrameAsync(3)).ToArray().ShouldBe(Numbers(36)[24..]);
        await Should.ThrowAsync<ArgumentOutOfRangeException>(async () => await pixels.ReadFrameAsync(1));
    }

    [Fact]
    public async Task Single_bits_are_packed_across_frames()
    {
        var pixels = await OpenAsync(Picture(1, 3, 1, 3).SetBytes(Tags.PixelData, Vr.OB, new byte[] { 0b11_010_101, 0b1 }), TransferSyntax.ExplicitLittleEndian);

        ((await pixels.ReadFrameAsync(1)).Span[0] & 7).ShouldBe(0b101);
        ((await pixels.ReadFrameAsync(2)).Span[0] & 7).ShouldBe(0b010);
        ((await pixels.ReadFrameAsync(3)).Span[0] & 7).ShouldBe(0b111);
    }

    [Fact]
    public async Task A_basic_offset_table_parts_the_frames()
    {
        var pixels = await OpenAsync(Fragments([0, 0, 0, 0, 22, 0, 0, 0], First, More, Second), TransferSyntax.JpegLossless);

        (await pixels.ReadFrameAsync(1)).ToArray().ShouldBe([.. First, .. More]);
        (await pixels.ReadFrameAsync(2)).ToArray().ShouldBe(Second);
    }

    [Theory]
    [InlineData("")]
    [InlineData("0500000003000000")]
    [InlineData("00000000")]
    [InlineData("FFFFFFFFFFFFFFFF")]
    public async Task Without_a_sound_table_a_frame_begins_where_a_picture_does(string table)
    {
        var pixels = await OpenAsync(Fragments(Convert.FromHexString(table), First, More, Second), TransferSyntax.JpegBaseline);

        (await pixels.ReadFrameAsync(1)).ToArray().ShouldBe([.. First, .. More]);
        (await pixels.ReadFrameAsync(2)).ToArray().ShouldBe(Second);
    }

    [Fact]
    public async Task An_extended_offset_table_parts_the_frames_and_tells_their_true_length()
    {
        var dataset = Fragments([], First, More, Second)
            .SetIntegers(Tags.ExtendedOffsetTable, Vr.OV, 0, 22).SetIntegers(Tags.ExtendedOffsetTableLengths, Vr.OV, 5, 4);
        var pixels = await OpenAsync(dataset, TransferSyntax.Jpeg2000);

        (await pixels.ReadFrameAsync(1)).ToArray().ShouldBe([.. First, 7]);
        (await pixels.ReadFrameAsync(2)).ToArray().ShouldBe(Second);
    }

    [Fact]
    public async Task A_frame_of_run_lengths_is_one_fragment()
    {
        var pixels = await OpenAsync(Fragments([], More, Second), TransferSyntax.RleLossless);

        (await pixels.ReadFrameAsync(1)).ToArray().ShouldBe(More);
        (await pixels.ReadFrameAsync(2)).ToArray().ShouldBe(Second);
    }

    [Fact]
    public async Task All_fragments_of_a_single_frame_are_one()
    {
        var pixels = await OpenAsync(Fragments([], First, More, Second).SetIntegers(Tags.NumberOfFrames, 1), TransferSyntax.JpegLsLossless);

        (await pixels.ReadFrameAsync(1)).Length.ShouldBe(10);
    }

    [Fact]
    public async Task A_frame_that_is_not_there_is_a_fault()
    {
        var pixels = await OpenAsync(Fragments([], First), TransferSyntax.JpegBaseline);
        await pixels.ReadFrameAsync(1);

        (await Should.ThrowAsync<DicomException>(async () => await pixels.ReadFrameAsync(2))).Code.ShouldBe("pixel-data-truncated");
    }

    [Theory]
    [InlineData(60000, 60000, 16, 1, "too-many-pixels")]
    [InlineData(100, 100, 16, 5000, "too-many-pixels")]
    [InlineData(0, 100, 16, 1, "no-dimensions")]
    [InlineData(100, 100, 0, 1, "no-dimensions")]
    public async Task Dimensions_beyond_reason_are_refused(int rows, int columns, int bits, int frames, string code)
    {
        var dataset = Picture(rows, columns, bits, frames).SetBytes(Tags.PixelData, Vr.OW, new byte[8]);

        (await Should.ThrowAsync<DicomException>(async () => await OpenAsync(dataset, TransferSyntax.ExplicitLittleEndian))).Code.ShouldBe(code);
    }

    [Fact]
    public async Task Pixels_shorter_than_their_header_says_are_a_fault()
    {
        var pixels = await OpenAsync(Picture(4096, 4096, 16, 1).SetBytes(Tags.PixelData, Vr.OW, new byte[8]), TransferSyntax.ExplicitLittleEndian);

        (await Should.ThrowAsync<DicomException>(async () => await pixels.ReadFrameAsync(1))).Code.ShouldBe("pixel-data-short");
    }

    [Fact]
    public async Task Whoever_listens_to_the_stream_hears_every_byte()
    {
        var bytes = await Samples.FileAsync(Picture(64, 64, 16, 20).SetBytes(Tags.PixelData, Vr.OW, Numbers(64 * 64 * 40)), TransferSyntax.ExplicitLittleEndian);
        var stream = new MemoryStream(bytes);
        var file = await DicomReader.ReadFileAsync(stream, ReadOptions.Header);
        var pixels = PixelDataReader.Open(file);
        for (var frame = 1; frame <= 20; frame++) (await pixels.ReadFrameAsync(frame)).Length.ShouldBe(8192);

        file.Rest.Position.ShouldBe(bytes.Length);
        stream.Position.ShouldBe(bytes.Length);
    }

    private static byte[] Numbers(int count) => [.. Enumerable.Range(0, count).Select(i => (byte)i)];

    private static Dataset Picture(int rows, int columns, int bits, int frames) => Samples.Intraoral()
        .SetIntegers(Tags.Rows, rows).SetIntegers(Tags.Columns, columns).SetIntegers(Tags.BitsAllocated, bits).SetIntegers(Tags.NumberOfFrames, frames);

    private static Dataset Fragments(params byte[][] fragments) => Picture(2, 2, 8, 2).Set(
        Element.OfFragments(Tags.PixelData, Vr.OB, [.. fragments.Select(fragment => (ReadOnlyMemory<byte>)fragment)]));

    private static async Task<PixelDataReader> OpenAsync(Dataset dataset, TransferSyntax syntax) =>
        PixelDataReader.Open(await Raw.ReadAsync(await Samples.FileAsync(dataset, syntax), ReadOptions.Header));
}
