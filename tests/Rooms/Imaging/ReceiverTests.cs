using System.Net;
using DentaMind.Dicom.Data;
using DentaMind.Dicom.Network;
using DentaMind.Imaging;
using DentaMind.Imaging.Catalogue;
using DentaMind.Imaging.Intake;
using DentaMind.Practice.Devices;
using DentaMind.Practice.Locations;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Shouldly;
using Xunit;

namespace DentaMind.Rooms.Imaging;

/// <summary>The DICOM door over a real association.</summary>
public sealed class ReceiverTests : IAsyncLifetime
{
    private TestHouse house = null!;

    public async ValueTask InitializeAsync()
    {
        house = await TestHouse.OpenAsync(services => services
            .AddSingleton(new DicomOptions { AcceptUnknownPeers = true })
            .AddReceiver(new IPEndPoint(IPAddress.Loopback, 0)));
        foreach (var host in house.Rooms.GetServices<IHostedService>())
            await host.StartAsync(CancellationToken.None);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var host in house.Rooms.GetServices<IHostedService>())
            await host.StopAsync(CancellationToken.None);
        await house.DisposeAsync();
    }

    [Fact]
    public async Task A_machine_is_looked_up_once_an_association()
    {
        var place = await house.DoAsync(new AddLocation("Association"));
        var device = await house.DoAsync(new AddDevice("ONCE1", "Scanner", DeviceKind.Cbct, place.Id));

        await using (var first = await OpenAsync())
        {
            await StoreAsync(first, "2.25.8201");
            await house.SqlAsync($"DELETE FROM devices WHERE id = {device.Id.Value}");
            await StoreAsync(first, "2.25.8202");
        }
        await using (var second = await OpenAsync())
            await StoreAsync(second, "2.25.8203");

        (await FiledAsync("2.25.8201")).DeviceId.ShouldBe(device.Id);
        (await FiledAsync("2.25.8202")).DeviceId.ShouldBe(device.Id);
        (await FiledAsync("2.25.8203")).DeviceId.ShouldBeNull();
        foreach (var uid in (string[])["2.25.8201", "2.25.8202", "2.25.8203"])
            (await FiledAsync(uid)).AeTitle.ShouldBe("ONCE1");
    }

    private async Task<ImageView> FiledAsync(string uid) => (await house.DoAsync(new ListImages { SopInstanceUid = uid })).Items.ShouldHaveSingleItem();

    private Task<DicomSender> OpenAsync()
    {
        var at = house.Rooms.ReceiverEndPoint();
        var options = new SenderOptions { Host = at.Address.ToString(), Port = at.Port, CalledAe = "DENTAMIND", CallingAe = "ONCE1" };
        return DicomSender.OpenAsync(options, [new ContextProposal(SopClass.Intraoral, [TransferSyntax.ExplicitLittleEndian.Uid])]);
    }

    private static async Task StoreAsync(DicomSender sender, string uid)
    {
        using var data = new MemoryStream();
        await DicomWriter.WriteDatasetAsync(data, XRays.Of(uid), TransferSyntax.ExplicitLittleEndian);
        data.Position = 0;
        (await sender.StoreAsync(new OutgoingInstance(SopClass.Intraoral, uid, TransferSyntax.ExplicitLittleEndian.Uid, data))).IsKept.ShouldBeTrue();
    }
}
