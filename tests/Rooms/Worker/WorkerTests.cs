using DentaMind.Pixels.Encode;
using DentaMind.Pixels.Jobs;
using DentaMind.Pixels.Samples;
using DentaMind.Rooms.Pixels;
using Shouldly;
using Xunit;

namespace DentaMind.Rooms.Worker;

public sealed class WorkerTests
{
    private readonly CancellationToken ct = TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_panoramic_becomes_three_renditions_in_little_memory()
    {
        await using var worker = await WorkerProcess.StartAsync(ct);
        var film = Instances.Gray(2440, 1280, Drawings.Film(2440, 1280, 16));
        for (var round = 0; round < 5; round++)
        {
            var answer = await worker.Client.RenderAsync(Job.Render(), new MemoryStream(film), ct);
            answer.Unreadable.ShouldBeNull();
            answer.Facts.ShouldBe(new FrameFacts(1280, 2440, 1, 1, FrameFormat.GrayU16Le));
            answer.Renditions.Select(made => (made.Tier, made.Width)).ShouldBe([(Tier.Thumbnail, 200), (Tier.Preview, 800), (Tier.Full, 2440)]);
        }

        worker.ResidentBytes.ShouldBeLessThan(250L << 20);
        (await worker.CloseAsync(ct)).ShouldBe(0);
    }

    [Fact]
    public async Task A_good_file_after_a_bad_one_is_rendered_by_the_same_worker()
    {
        await using var worker = await WorkerProcess.StartAsync(ct);
        var good = Instances.Gray(64, 64, new ushort[64 * 64]);
        foreach (var (bad, code) in new (byte[], string)[]
        {
            (good[..^100], "pixel-data-truncated"),
            (Instances.File("1.2.840.10008.1.2.4.90", 64, 64, 16, 1, new byte[8192]), "transfer-syntax"),
            (Instances.Gray(64, 64, new ushort[64 * 64], bits: 17), "damaged-pixels"),
            (Instances.Gray(60_000, 60_000, new ushort[8]), "too-many-pixels"),
            ([1, 2, 3], "not-dicom"),
            ([], "not-dicom"),
        })
        {
            (await worker.Client.RenderAsync(Job.Render(), new MemoryStream(bad), ct)).Unreadable!.Code.ShouldBe(code);
            (await worker.Client.RenderAsync(Job.Render(), new MemoryStream(good), ct)).IsReady.ShouldBeTrue();
        }
    }

    [Fact]
    public async Task One_frame_of_many_comes_in_full_depth()
    {
        await using var worker = await WorkerProcess.StartAsync(ct);
        ushort[] words = [.. Enumerable.Range(0, 3 * 16).Select(i => (ushort)(i * 1000))];
        var target = new MemoryStream();
        var file = new MemoryStream(Instances.Gray(4, 4, words, frames: 3));
        var answer = await worker.Client.FrameAsync(Job.OneFrame(2), file, (_, _) => ValueTask.FromResult<Stream>(target), ct);
        answer.Facts.ShouldBe(new FrameFacts(4, 4, 3, 2, FrameFormat.GrayU16Le));
        target.ToArray().ShouldBe(System.Runtime.InteropServices.MemoryMarshal.AsBytes(words.AsSpan(16, 16)).ToArray());
        file.Position = 0;
        (await worker.Client.FrameAsync(Job.OneFrame(4), file, (_, _) => ValueTask.FromResult(Stream.Null), ct)).Unreadable!.Code.ShouldBe("no-such-frame");
    }

    [Fact]
    public async Task Giants_one_after_another_do_not_exhaust_the_worker()
    {
        await using var worker = await WorkerProcess.StartAsync(ct);
        foreach (var (columns, rows) in new[] { (8000, 7000), (6000, 5000), (16_000, 3000), (8000, 7000) })
        {
            var giant = Instances.Gray(columns, rows, new ushort[columns * rows]);
            (await worker.Client.RenderAsync(Job.Render(), new MemoryStream(giant), ct)).Unreadable.ShouldBeNull();
        }
    }

    [Fact]
    public async Task A_killed_worker_is_noticed_at_once()
    {
        await using var worker = await WorkerProcess.StartAsync(ct);
        worker.Kill();
        await Should.ThrowAsync<WorkerFaultException>(worker.Client.RenderAsync(Job.Render(), new MemoryStream(new byte[10_000_000]), ct));
    }

    [Fact]
    public async Task A_worker_without_its_library_says_where_it_looked()
    {
        using var process = WorkerProcess.Start("--native", "/nowhere");
        (await process.StandardError.ReadToEndAsync(ct)).ShouldContain("/nowhere");
        await process.WaitForExitAsync(ct);
        process.ExitCode.ShouldBe(2);
    }
}
