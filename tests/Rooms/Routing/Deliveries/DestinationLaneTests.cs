using System.Collections.Concurrent;
using DentaMind.Dicom.Data;
using DentaMind.Imaging.Sending;
using DentaMind.Kit.Programs;
using DentaMind.Rooms.Imaging;
using DentaMind.Rooms.Platform.Trail;
using DentaMind.Routing.Deliveries;
using DentaMind.Routing.Destinations;
using Microsoft.Extensions.Logging;
using Shouldly;
using Xunit;
using static DentaMind.Rooms.Routing.RoutingWords;

namespace DentaMind.Rooms.Routing.Deliveries;

/// <summary>More than one handful on one line: the next is in hand before the last went.</summary>
public sealed class DestinationLaneTests : IAsyncLifetime
{
    private const int Images = 120;
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);
    private readonly int port = FreePort.Next();
    private readonly List<string> waiting = [];
    private readonly Complaints complaints = new();
    private TestHouse house = null!;
    private LateArchive archive = null!;

    private DestinationSettings Settings => Vna with { Host = "127.0.0.1", Port = port, Proof = ProofWanted.None, Limits = new DestinationLimits { Parallel = 1 } };

    public async ValueTask InitializeAsync()
    {
        house = await TestHouse.OpenAsync();
        archive = new LateArchive(port);
        archive.Open();
        await house.PutAsync("vna", Settings);
        await house.DoAsync(Book(All("vna")));
        for (var image = 0; image < Images; image++)
        {
            var xray = XRays.Of();
            waiting.Add(xray.Text(Tags.SopInstanceUid)!);
            await house.FileAndRouteAsync(xray);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await archive.DisposeAsync();
        await house.DisposeAsync();
    }

    [Fact]
    public async Task Every_image_goes_once_has_one_line_in_the_trail_and_no_round_fails()
    {
        using var stop = new CancellationTokenSource();
        var running = (await house.LaneAsync("vna", complaints)).RunAsync(stop.Token);
        await Eventually.IsTrueAsync("all are there", async () => await CountAsync("state = 'Sent'") == Images, Patience);
        await stop.CancelAsync();
        await running;

        archive.Stored.Order().ShouldBe(waiting.Order());
        (await CountAsync("lease IS NOT NULL OR attempts <> 1")).ShouldBe(0);
        (await house.TrailOfAsync("routing.send:vna")).Where(line => line.Action == nameof(OpenForSending)).Select(line => line.Image).Distinct().Count().ShouldBe(Images);
        (await house.TrailOfAsync("routing.send:vna")).Count.ShouldBe(Images);
        complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_lane_that_is_closed_amid_its_rounds_has_nothing_in_hand_and_has_written_down_what_it_gave()
    {
        using var stop = new CancellationTokenSource();
        var running = (await house.LaneAsync("vna", complaints)).RunAsync(stop.Token);
        await Eventually.IsTrueAsync("some are there", () => Task.FromResult(archive.Stored.Count > 20), Patience);
        await stop.CancelAsync();
        await running;

        (await CountAsync("lease IS NOT NULL")).ShouldBe(0);
        (await CountAsync("state = 'Waiting' AND attempts = 0")).ShouldBe(Images - await CountAsync("state = 'Sent'"));
        ((long)archive.Stored.Distinct().Count()).ShouldBeInRange(await CountAsync("state = 'Sent'"), await CountAsync("state = 'Sent'") + 1, "one may have been on the wire");
        complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_destination_that_is_changed_amid_the_rounds_gets_no_more_by_the_old_settings()
    {
        using var stop = new CancellationTokenSource();
        var running = (await house.LaneAsync("vna", complaints)).RunAsync(stop.Token);
        await Eventually.IsTrueAsync("some are there", () => Task.FromResult(archive.Stored.Count > 20), Patience);
        await house.PutAsync("vna", Settings with { IsPaused = true });
        await Eventually.IsTrueAsync("nobody has anything in hand", async () => await CountAsync("lease IS NOT NULL") == 0, Patience);

        var (there, left) = (archive.Stored.Count, await CountAsync("state = 'Waiting' AND attempts = 0"));
        await Task.Delay(TimeSpan.FromSeconds(1), TestContext.Current.CancellationToken);
        archive.Stored.Count.ShouldBe(there);
        (there + left).ShouldBe(Images, "what was given is written down, and what was not goes back");
        left.ShouldBePositive("or the change came too late to be seen");
        await stop.CancelAsync();
        await running;
        complaints.ShouldBeEmpty();
    }

    private Task<long> CountAsync(string which) => house.CountAsync("deliveries WHERE " + which);

    /// <summary>What the lane has to say.</summary>
    private sealed class Complaints : ConcurrentQueue<string>, ILogger<DestinationLane>
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Enqueue($"{formatter(state, exception)} {exception}");
    }
}
