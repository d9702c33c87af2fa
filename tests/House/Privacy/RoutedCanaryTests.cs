using System.Text;
using System.Text.Json;
using DentaMind.Anatomy.Phantoms;
using DentaMind.House.Dicom;
using DentaMind.House.Routing;
using DentaMind.Kit.Http;
using DentaMind.Kit.Peers;
using DentaMind.Kit.Programs;
using Shouldly;

namespace DentaMind.House.Privacy;

/// <summary>A marked patient is routed: to one archive under another number, to one that refuses and says the name, to one by HTTP that writes the name into its error.</summary>
public sealed class RoutedCanaryTests
{
    private const string Mark = "ZQROUTEDPT4417XW";
    private static readonly DateTimeOffset TakenAt = new(2026, 3, 2, 9, 30, 0, TimeSpan.Zero);
    private readonly Hunt hunt = new(Mark);

    [Fact]
    public async Task A_name_that_an_archive_says_back_is_shown_to_who_may_see_it_and_found_nowhere_else()
    {
        using var folder = new TempFolder("sender");
        await using var house = await RoutedHouse.StartAsync();
        await using var good = new KeepingReceiver();
        await using var refusing = new KeepingReceiver { Answer = new(0xC000, $"{Mark}^{Mark} is not ours") };
        await using var web = WebPeer.Answer(_ => WebPeer.Reply(422, $$"""{"error":"{{Mark}} has no account here"}"""));
        await house.RegisterAsync(new PhantomPatient(Mark, Mark, new DateOnly(1901, 1, 1), "O", Mark, Mark));
        await house.SetUpAsync("good", Peer.Sink(good.Port) with { Morph = [new { tag = "PatientID", prefix = "A-" }, new { tag = "InstitutionName", remove = true }] });
        await house.SetUpAsync("refusing", Peer.Sink(refusing.Port));
        await house.SetUpAsync("web", Peer.Web(web.Root.ToString().TrimEnd('/')));
        await house.PublishAsync(Rule.Everything("good", "refusing", "web"));
        var path = folder.Write("x.dcm", await PhantomDicom.ToFileAsync(CanaryPatient.Bitewing(Mark, 11, TakenAt)));

        (await house.Server.Modality().StoreAsync([path])).ExitCode.ShouldBe(0);

        await house.BecomeAsync("good", 1, delivery => delivery.Text("state") == "sent");
        var parked = (await house.BecomeAsync("refusing", 1, delivery => delivery.Text("state") == "parked"))[0];
        var failing = (await house.BecomeAsync("web", 1, delivery => delivery.Text("reason") is not null && delivery.Text("isUnderWay") == "False"))[0];
        hunt.In("what the archive got", Encoding.Latin1.GetString(good.Kept.ShouldHaveSingleItem().Bytes)).ShouldNotBeEmpty("or the search could find nothing anywhere");
        Encoding.Latin1.GetString(good.Kept.Single().Bytes).ShouldContain("A-" + Mark);
        foreach (var delivery in new[] { parked, failing })
        {
            delivery.Text("peerWords")!.ShouldContain(Mark);
            hunt.In("all but the peer's words", WithoutPeerWords(delivery)).ShouldBeEmpty();
        }
        await LooksElsewhereAsync(house);
        web.Requests.SelectMany(heard => hunt.In("a request's head", heard.Line + string.Join('\n', heard.Headers.Select(header => $"{header.Key}: {header.Value}")))).ShouldBeEmpty();
        hunt.Below(house.Server.DataFolder).ShouldBeEmpty("on the disk while running");
        (await house.Server.StopAsync()).ShouldBe(0);
        hunt.Below(house.Server.DataFolder).ShouldBeEmpty("on the disk at rest");
        hunt.In("the logs", house.Server.Said).ShouldBeEmpty();
    }

    /// <summary>Where nobody's name belongs: problems, health, the explanation, the walks, and what is meant for machines.</summary>
    private async Task LooksElsewhereAsync(RoutedHouse house)
    {
        var image = (await house.Administrator.ImagesAsync()).ShouldHaveSingleItem().Text("id");
        foreach (var address in new[]
        {
            "/api/routing/destinations", "/api/routing/destinations/refusing", "/api/routing/rulebook", "/api/routing/rulebook/versions", "/api/routing/reconciliations",
            $"/api/routing/destinations/{Mark}", $"/api/deliveries?image={Mark}", "/api/deliveries?state=nonsense", "/readyz", "/healthz", "/metrics",
        })
        {
            using var answer = await house.Administrator.GetAsync(new Uri(address, UriKind.Relative));
            hunt.In(address, await answer.Content.ReadAsStringAsync()).ShouldBeEmpty();
        }
        foreach (var (address, body) in new (string, object)[] { ("/api/routing/explain", new { image }), ("/api/routing/dryrun", new { days = 30 }), ("/api/routing/destinations/refusing/test", new { }) })
        {
            var answer = await house.Administrator.AskAsync(HttpMethod.Post, address, body);
            if (address.EndsWith("/test", StringComparison.Ordinal))
                continue; // shows what the peer said, to who tries it
            hunt.In(address, answer.Text).ShouldBeEmpty();
        }
    }

    private static string WithoutPeerWords(JsonElement delivery) =>
        string.Join('\n', delivery.EnumerateObject().Where(property => property.Name != "peerWords").Select(property => property.ToString()));
}
