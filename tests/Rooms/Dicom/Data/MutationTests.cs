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
        var seeds = await Damaged.SeedsAsync();
        var random = new Random(seed);
        var watch = Stopwatch.StartNew();
        for (var i = 0; i < Cases; i++)
        {
            var bytes = Damaged.Bytes([.. seeds[random.Next(seeds.Count)]], random);
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
}
