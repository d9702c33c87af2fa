using DentaMind.House.Dicom;
using DentaMind.Kit.Http;
using DentaMind.Kit.Peers;
using DentaMind.Kit.Programs;
using Shouldly;

namespace DentaMind.House.Routing;

/// <summary>Two originals under one number, and what a real archive gets of them.</summary>
public sealed class ConflictTests : IAsyncLifetime
{
    private readonly TempFolder folder = new();
    private RoutedHouse house = null!;
    private LocalArchive archive = null!;
    private XRay first = null!;
    private string second = "";

    public async ValueTask InitializeAsync()
    {
        house = await RoutedHouse.StartAsync();
        archive = await LocalArchive.StartAsync();
        await house.SetUpAsync("archive", Peer.Rest(archive));
        await house.PublishAsync(Rule.Everything("archive"));
        first = (await XRay.BitewingsAsync(folder, 1))[0];
        await house.SendAsync([first]);
        await house.ConfirmedAsync("archive", 1);
        var other = File.ReadAllBytes(first.Path);
        other[^3] ^= 0x01;
        await house.SendAsync([await XRay.ReadAsync(folder.Write("other.dcm", other))]);
        second = (await house.Administrator.ImagesAsync("standing=undecided")).ShouldHaveSingleItem().Text("id")!;
        await Eventually.IsTrueAsync("it is held", async () => (await DeliveryAsync()) is { } delivery && delivery.Text("state") == "held", TimeSpan.FromMinutes(1));
    }

    public async ValueTask DisposeAsync()
    {
        await house.DisposeAsync();
        await archive.DisposeAsync();
        folder.Dispose();
    }

    [Fact]
    public async Task The_second_goes_as_an_image_of_its_own_once_a_person_says_so_and_its_original_stays()
    {
        (await house.RetryAsync((await DeliveryAsync())!.Value)).Code.ShouldBe("conflict-undecided");

        (await DecideAsync("both")).Succeeded();

        (await house.ConfirmedAsync("archive", 2)).ShouldAllBe(delivery => delivery.Text("grade") == "read-back");
        var there = await archive.ContentAsync();
        there.Select(file => file.SopInstanceUid).Distinct().Count().ShouldBe(2);
        there.ShouldContain(file => first.IsShownBy(file));
        var kept = Part10.TryRead(await house.Administrator.GetByteArrayAsync($"/api/images/{second}/original"))!;
        kept.SopInstanceUid.ShouldBe(first.Uid);
    }

    [Fact]
    public async Task What_is_set_aside_goes_nowhere_and_what_stands_in_its_place_is_told_by_the_archive_that_has_the_first()
    {
        (await DecideAsync("other")).Succeeded();
        await Eventually.IsTrueAsync("it is withdrawn", async () => (await DeliveryAsync())!.Value.Text("state") == "withdrawn", TimeSpan.FromMinutes(1));
        (await DecideAsync("this")).Code.ShouldBe("changed-meanwhile");

        (await DecideAsync("this", "set-aside")).Succeeded();

        await Eventually.IsTrueAsync("it is refused", async () => (await DeliveryAsync())!.Value.Text("reason") == "other-bytes-there", TimeSpan.FromMinutes(1));
        (await archive.CountAsync()).ShouldBe(1);
        (await house.Administrator.ImagesAsync()).ShouldHaveSingleItem().Text("id").ShouldBe(second);
    }

    private async Task<System.Text.Json.JsonElement?> DeliveryAsync() => (await house.DeliveriesAsync($"image={second}")) is [var one] ? one : null;

    private Task<Answer> DecideAsync(string stands, string seen = "undecided") =>
        house.Administrator.AskAsync(HttpMethod.Post, $"/api/images/{second}/conflict", new { stands, seen });
}
