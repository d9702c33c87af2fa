using DentaMind.House.Dicom;
using DentaMind.Kit.Http;
using DentaMind.Kit.Peers;
using DentaMind.Kit.Programs;
using Shouldly;

namespace DentaMind.House.Routing;

/// <summary>Images that DCMTK compressed, for archives that lack their form or whose rules want them plain.</summary>
public sealed class TranscodingTests : IAsyncLifetime
{
    private const string Plain = "1.2.840.10008.1.2.1";
    private static readonly byte[] PixelData = [0xE0, 0x7F, 0x10, 0x00];
    private readonly TempFolder folder = new();
    private RoutedHouse house = null!;

    public async ValueTask InitializeAsync() => house = await RoutedHouse.StartAsync();

    public async ValueTask DisposeAsync()
    {
        await house.DisposeAsync();
        folder.Dispose();
    }

    [Fact]
    public async Task What_an_archive_does_not_take_it_gets_uncompressed_pixel_by_pixel_and_proves_it()
    {
        await using var vendor = await DicomSink.QueryScpAsync("VENDOR");
        await house.SetUpAsync("vendor", Peer.Dimse(vendor) with { Proof = "read-back", Limits = new { parallel = 1 } });
        await house.PublishAsync(Rule.Everything("vendor"));
        var plain = await XRay.BitewingsAsync(folder, 2);
        XRay[] compressed = [await CompressAsync(plain[0], "dcmcrle"), await CompressAsync(plain[1], "dcmcjpeg", "+e1")];
        compressed.Select(xray => xray.File.TransferSyntaxUid).ShouldBe(["1.2.840.10008.1.2.5", "1.2.840.10008.1.2.4.70"]);

        await house.SendAsync(compressed);

        (await house.ConfirmedAsync("vendor", 2)).ShouldAllBe(delivery => delivery.Text("grade") == "read-back");
        var there = vendor.Content().ToDictionary(file => file.SopInstanceUid);
        foreach (var xray in plain)
        {
            TransferSyntaxIsPlain(there[xray.Uid]);
            Pixels(there[xray.Uid]).ShouldBe(Pixels(xray.File));
        }
        foreach (var xray in compressed)
            (await house.Administrator.GetByteArrayAsync($"/api/images/{await house.IdAsync(xray)}/original")).AsSpan().IndexOf(xray.File.DataSet).ShouldBeGreaterThan(0, "what is kept is what came");
    }

    [Fact]
    public async Task What_was_compressed_with_loss_is_not_turned_into_another_picture()
    {
        await using var vendor = await DicomSink.QueryScpAsync("VENDOR");
        await house.SetUpAsync("vendor", Peer.Dimse(vendor));
        await house.PublishAsync(Rule.Everything("vendor"));
        var lossy = await CompressAsync((await XRay.BitewingsAsync(folder, 1))[0], "dcmcjpeg", "+eb");

        await house.SendAsync([lossy]);

        (await house.DeliveryAsync(lossy, "vendor", delivery => delivery.Text("state") == "parked")).Text("reason").ShouldBe("transfer-syntax-lossy");
        vendor.Content().ShouldBeEmpty();
    }

    [Fact]
    public async Task A_rule_that_wants_it_uncompressed_has_it_so_and_what_cannot_be_goes_as_it_is()
    {
        await using var archive = await LocalArchive.StartAsync();
        await house.SetUpAsync("archive", Peer.Rest(archive));
        await house.PublishAsync(Rule.If("Plain", new { always = true }, new { send = "archive", @as = "primary", transcode = "uncompressed" }));
        var plain = await XRay.BitewingsAsync(folder, 2);
        XRay[] compressed = [await CompressAsync(plain[0], "dcmcrle"), await CompressAsync(plain[1], "dcmcjpeg", "+eb")];

        await house.SendAsync(compressed);

        await house.ConfirmedAsync("archive", 2);
        var there = (await archive.ContentAsync()).ToDictionary(file => file.SopInstanceUid);
        TransferSyntaxIsPlain(there[plain[0].Uid]);
        Pixels(there[plain[0].Uid]).ShouldBe(Pixels(plain[0].File));
        compressed[1].IsShownBy(there[compressed[1].Uid]).ShouldBeTrue();
    }

    private static void TransferSyntaxIsPlain(Part10 file) => file.TransferSyntaxUid.ShouldBe(Plain);

    /// <summary>The same X-ray as DCMTK compresses it; lossless keeps its number.</summary>
    private async Task<XRay> CompressAsync(XRay xray, string tool, params string[] options)
    {
        var path = folder[$"{xray.Uid}.{tool}.dcm"];
        await new Program(tool, [.. options, "+un", xray.Path, path]).RunAsync();
        if (!File.Exists(path))
            await new Program(tool, [.. options, xray.Path, path]).SucceedAsync();
        return await XRay.ReadAsync(path);
    }

    private static string Pixels(Part10 file) => Convert.ToHexString(file.DataSet.AsSpan(file.DataSet.AsSpan().LastIndexOf(PixelData)));
}
