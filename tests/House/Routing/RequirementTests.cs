using DentaMind.Kit;
using DentaMind.Kit.Http;
using DentaMind.Kit.Peers;
using DentaMind.Kit.Programs;
using Shouldly;

namespace DentaMind.House.Routing;

/// <summary>The requirement's own rules in one book, against an Orthanc on the premises, one in the cloud with its index in PostgreSQL, and another vendor's archive.</summary>
public sealed class RequirementTests : IAsyncLifetime
{
    private const string DicomWeb = "/usr/share/orthanc/plugins/libOrthancDicomWeb.so";
    private readonly TempFolder folder = new();
    private RoutedHouse house = null!;
    private LocalArchive premises = null!;
    private LocalArchive cloud = null!;
    private DicomSink vendor = null!;

    /// <summary>Where it was taken, of what kind, by whom, and where it must go.</summary>
    private static readonly (string Place, string Kind, string By, string[] To)[] Taken =
    [
        ("A", "bitewing", "", ["premises", "vendor"]),
        ("A", "panoramic", "", ["premises", "vendor", "cloud"]),
        ("A", "bitewing", "Roy^Anne", ["premises", "vendor"]),
        ("B", "bitewing", "", ["cloud"]),
        ("B", "panoramic", "", ["cloud"]),
        ("B", "panoramic", "Roy^Anne", ["cloud", "premises"]),
        ("C", "bitewing", "", ["vendor"]),
        ("C", "bitewing", "Roy^Anne", ["vendor", "premises"]),
        ("C", "panoramic", "", ["vendor", "cloud"]),
        ("D", "cbct", "", ["premium"]),
        ("D", "cbct", "Roy^Anne", ["premium", "premises"]),
        ("D", "bitewing", "", ["vendor"]),
    ];

    public async ValueTask InitializeAsync()
    {
        house = await RoutedHouse.StartAsync();
        premises = await LocalArchive.StartAsync("PREMISES", LocalArchive.Knowing((house.Server.AeTitle, house.Server.DicomPort)));
        cloud = await LocalArchive.StartAsync("CLOUD", await LocalArchive.IndexedByPostgresAsync(DicomWeb));
        (await cloud.Http.GetStringAsync(new Uri("system", UriKind.Relative))).ShouldContain("libOrthancPostgreSQLIndex.so");
        vendor = await DicomSink.QueryScpAsync("VENDOR");
        await house.SetUpAsync("premises", Peer.Dimse(premises));
        await house.SetUpAsync("cloud", Peer.Rest(cloud));
        await house.SetUpAsync("premium", Peer.Web($"{cloud.Http.BaseAddress}dicom-web"));
        await house.SetUpAsync("vendor", Peer.Dimse(vendor) with { Limits = new { parallel = 1 } });
    }

    public async ValueTask DisposeAsync()
    {
        await house.DisposeAsync();
        await premises.DisposeAsync();
        await cloud.DisposeAsync();
        await vendor.DisposeAsync();
        folder.Dispose();
    }

    [Fact]
    public async Task Every_image_is_at_each_archive_that_the_rules_name_and_at_no_other()
    {
        await OpenPracticeAsync();
        List<(XRay XRay, string[] To)> sent = [];
        foreach (var (place, kind, by, to) in Taken)
        {
            var xray = await XRay.TakeAsync(folder, kind, by);
            await house.SendAsync([xray], "MACHINE-" + place);
            sent.Add((xray, to));
        }

        foreach (var name in new[] { "premises", "cloud", "premium", "vendor" })
            await house.ConfirmedAsync(name, sent.Count(one => one.To.Contains(name)));

        XRay[] Of(params string[] names) => [.. sent.Where(one => one.To.Intersect(names).Any()).Select(one => one.XRay)];
        (await premises.ContentAsync()).ShouldBe(Of("premises"), "on the premises");
        (await cloud.ContentAsync()).ShouldBe(Of("cloud", "premium"), "in the cloud");
        await vendor.ShouldHaveAsync(Of("vendor"));
        foreach (var (xray, to) in sent)
            await IsExplainedAsync(xray, to);
        await AreProvedAsync();
    }

    [Fact]
    public async Task Real_files_of_every_transfer_syntax_arrive_as_they_are_or_say_why_not()
    {
        var files = await Task.WhenAll(SharedData.Files("dicom/dental").Select(XRay.ReadAsync));
        var xrays = files.DistinctBy(xray => xray.Uid).DistinctBy(xray => (xray.File.TransferSyntaxUid, xray.File.SopClassUid)).Where(xray => new FileInfo(xray.Path).Length < 20_000_000).ToList();
        await house.PublishAsync(Rule.Everything("premises", "cloud", "vendor"));

        await house.SendAsync(xrays);

        xrays.Count.ShouldBeGreaterThan(5);
        await house.ConfirmedAsync("premises", xrays.Count);
        await house.ConfirmedAsync("cloud", xrays.Count);
        (await premises.ContentAsync()).ShouldBe(xrays, "on the premises");
        (await cloud.ContentAsync()).ShouldBe(xrays, "in the cloud");
        var there = await house.BecomeAsync("vendor", xrays.Count, delivery => delivery.Text("state") is "confirmed" or "parked");
        there.Where(delivery => delivery.Text("state") == "parked").ShouldAllBe(delivery =>
            delivery.Text("reason") == "transfer-syntax-not-accepted" || delivery.Text("reason") == "transfer-syntax-lossy" || delivery.Text("reason") == "sop-class-not-accepted");
        there.Count(delivery => delivery.Text("state") == "confirmed").ShouldBeGreaterThan(2);
        vendor.Content().Count.ShouldBe(there.Count(delivery => delivery.Text("state") == "confirmed"));
    }

    [Fact]
    public async Task An_archive_that_commits_itself_only_to_those_it_knows_is_read_back()
    {
        await using var stranger = await LocalArchive.StartAsync("STRANGER");
        await house.SetUpAsync("stranger", Peer.Dimse(stranger));
        await house.PublishAsync(Rule.Everything("stranger"));
        var xrays = await XRay.BitewingsAsync(folder, 3);

        await house.SendAsync(xrays);

        (await house.ConfirmedAsync("stranger", xrays.Count)).ShouldAllBe(delivery => delivery.Text("grade") == "read-back");
    }

    private async Task OpenPracticeAsync()
    {
        foreach (var place in new[] { "A", "B", "C", "D" })
        {
            var location = await house.Administrator.MakeAsync("/api/locations", new { name = "Location " + place });
            await house.Administrator.MakeAsync("/api/devices", new { aeTitle = "MACHINE-" + place, name = "Machine " + place, kind = "other", locationId = location.Text("id") });
        }
        await house.Administrator.MakeAsync("/api/clinicians", new { displayName = "Anne Roy", role = "dentist" });
        await house.RegisterAsync(XRays.Somebody);
        await house.PublishAsync(
            Rule.If("Location A keeps its own, ALSO with the vendor", Rule.Is("location", "Location A"), Rule.Send("premises"), Rule.Send("vendor", "backup")),
            Rule.If("Location B is in the cloud", Rule.Is("location", "Location B"), Rule.Send("cloud")),
            Rule.If("Location C is with the vendor", Rule.Is("location", "Location C"), Rule.Send("vendor")),
            new
            {
                name = "CBCT to premium, else standard",
                @if = new { all = new[] { Rule.Is("location", "Location D"), Rule.Is("kind", "cbct") } },
                then = new[] { Rule.Send("premium") },
                elseIf = new[] { new { @if = Rule.Is("location", "Location D"), then = new[] { Rule.Send("vendor") } } },
            },
            Rule.If("All of one clinician's office", Rule.Is("clinician", "Anne Roy"), Rule.Send("premises", "backup")),
            Rule.If("Panoramics also to the cloud", Rule.Is("kind", "panoramic"), Rule.Send("cloud", "backup")));
    }

    private async Task IsExplainedAsync(XRay xray, string[] to)
    {
        var id = await house.IdAsync(xray);
        (await house.DeliveriesAsync($"image={id}")).Select(delivery => delivery.Text("destination")).ShouldBe(to, ignoreOrder: true);
        var why = await house.Administrator.MakeAsync("/api/routing/explain", new { image = id });
        why.GetProperty("destinations").EnumerateArray().Select(one => one.Text("name")).ShouldBe(to, ignoreOrder: true);
        why.GetProperty("destinations").EnumerateArray().ShouldAllBe(one => one.Text("because")!.Length > 5);
    }

    /// <summary>Each as strongly as its archive can.</summary>
    private async Task AreProvedAsync()
    {
        foreach (var (name, grade) in new[] { ("premises", "committed"), ("cloud", "read-back"), ("premium", "read-back"), ("vendor", "read-back") })
            (await house.DeliveriesAsync($"destination={name}")).ShouldAllBe(delivery => delivery.Text("grade") == grade, name);
    }
}
