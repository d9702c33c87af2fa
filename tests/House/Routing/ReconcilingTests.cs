using System.Security.Cryptography;
using System.Text.Json;
using DentaMind.House.Dicom;
using DentaMind.Kit;
using DentaMind.Kit.Http;
using DentaMind.Kit.Peers;
using DentaMind.Kit.Programs;
using Shouldly;

namespace DentaMind.House.Routing;

/// <summary>Archives that lose images, and that have some of their own.</summary>
public sealed class ReconcilingTests : IAsyncLifetime
{
    private static readonly byte[] PixelDataTag = [0xE0, 0x7F, 0x10, 0x00];
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);
    private readonly TempFolder folder = new("reconciling");
    private RunningServer server = null!;
    private HttpClient administrator = null!;

    public async ValueTask InitializeAsync()
    {
        server = await RunningServer.StartAsync();
        administrator = await server.SignInAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await server.DisposeAsync();
        folder.Dispose();
    }

    [Theory]
    [InlineData("orthanc")]
    [InlineData("dimse")]
    public async Task An_orthanc_gets_back_what_it_lost_and_gives_what_only_it_has(string kind)
    {
        await using var archive = await LocalArchive.StartAsync();
        await SetUpAsync("vna", kind == "dimse" ? Dimse(archive.DicomPort, archive.AeTitle) : Rest(archive));
        await SendEverythingToAsync("vna");
        await BringAsync(3, "vna");
        await LoseOneAsync(archive);
        var foreign = await PlaceAsync(new DicomPeer(archive.DicomPort, archive.AeTitle), 77);

        var compared = await WalkAsync("vna", "compare");
        Counted(compared, "missing-there").ShouldBe((1, 1));
        Counted(compared, "not-ours").ShouldBe((1, 0));
        await ConfirmedAsync("vna", 3);
        (await archive.CountAsync()).ShouldBe(4);

        Counted(await WalkAsync("vna", "adopt"), "adopted").ShouldBe((1, 0));
        await KeptAsAsync(foreign);
        await ConfirmedAsync("vna", 4);
        (await WalkAsync("vna", "compare")).GetProperty("counts").GetArrayLength().ShouldBe(0);
        (await archive.CountAsync()).ShouldBe(4);
    }

    /// <summary>One file is gone and another is overwritten with a third; the archive's list still says all four, and each was proved.</summary>
    [Fact]
    public async Task What_an_archive_goes_on_listing_after_it_was_lost_is_found_by_reading_it_back()
    {
        await using var archive = await DicomSink.QueryScpAsync();
        await SetUpAsync("vna", Dimse(archive.Port, archive.AeTitle));
        await SendEverythingToAsync("vna");
        await BringAsync(4, "vna");
        var files = archive.Files.Where(path => Part10.TryRead(path) is not null).ToList();
        files.Count.ShouldBe(4);
        File.Delete(files[0]);
        File.Copy(files[2], files[1], overwrite: true);

        (await WalkAsync("vna", "compare")).GetProperty("counts").GetArrayLength().ShouldBe(0);
        var compared = await WalkAsync("vna", "compare", new { readBack = true });

        Counted(compared, "other-picture").ShouldBe((2, 2), compared.GetRawText());
        await ConfirmedAsync("vna", 4);
        archive.Content().Select(file => file.SopInstanceUid).Distinct().Count().ShouldBe(4);
        (await WalkAsync("vna", "compare", new { readBack = true })).GetProperty("counts").GetArrayLength().ShouldBe(0);
    }

    [Fact]
    public async Task An_archive_that_lost_everything_gets_everything_back_though_the_server_is_killed_meanwhile()
    {
        await using var full = await DicomSink.QueryScpAsync();
        await using var empty = await DicomSink.QueryScpAsync();
        await SetUpAsync("vna", Dimse(full.Port, full.AeTitle));
        await SendEverythingToAsync("vna");
        await BringAsync(4, "vna");
        await SetUpAsync("vna", Dimse(empty.Port, empty.AeTitle));
        var foreign = await PlaceAsync(new DicomPeer(empty.Port, empty.AeTitle), 78);

        var asked = await administrator.MakeAsync("/api/routing/destinations/vna/compare", new { });
        await server.KillAsync();
        await server.StartAgainAsync();
        administrator = server.VisitAgain(administrator);
        var compared = await OverAsync("vna", asked);

        Counted(compared, "missing-there").ShouldBe((4, 4));
        Counted(compared, "not-ours").ShouldBe((1, 0));
        await ConfirmedAsync("vna", 4);
        Counted(await WalkAsync("vna", "adopt"), "adopted").ShouldBe((1, 0));
        await KeptAsAsync(foreign);
        empty.Files.Select(Part10.TryRead).OfType<Part10>().Select(file => file.SopInstanceUid).Distinct().Count().ShouldBe(5);
    }

    [Fact]
    public async Task A_whole_archive_moves_to_another_which_proves_that_it_has_it()
    {
        await using var old = await LocalArchive.StartAsync("OLD");
        await using var young = await LocalArchive.StartAsync("YOUNG");
        await SetUpAsync("old", Rest(old));
        await SetUpAsync("young", Rest(young));
        await SendEverythingToAsync("old");
        await BringAsync(2, "old");
        await PlaceAsync(new DicomPeer(old.DicomPort, old.AeTitle), 79);

        var asked = await administrator.MakeAsync("/api/routing/destinations/old/migrate", new { target = "young" });
        var moved = await OverAsync("old", asked);

        Counted(moved, "moved").ShouldBe((3, 0));
        Counted(moved, "adopted").ShouldBe((1, 0));
        (await young.CountAsync()).ShouldBe(3);
        (await old.CountAsync()).ShouldBe(3);
        var report = await administrator.ReadAsync($"/api/routing/reconciliations/{asked.Text("id")}/report");
        report.Text("text")!.ShouldContain("At young: Confirmed with proof ReadBack: 3");
        report.Text("text")!.ShouldNotContain("Failed");
    }

    private async Task SetUpAsync(string name, object settings) =>
        (await administrator.AskAsync(HttpMethod.Put, $"/api/routing/destinations/{name}", settings)).Succeeded();

    private async Task SendEverythingToAsync(string name) => (await administrator.AskAsync(HttpMethod.Put, "/api/routing/rulebook", new
    {
        reason = "A test says so.",
        residency = Array.Empty<object>(),
        rules = new[] { new { name = "Everything", @if = new { always = true }, then = new[] { new { send = name, @as = "primary" } } } },
    })).Succeeded();

    /// <summary>Our own images, of as many studies, each proved to be there.</summary>
    private async Task BringAsync(int count, string destination)
    {
        for (ulong seed = 1; seed <= (ulong)count; seed++)
            await PlaceAsync(server.Modality(), seed);
        await ConfirmedAsync(destination, count);
    }

    private Task ConfirmedAsync(string destination, int count) => Eventually.IsTrueAsync($"{count} images are confirmed at {destination}", async () =>
    {
        var items = (await administrator.ReadAsync($"/api/deliveries?destination={destination}")).GetProperty("items").EnumerateArray().ToList();
        return items.Count == count && items.All(item => item.Text("state") == "confirmed");
    }, Patience);

    /// <summary>A machine brings an image to somebody: to us, or to an archive behind our back.</summary>
    private async Task<Part10> PlaceAsync(DicomPeer somebody, ulong seed)
    {
        var path = folder.Path + "/sent.dcm";
        await File.WriteAllBytesAsync(path, await XRays.BitewingFileAsync(seed));
        (await somebody.StoreAsync([path])).ExitCode.ShouldBe(0);
        return Part10.TryRead(path)!;
    }

    private static async Task LoseOneAsync(LocalArchive archive)
    {
        using var list = JsonDocument.Parse(await archive.Http.GetStringAsync(new Uri("instances", UriKind.Relative)));
        (await archive.Http.DeleteAsync(new Uri($"instances/{list.RootElement[0].GetString()}", UriKind.Relative))).EnsureSuccessStatusCode();
    }

    private async Task<JsonElement> WalkAsync(string destination, string what, object? wish = null) =>
        await OverAsync(destination, await administrator.MakeAsync($"/api/routing/destinations/{destination}/{what}", wish ?? new { }));

    private Task<JsonElement> OverAsync(string destination, JsonElement asked) => administrator.WalkedAsync(destination, asked, Patience);

    private static (int Count, int Repaired) Counted(JsonElement run, string kind) => run.GetProperty("counts").EnumerateArray()
        .Where(one => one.Text("kind") == kind).Select(one => (one.GetProperty("count").GetInt32(), one.GetProperty("repaired").GetInt32())).SingleOrDefault();

    /// <summary>It is ours now, with its own picture, and from an archive.</summary>
    private async Task KeptAsAsync(Part10 foreign)
    {
        var image = (await administrator.ImagesAsync($"sopInstanceUid={foreign.SopInstanceUid}")).ShouldHaveSingleItem();
        image.Text("source").ShouldBe("archive");
        var ours = Part10.TryRead(await administrator.GetByteArrayAsync($"/api/images/{image.Text("id")}/original"))!;
        ours.TransferSyntaxUid.ShouldBe(foreign.TransferSyntaxUid);
        PixelsOf(ours).ShouldBe(PixelsOf(foreign));
    }

    private static string PixelsOf(Part10 file) => Convert.ToHexString(SHA256.HashData(file.DataSet.AsSpan(file.DataSet.AsSpan().LastIndexOf(PixelDataTag))));

    private static object Rest(LocalArchive archive) =>
        new { kind = "orthanc", url = archive.Http.BaseAddress!.ToString().TrimEnd('/'), region = "CA-ON", businessAssociate = true, proof = "read-back" };

    private static object Dimse(int port, string aet) =>
        new { kind = "dimse", host = "127.0.0.1", port, aet, region = "CA-ON", businessAssociate = true, proof = "read-back", limits = new { parallel = 1 } };
}
