using DentaMind.Dicom.Data;
using DentaMind.Kit;
using DentaMind.Kit.Http;
using DentaMind.Kit.Programs;
using Shouldly;

namespace DentaMind.House.Journeys;

/// <summary>The main journey of an X-ray, the same on every engine: sent, filed, ready, seen, linked, and still there after a restart.</summary>
public sealed class EnginesTests
{
    public static TheoryData<Engine> Both => Engines.All;

    [Theory]
    [MemberData(nameof(Both))]
    public async Task An_X_ray_goes_all_the_way(Engine engine)
    {
        await using var server = await RunningServer.StartAsync(engine);
        var administrator = await server.SignInAsync();
        var patient = (await administrator.MakeAsync("/api/patients", XRays.Somebody.Registration())).Text("id");
        await using var events = await EventStream.OpenAsync(administrator);
        using var folder = new TempFolder();
        var matched = XRays.Bitewing(7001);
        var stranger = XRays.Bitewing(7002, XRays.Somebody with { Number = "P-WRONG" });
        string[] files = [folder.Write("a.dcm", await matched.ToFileAsync()), folder.Write("b.dcm", await stranger.ToFileAsync())];

        (await server.Modality().SendAsync(files)).ExitCode.ShouldBe(0);

        var id = await IdAsync(administrator, matched);
        (await events.NextAsync("ready", id)).Text("patientId").ShouldBe(patient);
        await IsSeenAsync(administrator, id);
        var waiting = await IdAsync(administrator, stranger);
        (await administrator.ImageAsync(waiting)).GetProperty("quarantine").Text("reason").ShouldBe("unknown-identifier");
        await administrator.SettledAsync(waiting);
        await administrator.MakeAsync($"/api/images/{waiting}/patient", new { patientId = patient });

        (await server.StopAsync()).ShouldBe(0);
        await server.StartAgainAsync();
        var again = server.VisitAgain(administrator);
        (await again.ImagesAsync($"patient={patient}")).Count.ShouldBe(2);
        await IsSeenAsync(again, id);
        (await again.ReadAsync("/api/patients?query=trembl")).GetProperty("items").GetArrayLength().ShouldBe(1);
        (await server.AdminAsync("fsck", "--json")).ExitCode.ShouldBe(0);
    }

    [Fact]
    public async Task Two_servers_on_one_database_do_the_work_once_and_both_tell_of_it()
    {
        var shared = await Engine.PostgresAndS3.SettingsAsync();
        using var keys = new TempFolder("keys");
        shared["keys"] = new { folder = keys.Path };
        await using var first = await RunningServer.StartAsync(configure: settings => Take(settings, shared));
        await using var second = await RunningServer.StartAsync(configure: settings => Take(settings, shared));
        var (one, other) = (await first.SignInAsync(), second.Visit());
        other.DefaultRequestHeaders.Authorization = one.DefaultRequestHeaders.Authorization;
        await using var told = await EventStream.OpenAsync(other);

        var filed = await one.UploadAsync(await Task.WhenAll(Enumerable.Range(0, 30).Select(number => XRays.BitewingFileAsync(7100 + (ulong)number))));

        await told.NextAsync("ready");
        await other.AllSettleAsync();
        foreach (var answer in filed)
            (await other.ImageAsync(answer.Text("imageId"))).Text("state").ShouldBe("ready");
        var check = await first.AdminJsonAsync("fsck", "--orphan-minutes", "0");
        check.GetProperty("images").GetInt32().ShouldBe(30);
        check.GetProperty("orphans").GetInt32().ShouldBe(0, "an orphan would be a rendition that two servers made");
    }

    private static void Take(Dictionary<string, object> settings, Dictionary<string, object> shared)
    {
        foreach (var (name, value) in shared)
            settings[name] = value;
    }

    private static async Task<string?> IdAsync(HttpClient client, Dataset dataset) =>
        (await client.ImagesAsync($"sopInstanceUid={dataset.UidOf(Tags.SopInstanceUid)}")).ShouldHaveSingleItem().Text("id");

    private static async Task IsSeenAsync(HttpClient client, string? id)
    {
        foreach (var tier in new[] { "thumbnail", "preview", "full" })
            (await client.GetByteArrayAsync($"/api/images/{id}/renditions/{tier}")).Length.ShouldBeGreaterThan(100, tier);
        (await client.GetByteArrayAsync($"/api/images/{id}/frames/1")).Length.ShouldBe(130 * 100 * 2);
    }
}
