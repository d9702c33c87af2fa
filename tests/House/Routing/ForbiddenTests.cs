using DentaMind.Anatomy.Phantoms;
using DentaMind.House.Dicom;
using DentaMind.Kit.Http;
using DentaMind.Kit.Peers;
using DentaMind.Kit.Programs;
using Shouldly;

namespace DentaMind.House.Routing;

/// <summary>Residents of Quebec stay in Quebec: rules, people, standbys and changed settings try to bring them elsewhere, and a peer elsewhere counts what reaches it.</summary>
public sealed class ForbiddenTests : IAsyncLifetime
{
    private static readonly object[] QuebecStays = [new { resident = "CA-QC", regions = new[] { "CA-QC" } }];
    private static readonly PhantomPatient Resident = new("Gagnon", "Zoe", new DateOnly(1985, 2, 3), "F", "Q-1", "CLINIC");
    private static readonly PhantomPatient Ontarian = new("Smith", "Ann", new DateOnly(1986, 2, 3), "F", "O-1", "CLINIC");
    private static readonly PhantomPatient Stranger = new("Nobody", "Knows", new DateOnly(1987, 2, 3), "F", "U-1", "ELSEWHERE");
    private readonly TempFolder folder = new();
    private readonly KeepingReceiver elsewhere = new();
    private readonly KeepingReceiver quebec = new();
    private RoutedHouse house = null!;
    private string resident = "";

    public async ValueTask InitializeAsync()
    {
        house = await RoutedHouse.StartAsync();
        resident = await house.RegisterAsync(Resident, "CA-QC");
        await house.RegisterAsync(Ontarian, "CA-ON");
        await house.SetUpAsync("quebec", Peer.Sink(quebec.Port) with { Region = "CA-QC" });
        await house.SetUpAsync("elsewhere", Elsewhere);
    }

    public async ValueTask DisposeAsync()
    {
        await house.DisposeAsync();
        await elsewhere.DisposeAsync();
        await quebec.DisposeAsync();
        folder.Dispose();
    }

    private Peer Elsewhere => Peer.Sink(elsewhere.Port) with { Region = "US-NY", Morph = [new { tag = "PatientID", set = "ANYBODY" }, new { tag = "InstitutionName", remove = true }] };

    [Fact]
    public async Task No_rule_brings_a_resident_or_a_stranger_out()
    {
        await house.PublishAsync(QuebecStays,
        [
            Rule.If("By residency", Rule.Is("residency", "CA-QC"), Rule.Send("elsewhere"), Rule.Send("quebec", "backup")),
            Rule.If("With a standby", new { always = true }, new { send = "quebec", @as = "primary", standby = "elsewhere" }),
            Rule.Everything("elsewhere", "quebec"),
        ]);
        XRay[] theirs = [.. await XRay.BitewingsAsync(folder, 3, Resident), .. await XRay.BitewingsAsync(folder, 3, Stranger)];

        await house.SendAsync(theirs);

        await house.BecomeAsync("quebec", 6, delivery => delivery.Text("state") == "sent");
        foreach (var xray in theirs)
        {
            var why = await house.Administrator.MakeAsync("/api/routing/explain", new { image = await house.IdAsync(xray) });
            why.GetProperty("denied").EnumerateArray().Select(denied => denied.Text("name")).ShouldContain("elsewhere");
        }
        await OnlyWhoMayCameAsync();
    }

    [Theory]
    [InlineData("the patient moves")]
    [InlineData("the region is corrected")]
    [InlineData("the agreement ends")]
    [InlineData("the law changes")]
    public async Task What_was_allowed_and_is_not_any_more_is_withdrawn_and_no_person_sends_it(string event_)
    {
        var before = event_ switch
        {
            "the region is corrected" => Elsewhere with { Region = "CA-QC", IsPaused = true },
            _ => Elsewhere with { IsPaused = true },
        };
        await house.SetUpAsync("elsewhere", before);
        await house.MoveAsync(resident, event_ == "the region is corrected" ? "CA-QC" : event_ == "the law changes" ? "CA-QC" : "CA-ON");
        await house.PublishAsync(event_ == "the law changes" ? [] : QuebecStays, [Rule.Everything("elsewhere")]);
        var xray = (await XRay.BitewingsAsync(folder, 1, Resident))[0];
        await house.SendAsync([xray]);
        await house.DeliveryAsync(xray, "elsewhere", delivery => delivery.Text("state") == "waiting");

        if (event_ == "the patient moves")
            await house.MoveAsync(resident, "CA-QC");
        if (event_ == "the law changes")
            await house.PublishAsync(QuebecStays, [Rule.Everything("elsewhere")]);
        await house.SetUpAsync("elsewhere", Elsewhere with { BusinessAssociate = event_ != "the agreement ends" });

        var withdrawn = await house.DeliveryAsync(xray, "elsewhere", delivery => delivery.Text("state") == "withdrawn");
        withdrawn.Text("reason").ShouldBe(event_ == "the agreement ends" ? "no-business-associate" : "residency");
        for (var attempt = 0; attempt < 3; attempt++)
        {
            await house.RetryAsync(withdrawn);
            await house.DeliveryAsync(xray, "elsewhere", delivery => delivery.Text("state") == "withdrawn");
        }
        elsewhere.Kept.ShouldBeEmpty();
        elsewhere.Told.ShouldBeEmpty("not even an association");
        await house.SetUpAsync("elsewhere", Elsewhere);
        await OnlyWhoMayCameAsync();
    }

    [Fact]
    public async Task Settings_that_go_to_and_fro_never_lead_a_resident_to_the_wrong_end()
    {
        var here = Peer.Sink(quebec.Port) with { Region = "CA-QC" };
        await house.PublishAsync(QuebecStays, [Rule.Everything("elsewhere")]);
        var xrays = await XRay.BitewingsAsync(folder, 40, Resident);
        using var ending = new CancellationTokenSource();
        var toAndFro = Task.Run(async () =>
        {
            for (var turn = 0; !ending.IsCancellationRequested; turn++)
            {
                if (turn % 3 == 2)
                    await house.Administrator.AskAsync(HttpMethod.Delete, "/api/routing/destinations/elsewhere?withdraw=false");
                await house.SetUpAsync("elsewhere", turn % 2 == 0 ? here : Elsewhere);
            }
        }, CancellationToken.None);

        foreach (var wave in xrays.Chunk(8))
        {
            await house.SendAsync(wave);
            foreach (var delivery in await house.DeliveriesAsync("destination=elsewhere&state=withdrawn"))
                await house.RetryAsync(delivery);
        }
        await ending.CancelAsync();
        await toAndFro;

        elsewhere.Kept.ShouldBeEmpty();
        elsewhere.Told.ShouldBeEmpty("not even an association");
        await house.SetUpAsync("elsewhere", Elsewhere);
        await OnlyWhoMayCameAsync();
    }

    /// <summary>Everything that an archive has is to go elsewhere, with settings that change while it waits.</summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_migration_brings_nobody_out_who_must_stay(bool isChangedWhileItWaits)
    {
        await using var archive = await LocalArchive.StartAsync("HERE");
        await house.SetUpAsync("here", Peer.Rest(archive) with { Region = "CA-QC" });
        await house.PublishAsync(QuebecStays, [Rule.Everything("here")]);
        var (theirs, free) = (await XRay.BitewingsAsync(folder, 3, Resident), (await XRay.BitewingsAsync(folder, 1, Ontarian))[0]);
        await house.SendAsync([.. theirs, free]);
        await house.ConfirmedAsync("here", 4);
        var stranger = (await XRay.BitewingsAsync(folder, 1, Stranger))[0];
        (await new DicomPeer(archive.DicomPort, archive.AeTitle).StoreAsync([stranger.Path])).ExitCode.ShouldBe(0);
        if (isChangedWhileItWaits)
            await house.SetUpAsync("elsewhere", Elsewhere with { Region = "CA-QC", IsPaused = true });

        var asked = await house.Administrator.MakeAsync("/api/routing/destinations/here/migrate", new { target = "elsewhere" });

        if (isChangedWhileItWaits)
        {
            await house.BecomeAsync("elsewhere", 5, delivery => delivery.Text("state") == "waiting");
            await house.SetUpAsync("elsewhere", Elsewhere with { Preset = "cloud-dicomweb" });
        }
        var report = await ReportAsync(asked.Text("id")!);
        foreach (var xray in theirs.Append(stranger))
            report.ShouldContain($"{xray.Uid}: {(xray == stranger ? "residency-unknown" : "residency")}");
        foreach (var delivery in await house.DeliveriesAsync("destination=elsewhere&state=withdrawn"))
            await house.RetryAsync(delivery);
        await house.DeliveryAsync(free, "elsewhere", delivery => delivery.Text("state") == "sent");
        elsewhere.Kept.ShouldHaveSingleItem().Request.SopInstanceUid.ShouldBe(free.Uid);
    }

    private async Task<string> ReportAsync(string id)
    {
        var text = "";
        await Eventually.IsTrueAsync("the migration is over", async () =>
        {
            var answer = await house.Administrator.AskAsync(HttpMethod.Get, $"/api/routing/reconciliations/{id}/report");
            return answer.Number == 200 && (text = answer.Body.Text("text")!).Length > 0;
        }, TimeSpan.FromMinutes(2));
        return text;
    }

    [Fact]
    public async Task A_standby_takes_the_place_of_who_is_away_but_for_those_who_may_go_there_only()
    {
        var away = FreePort.Next();
        await house.SetUpAsync("primary", Peer.Sink(away) with { Region = "CA-QC", FailoverAfterMinutes = 1 });
        await house.MoveAsync(resident, "CA-ON");
        await house.PublishAsync(QuebecStays, [Rule.If("Standby", new { always = true }, new { send = "primary", @as = "primary", standby = "elsewhere" })]);
        var (theirs, free) = ((await XRay.BitewingsAsync(folder, 2, Resident)), await XRay.BitewingsAsync(folder, 2, Ontarian));
        await house.SendAsync([.. theirs, .. free]);
        await house.BecomeAsync("primary", 4, delivery => delivery.Text("state") == "waiting");
        await house.MoveAsync(resident, "CA-QC");

        foreach (var xray in free)
            (await house.DeliveryAsync(xray, "elsewhere", delivery => delivery.Text("state") == "sent")).Text("role").ShouldBe("standby");
        foreach (var delivery in await house.DeliveriesAsync("destination=elsewhere&state=withdrawn"))
            await house.RetryAsync(delivery);
        await house.BecomeAsync("elsewhere", 4, delivery => delivery.Text("state") is "sent" or "withdrawn");

        elsewhere.Kept.Select(kept => kept.Request.SopInstanceUid).ShouldBe(free.Select(xray => xray.Uid), ignoreOrder: true);
        await house.SetUpAsync("primary", Peer.Sink(quebec.Port) with { Region = "CA-QC", FailoverAfterMinutes = 1 });
        await house.BecomeAsync("primary", 4, delivery => delivery.Text("state") == "sent");
        quebec.Kept.Count.ShouldBe(4);
    }

    /// <summary>The way elsewhere is open: who may go does, and nobody else has gone before.</summary>
    private async Task OnlyWhoMayCameAsync()
    {
        elsewhere.Kept.ShouldBeEmpty();
        elsewhere.Told.ShouldBeEmpty("not even an association");
        await house.PublishAsync(QuebecStays, [Rule.Everything("elsewhere")]);
        var xray = (await XRay.BitewingsAsync(folder, 1, Ontarian))[0];
        await house.SendAsync([xray]);
        await house.DeliveryAsync(xray, "elsewhere", delivery => delivery.Text("state") == "sent");
        elsewhere.Kept.ShouldHaveSingleItem().Request.SopInstanceUid.ShouldBe(xray.Uid);
    }
}
