using DentaMind.Imaging.Sending;
using DentaMind.Imaging.Viewing;
using DentaMind.Kernel;
using DentaMind.Platform.Persistence;
using Shouldly;
using Xunit;

namespace DentaMind.Rooms.Imaging;

/// <summary>What fails for a moment is told as such and leaves nothing open.</summary>
public sealed class TryAgainTests
{
    [Fact]
    public async Task A_frame_is_refused_with_try_again_while_the_Worker_cannot_start()
    {
        await using var house = await TestHouse.OpenAsync(imaging: options => options with { WorkerProgram = "/no/such/worker.dll" });
        var image = await house.FileAsync(XRays.Of());
        var refusal = (await house.AskAsync(new OpenFrame(image, 1))).Refusal!;
        (refusal.Code, refusal.Kind).ShouldBe(("worker-failed", RefusalKind.Unavailable));
        OpenObjects(house).ShouldBeEmpty();
    }

    [Fact]
    public async Task An_original_that_was_opened_is_closed_when_the_trail_cannot_be_written()
    {
        Assert.SkipUnless(Directory.Exists("/proc/self/fd"), "Only Linux tells which files are open.");
        await using var house = await TestHouse.OpenAsync(database: new DatabaseOptions { BusyTimeout = TimeSpan.FromSeconds(1) });
        var image = await house.FileAsync(XRays.Of());
        await using (house.HoldWriteLock())
        {
            (await house.CodeAsync(new OpenOriginal(image))).ShouldBe("database-away");
            (await house.CodeAsync(new OpenForSending([image]))).ShouldBe("database-away");
        }
        OpenObjects(house).ShouldBeEmpty();

        await using (await house.DoAsync(new OpenOriginal(image)))
            OpenObjects(house).ShouldHaveSingleItem("or the search would find nothing anywhere");
    }

    private static List<string> OpenObjects(TestHouse house) =>
        [.. Directory.GetFiles("/proc/self/fd").Select(open => new FileInfo(open).LinkTarget ?? "").Where(target => target.StartsWith(house.ObjectsFolder, StringComparison.Ordinal))];
}
