using System.Diagnostics;
using System.IO.Compression;
using DentaMind.Dicom.Data;
using Shouldly;
using Xunit;
using static DentaMind.Rooms.Dicom.Raw;

namespace DentaMind.Rooms.Dicom.Data;

/// <summary>Files that want to hurt: each is refused or read, within time and memory.</summary>
public sealed class ReadLimitsTests
{
    [Fact]
    public async Task Two_hundred_thousand_nested_sequences_are_refused()
    {
        byte[] level = [.. LongHead(0x00082218, "SQ", Undefined), .. Item(Undefined)];
        var bytes = Enumerable.Repeat(level, 200_000).SelectMany(part => part).ToArray();

        (await CodeOfAsync(bytes)).ShouldBe("too-deep");
    }

    [Fact]
    public async Task Sixty_four_levels_are_allowed()
    {
        byte[] level = [.. LongHead(0x00082218, "SQ", Undefined), .. Item(Undefined)];
        var file = await ReadExplicitAsync([.. Enumerable.Repeat(level, 64)]);

        file.Flaws.Codes.ShouldBe([Flaws.Truncated]);
        (await CodeOfAsync([.. Enumerable.Repeat(level, 65).SelectMany(part => part)])).ShouldBe("too-deep");
    }

    [Fact]
    public async Task Four_gigabytes_told_in_four_hundred_bytes_allocate_next_to_nothing()
    {
        var bytes = Join(Short(0x00080060, "CS", "IO"), LongHead(0x00420011, "OB", 0xFFFFFFFE), new byte[400]);
        await ReadExplicitAsync(bytes);
        var before = GC.GetAllocatedBytesForCurrentThread();
        var file = await ReadExplicitAsync(bytes);

        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBeLessThan(1024 * 1024);
        file.Flaws.Codes.ShouldContain(Flaws.Truncated);
    }

    [Fact]
    public async Task A_deflate_bomb_is_stopped_early()
    {
        using var bomb = new MemoryStream();
        await using (var deflater = new DeflateStream(bomb, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            await deflater.WriteAsync(LongHead(0x00420011, "OB", 0x7FFFFFFE));
            for (var i = 0; i < 200; i++) await deflater.WriteAsync(new byte[1024 * 1024]);
        }

        var watch = Stopwatch.StartNew();
        var fault = await Should.ThrowAsync<DicomException>(async () => await ReadAsync(
            File(TransferSyntax.DeflatedExplicitLittleEndian.Uid, bomb.ToArray()), ReadOptions.Header));

        fault.Code.ShouldBe("inflate-too-large");
        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(2));
    }

    [Fact]
    public async Task Corrupt_deflate_is_refused()
    {
        var fault = await Should.ThrowAsync<DicomException>(async () => await ReadAsync(
            File(TransferSyntax.DeflatedExplicitLittleEndian.Uid, [0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF])));

        fault.Code.ShouldBe("deflate-corrupt");
    }

    [Fact]
    public async Task Too_many_elements_are_refused()
    {
        var bytes = Enumerable.Range(0, 200_001).SelectMany(_ => Short(0x00090010, "LO", "")).ToArray();

        (await CodeOfAsync(bytes)).ShouldBe("too-many-elements");
    }

    [Fact]
    public async Task A_hundred_thousand_elements_in_falling_order_do_not_take_long()
    {
        var bytes = Join(Short(0x00080060, "CS", "IO"), [.. Enumerable.Range(0, 100_000).SelectMany(i => Short(0xFFFD0000 - (uint)i, "LO", ""))]);
        var watch = Stopwatch.StartNew();
        var file = await ReadExplicitAsync(bytes);

        file.Dataset.Count.ShouldBe(100_001);
        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(5));
    }

    [Fact]
    public async Task Too_many_items_are_refused()
    {
        var items = Enumerable.Range(0, 100_001).SelectMany(_ => Item(0)).ToArray();

        (await CodeOfAsync(Join(LongHead(0x00082218, "SQ", Undefined), items))).ShouldBe("too-many-items");
    }

    [Fact]
    public async Task A_text_beyond_all_measure_is_passed_over()
    {
        var file = await ReadExplicitAsync(Long(0x0040A160, "UT", new byte[(1024 * 1024) + 2]), Short(0x00900010, "LO", "X "));

        file.Dataset[new Tag(0x0040, 0xA160)]!.PassedOverBytes.ShouldBe((1024 * 1024) + 2);
        file.Dataset.Count.ShouldBe(2);
        file.Flaws.Contains(Flaws.ValueNotHeld).ShouldBeTrue();
    }

    [Fact]
    public async Task An_object_longer_than_its_limit_is_refused()
    {
        var options = ReadOptions.Whole with { Limits = new ReadLimits { TotalBytes = 1000 } };
        var bytes = Join(Short(0x00080060, "CS", "IO"), Long(0x00420011, "OB", new byte[2000]));
        var fault = await Should.ThrowAsync<DicomException>(async () => await ReadAsync(bytes, options));

        fault.Code.ShouldBe("too-large");
    }

    [Fact]
    public async Task No_fault_repeats_a_value_of_the_file()
    {
        var fault = await Should.ThrowAsync<DicomException>(async () => await ReadAsync("SECRETNAME^CANARY and more"u8.ToArray()));

        fault.ToString().ShouldNotContain("CANARY");
    }

    private static async Task<string> CodeOfAsync(byte[] bytes)
    {
        var watch = Stopwatch.StartNew();
        var fault = await Should.ThrowAsync<DicomException>(async () => await ReadExplicitAsync(bytes));
        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(5));
        return fault.Code;
    }
}
