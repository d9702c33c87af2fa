using DentaMind.Dicom.Data;
using DentaMind.Imaging.Checking;
using DentaMind.Kernel;
using DentaMind.Rooms.Imaging;
using DentaMind.Routing.Reconciling;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace DentaMind.Rooms.Routing.Reconciling;

public sealed class RecoverOriginalTests : IAsyncLifetime
{
    private readonly ReconcilingHouse room = new();
    private readonly ShelfArchive archive = new();

    public ValueTask InitializeAsync() => room.InitializeAsync();

    public ValueTask DisposeAsync() => room.DisposeAsync();

    [Fact]
    public async Task A_lost_original_is_brought_back_from_an_archive_to_the_last_byte()
    {
        var (image, xray) = await LoseAsync("2.25.501");
        await archive.PutAsync(xray);

        (await BringAsync(image)).IsAnswer.ShouldBeTrue();

        (await room.House.OriginalAsync(image)).ShouldBe(await xray.BytesAsync());
        (await room.House.DoAsync(new CheckImages(Repair: false, TimeSpan.Zero))).Lost.ShouldBeEmpty();
        (await BringAsync(image)).Refusal!.Code.ShouldBe("original-whole");
    }

    [Fact]
    public async Task Anything_but_the_original_itself_does_not_take_its_place()
    {
        var (image, xray) = await LoseAsync("2.25.502");
        await archive.PutAsync(xray);
        var original = await xray.BytesAsync();

        foreach (var other in new[] { [.. original, 0], original[..^1], [.. original[..^1], (byte)~original[^1]], Array.Empty<byte>() })
        {
            archive.GivesInstead = other;
            (await BringAsync(image)).Refusal!.Code.ShouldBe("not-the-original");
        }

        room.House.CountObjects().ShouldBe(0);
        (await room.House.DoAsync(new CheckImages(Repair: false, TimeSpan.Zero))).Lost.ShouldHaveSingleItem().ShouldBe(image);
    }

    [Fact]
    public async Task Without_a_copy_that_was_proved_nothing_is_brought_back()
    {
        var image = await room.House.FileAsync(XRays.Of(study: "2.25.503"));
        (await room.House.CodeAsync(new RecoverOriginal(image))).ShouldBe("no-copy");

        var brought = await room.BringAsync("2.25.504");
        (await room.House.CodeAsync(new RecoverOriginal(brought.Image))).ShouldBe("copy-not-given");
        (await room.House.CodeAsync(new RestoreOriginal(ImageId.New(), new MemoryStream()))).ShouldBe("not-found");
    }

    /// <summary>An image that an archive has, and whose original is gone here.</summary>
    private async Task<(ImageId Image, Dataset XRay)> LoseAsync(string study)
    {
        var xray = XRays.Of(study: study);
        var image = await room.House.FileAsync(xray);
        await room.BringAsync(image, ShelfArchive.UidsOf(xray), ReconcilingHouse.Vna);
        foreach (var file in Directory.GetFiles(room.House.ObjectsFolder, "*", SearchOption.AllDirectories))
            File.Delete(file);
        return (image, xray);
    }

    private async Task<Outcome<Done>> BringAsync(ImageId image)
    {
        await using var scope = room.House.Rooms.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<CopyReader>().BringAsync((await room.DeliveryAsync(image))!, archive, CancellationToken.None);
    }
}
