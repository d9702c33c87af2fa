using DentaMind.Dicom.Data;
using DentaMind.Kit.Programs;
using DentaMind.Rooms.Imaging;
using DentaMind.Routing.Destinations;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;
using static DentaMind.Rooms.Routing.RoutingWords;

namespace DentaMind.Rooms.Routing.Deliveries;

public sealed class AbsenceTests
{
    private const int Images = 48;
    private const double Fast = 8640; // A day in ten seconds.
    private static readonly TimeSpan Day = TimeSpan.FromHours(24);
    private static readonly TimeSpan Pauses = TimeSpan.FromMinutes(3);
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    [Fact]
    public async Task An_archive_that_is_away_for_a_day_gets_every_image_once_when_it_is_back()
    {
        var clock = new FastClock();
        await using var house = await TestHouse.OpenAsync(services => services.AddSingleton<TimeProvider>(clock));
        var port = FreePort.Next();
        await using var archive = new LateArchive(port);
        await house.PutAsync("vna", Vna with { Host = "127.0.0.1", Port = port, Proof = ProofWanted.None, Limits = new DestinationLimits { Parallel = 4 } });
        await house.DoAsync(Book(All("vna")));
        using var stop = new CancellationTokenSource();
        var lane = await house.LaneAsync("vna");
        var running = lane.RunAsync(stop.Token);

        var sent = await FileThroughADayAsync(house, clock);
        clock.Speed = 1;
        (await house.CountAsync("deliveries WHERE state = 'Waiting'")).ShouldBe(Images, "nothing was parked, given up or marked sent while nobody was there");
        await Eventually.IsTrueAsync("nobody has anything in hand", async () => await house.CountAsync("deliveries WHERE lease IS NOT NULL") == 0, Patience);
        archive.Open();
        clock.Jump(Pauses); // Whoever looks whether it is back pauses for a minute between two looks.
        await Eventually.IsTrueAsync("all are there", async () => await house.CountAsync("deliveries WHERE state = 'Sent'") == Images, Patience);
        await stop.CancelAsync();
        await running;

        archive.Stored.Order().ShouldBe(sent.Order());
    }

    /// <summary>X-rays go on being taken all day.</summary>
    private static async Task<IReadOnlyList<string>> FileThroughADayAsync(TestHouse house, FastClock clock)
    {
        var (since, sent) = (clock.GetUtcNow(), new List<string>());
        clock.Speed = Fast;
        for (var image = 0; image < Images || clock.GetUtcNow() - since < Day; image++)
        {
            if (image < Images)
            {
                var xray = XRays.Of();
                sent.Add(xray.Text(Tags.SopInstanceUid)!);
                await house.FileAndRouteAsync(xray);
            }
            await Task.Delay(TimeSpan.FromMinutes(20), clock);
        }
        return sent;
    }
}
