using DentaMind.Kernel;
using DentaMind.Rooms.Imaging;
using DentaMind.Routing;
using DentaMind.Routing.Deliveries;
using DentaMind.Routing.Destinations;
using DentaMind.Routing.Reconciling;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace DentaMind.Rooms.Routing.Reconciling;

/// <summary>A house with an archive to send to, in which walks go only when the test lets them.</summary>
public sealed class ReconcilingHouse : IAsyncLifetime
{
    internal const string Vna = "vna";

    internal TestHouse House { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        House = await TestHouse.OpenAsync(services => services.AddRouting(new RoutingOptions()));
        await OpenDestinationAsync(Vna);
    }

    public ValueTask DisposeAsync() => House.DisposeAsync();

    internal Task OpenDestinationAsync(string name, bool businessAssociate = true) => House.DoAsync(new PutDestination(
        name, new DestinationSettings { Kind = DestinationKind.Orthanc, Url = "http://127.0.0.1:9", Region = "CA-QC", BusinessAssociate = businessAssociate }));

    /// <summary>An image of ours that was brought to a destination, which proved it.</summary>
    internal async Task<(ImageId Image, InstanceUids Uids)> BringAsync(string study, string destination = Vna)
    {
        var xray = XRays.Of(study: study);
        var image = await House.FileAsync(xray);
        await BringAsync(image, ShelfArchive.UidsOf(xray), destination);
        return (image, ShelfArchive.UidsOf(xray));
    }

    internal Task BringAsync(ImageId image, InstanceUids uids, string destination) => House.InDatabaseAsync(async db =>
    {
        var now = House.Clock.GetUtcNow();
        var delivery = Delivery.To(destination, DeliveryRole.Primary, null, new Consignment(image, null, null, uids with { }, 100, 1, now));
        delivery.Sent(now, now);
        delivery.Confirmed(ProofGrade.ReadBack, now);
        db.Add(delivery);
        await db.SaveAsync(CancellationToken.None);
        return true;
    });

    internal Task<Delivery?> DeliveryAsync(ImageId image, string destination = Vna) => House.InDatabaseAsync(db =>
        db.Set<Delivery>().AsNoTracking().SingleOrDefaultAsync(delivery => delivery.Image == image && delivery.Destination == destination));

    internal Task<Reconciliation?> TakeAsync(bool isScheduled = false) => AtDeskAsync(desk => desk.TakeAsync(isScheduled ? WalkTurn.Calendar : WalkTurn.People, CancellationToken.None));

    internal async Task<T> AtDeskAsync<T>(Func<ReconciliationDesk, Task<T>> use)
    {
        await using var scope = House.Rooms.CreateAsyncScope();
        return await use(scope.ServiceProvider.GetRequiredService<ReconciliationDesk>());
    }

    /// <summary>Takes what is due through this archive, as far as it goes, and answers how that stands then.</summary>
    internal async Task<ReconciliationView> WalkAsync(ShelfArchive archive)
    {
        var run = await TakeAsync() ?? throw new InvalidOperationException("Nothing is due.");
        return await WalkAsync(run, archive);
    }

    internal async Task<ReconciliationView> WalkAsync(Reconciliation run, ShelfArchive archive)
    {
        await House.Rooms.GetRequiredService<Walk>().GoAsync(run, archive, CancellationToken.None);
        return (await House.DoAsync(new ListReconciliations(run.Destination))).Items.Single(view => view.Id == run.Id);
    }

    internal async Task<IReadOnlyList<FindingView>> FindingsAsync(ReconciliationView run) => (await House.DoAsync(new ListFindings(run.Id))).Items;
}

/// <summary>Shorter words about what was found.</summary>
internal static class Found
{
    public static (int Count, int Repaired) Of(this ReconciliationView run, FindingKind kind) =>
        run.Counts.SingleOrDefault(one => one.Kind == kind) is { } count ? (count.Count, count.Repaired) : (0, 0);
}
