using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using DentaMind.Kit;
using DentaMind.Kit.Http;
using Shouldly;

namespace DentaMind.House.Charting;

/// <summary>A chart over HTTP, on every engine: written by two at once, sent nonsense, asked of the past, and the same after a restart.</summary>
public sealed class ChartTests
{
    public static TheoryData<Engine> Both => Engines.All;

    [Theory]
    [MemberData(nameof(Both))]
    public async Task A_chart_is_written_by_two_at_once_and_is_the_same_after_a_restart(Engine engine)
    {
        await using var server = await RunningServer.StartAsync(engine);
        var dentist = await server.SignInAsync();
        var patient = (await dentist.MakeAsync("/api/patients", XRays.Somebody.Registration())).Text("id");
        var chart = $"/api/patients/{patient}/chart";

        var sent = await Task.WhenAll(Enumerable.Range(0, 4).Select(at => SendAsync(dentist, $"{chart}/events", Surface("36", at, version: 0))));
        sent.Select(one => one.Status).Order().ShouldBe([HttpStatusCode.Created, HttpStatusCode.Conflict, HttpStatusCode.Conflict, HttpStatusCode.Conflict]);
        foreach (var (_, lost) in sent.Where(one => one.Status == HttpStatusCode.Conflict))
        {
            lost.Text("code").ShouldBe("changed-meanwhile");
            lost.GetProperty("current").GetProperty("events").GetArrayLength().ShouldBe(1, "what the first wrote");
        }

        (await SendAsync(dentist, $"{chart}/entry", new { text = "16 MOD composite planned; 38 missing", notation = "fdi" })).Status.ShouldBe(HttpStatusCode.OK);
        var before = await dentist.GetStringAsync(new Uri(chart, UriKind.Relative));
        (await dentist.ReadAsync($"{chart}?at=2001-01-01")).GetProperty("teeth").EnumerateArray().ShouldAllBe(tooth => tooth.GetProperty("marks").GetArrayLength() == 0);
        (await dentist.ReadAsync($"{chart}/events?tooth=UR6&notation=palmer")).GetProperty("items").GetArrayLength().ShouldBe(1);

        (await server.StopAsync()).ShouldBe(0);
        await server.StartAgainAsync();
        var again = server.VisitAgain(dentist);
        (await again.GetStringAsync(new Uri(chart, UriKind.Relative))).ShouldBe(before);
        (await SendAsync(again, $"{chart}/events", Surface("38", 0, version: 3))).Body.Text("code").ShouldBe("chart-contradiction");
    }

    private static object Surface(string tooth, int at, int version) => new
    {
        notation = "fdi",
        version,
        events = new[] { new { teeth = new[] { tooth }, item = "filling", status = "existing", material = "amalgam", surfaces = "MODB"[at].ToString() } },
    };

    private static async Task<(HttpStatusCode Status, JsonElement Body)> SendAsync(HttpClient person, string address, object body)
    {
        using var answer = await person.PostAsJsonAsync(new Uri(address, UriKind.Relative), body);
        return (answer.StatusCode, await answer.Content.ReadFromJsonAsync<JsonElement>());
    }
}
