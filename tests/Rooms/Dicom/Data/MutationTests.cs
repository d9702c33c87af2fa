using System.Diagnostics;
using DentaMind.Dicom.Data;
using DentaMind.Dicom.Facts;
using Shouldly;
using Xunit;

namespace DentaMind.Rooms.Dicom.Data;

/// <summary>Ten thousand damaged files: each one reads or is refused by name, and never costs more than it should.</summary>
public sealed class MutationTests
{
    private const int Cases = 2500;
    private const long MostAllocated = 16 * 1024 * 1024;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public async Task No_damage_breaks_the_reader(int seed)
    {
        var seeds = await SeedsAsync();
        var random = new Random(seed);
        var watch = Stopwatch.StartNew();
        for (var i = 0; i < Cases; i++)
        {
            var bytes = Damage([.. seeds[random.Next(seeds.Count)]], random);
            var before = GC.GetAllocatedBytesForCurrentThread();
            await ReadAllAsync(bytes, i % 2 == 0 ? ReadOptions.Header : ReadOptions.Whole);
            (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBeLessThan(MostAllocated, $"seed {seed}, case {i}");
        }

        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(60));
    }

    private static async Task ReadAllAsync(byte[] bytes, ReadOptions options)
    {
        try
        {
            var file = await DicomReader.ReadFileAsync(new MemoryStream(bytes), options);
            _ = XRayHeader.Of(file);
            _ = PixelFormat.Of(file.Dataset).TransformOf(1);
            _ = DentaMind.Dicom.Json.DicomJson.ToBytes(file.Dataset);
            if (file.PixelData is null) return;
            var pixels = PixelDataReader.Open(file);
            for (var frame = 1; frame <= Math.Min(3, pixels.FrameCount); frame++) _ = await pixels.ReadFrameAsync(frame);
        }
        catch (DicomException fault)
        {
            fault.Code.ShouldNotBe("no-progress");
        }
    }

    private static byte[] Damage(byte[] bytes, Random random)
    {
        switch (random.Next(4))
        {
            case 0:
                return bytes[..random.Next(bytes.Length)];
            case 1:
                for (var i = random.Next(1, 30); i > 0; i--) bytes[random.Next(bytes.Length)] ^= (byte)(1 << random.Next(8));
                return bytes;
            case 2:
                var place = random.Next(132, bytes.Length - 4);
                BitConverter.GetBytes(random.Next(3) == 0 ? 0xFFFFFFFF : (uint)random.NextInt64(1L << random.Next(1, 33))).CopyTo(bytes, place);
                return bytes;
            default:
                var from = random.Next(bytes.Length);
                return [.. bytes[..from], .. bytes[random.Next(bytes.Length)..], .. bytes[..random.Next(from + 1)]];
        }
    }

    private static async Task<List<byte[]>> SeedsAsync()
    {
        var native = Samples.Intraoral().SetBytes(Tags.PixelData, Vr.OW, new byte[2 * 30 * 20]);
        var compressed = Samples.Intraoral().SetIntegers(Tags.NumberOfFrames, 2).Set(Element.OfFragments(
            Tags.PixelData, Vr.OB, [new byte[] { 0, 0, 0, 0, 12, 0, 0, 0 }, new byte[] { 0xFF, 0xD8, 0xFF, 0 }, new byte[] { 0xFF, 0xD8, 0xFF, 1 }]));
        return [
            await Samples.FileAsync(native, TransferSyntax.ExplicitLittleEndian),
            await Samples.FileAsync(native, TransferSyntax.ImplicitLittleEndian, new WriteOptions { HasUndefinedLengths = true }),
            await Samples.FileAsync(native, TransferSyntax.ExplicitBigEndian),
            await Samples.FileAsync(native, TransferSyntax.DeflatedExplicitLittleEndian),
            await Samples.FileAsync(compressed, TransferSyntax.JpegLossless, new WriteOptions { HasUndefinedLengths = true }),
        ];
    }
}
