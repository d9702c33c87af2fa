using DentaMind.Dicom.Data;
using DentaMind.Imaging.Catalogue;
using DentaMind.Platform.Outbox;
using DentaMind.Rooms.Imaging;
using DentaMind.Routing.Deliveries;
using DentaMind.Routing.Destinations;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace DentaMind.Rooms.Routing.Deliveries;

/// <summary>A lane to a destination, and images that wait in it.</summary>
internal static class Lanes
{
    public static async Task FileAndRouteAsync(this TestHouse house, Dataset xray)
    {
        var image = await house.FileAsync(xray);
        var found = (await house.DoAsync(new ListFiledFacts { Images = [image] })).Items[0];
        await house.DoAsync(new RouteImage(image, found.Patient, found.Facts));
    }

    public static async Task<DestinationLane> LaneAsync(this TestHouse house, string destination, ILogger<DestinationLane>? log = null)
    {
        var found = await house.InDatabaseAsync(db => new DestinationBook(db).FindAsync(destination, CancellationToken.None));
        var rooms = house.Rooms;
        return new DestinationLane(
            found!, rooms.GetRequiredService<IServiceScopeFactory>(), rooms.GetRequiredService<SignalBoard>(), rooms.GetRequiredService<TimeProvider>(),
            log ?? NullLogger<DestinationLane>.Instance);
    }
}
