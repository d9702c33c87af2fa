using System.Text.Json;
using DentaMind.Kit;
using DentaMind.Kit.Http;
using DentaMind.Kit.Programs;
using Shouldly;

namespace DentaMind.House.Crash;

/// <summary>The Worker may die at any moment, and the server with work undone: every picture is made in the end, or the image says why not.</summary>
public sealed class WorkerKillTests
{
    private const int Images = 40;
    private const int Kills = 15;

    [Fact]
    public async Task Workers_that_are_killed_again_and_again_leave_no_image_waiting()
    {
        await using var server = await RunningServer.StartAsync();
        var administrator = await server.SignInAsync();
        var filed = await UploadAsync(administrator, 9000);

        for (var kill = 0; kill < Kills; kill++)
        {
            var workers = await Eventually.GetAsync("a Worker runs", () => Task.FromResult(WorkersOf(server)), TimeSpan.FromMinutes(1));
            workers.ToList().ForEach(Descendants.Kill);
        }

        await administrator.AllSettleAsync(TimeSpan.FromMinutes(3));
        foreach (var answer in filed)
        {
            var image = await administrator.ImageAsync(answer.Text("imageId"));
            if (image.Text("state") == "unreadable")
                image.Text("unreadableReason").ShouldBe("making its picture failed twice");
        }

        server.Process.HasExited.ShouldBeFalse();
        (await administrator.SettledAsync((await administrator.UploadAsync(await XRays.BitewingFileAsync(9100)))[0].Text("imageId"))).Text("state").ShouldBe("ready");
    }

    [Fact]
    public async Task A_server_that_was_killed_finishes_after_its_restart_what_it_had_begun()
    {
        await using var server = await RunningServer.StartAsync();
        var administrator = await server.SignInAsync();
        await UploadAsync(administrator, 9200);

        await server.KillAsync();
        await server.StartAgainAsync();
        administrator = server.VisitAgain(administrator);

        await administrator.AllSettleAsync(TimeSpan.FromMinutes(3));
        (await administrator.ImagesAsync("state=ready")).Count.ShouldBe(Images);
    }

    private static async Task<IReadOnlyList<JsonElement>> UploadAsync(HttpClient client, ulong seed) =>
        await client.UploadAsync(await Task.WhenAll(Enumerable.Range(0, Images).Select(number => XRays.BitewingFileAsync(seed + (ulong)number))));

    private static IReadOnlyList<int>? WorkersOf(RunningServer server) =>
        Descendants.Of(server.ProcessId, "DentaMind.Worker.dll") is { Count: > 0 } workers ? workers : null;
}
