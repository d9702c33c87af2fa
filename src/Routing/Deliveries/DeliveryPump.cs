using DentaMind.Platform.Outbox;
using DentaMind.Routing.Destinations;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace DentaMind.Routing.Deliveries;

/// <summary>Keeps one lane open for each destination, and opens it anew when its settings change.</summary>
internal sealed partial class DeliveryPump(IServiceScopeFactory scopes, SignalBoard board, TimeProvider clock, ILogger<DeliveryPump> log, ILogger<DestinationLane> laneLog)
    : BackgroundService
{
    private static readonly TimeSpan LookAgain = TimeSpan.FromSeconds(5);
    private readonly Dictionary<string, OpenLane> lanes = new(StringComparer.Ordinal);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var reader = board.Stand();
        await FreeAsync(stoppingToken);
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await ArrangeAsync(stoppingToken);
                await reader.WaitForAsync(DestinationBook.Changed, LookAgain, stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                break;
            }
            catch (Exception error)
            {
                ArrangingFailed(log, error);
                await Task.Delay(LookAgain, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
        foreach (var lane in lanes.Values)
            await lane.CloseAsync();
    }

    private async Task FreeAsync(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<DeliveryDesk>().TakeOverAsync(ct);
    }

    private async Task ArrangeAsync(CancellationToken stop)
    {
        IReadOnlyList<Destination> destinations;
        await using (var scope = scopes.CreateAsyncScope())
            destinations = await scope.ServiceProvider.GetRequiredService<DestinationBook>().AllAsync(stop);
        foreach (var gone in lanes.Values.Where(lane => !destinations.Any(lane.Destination.IsSame)).ToList())
        {
            lanes.Remove(gone.Name);
            await gone.CloseAsync();
        }
        foreach (var destination in destinations.Where(destination => !lanes.ContainsKey(destination.Name)))
            lanes[destination.Name] = OpenLane.Of(new DestinationLane(destination, scopes, board, clock, laneLog), stop);
    }

    [LoggerMessage(502, LogLevel.Warning, "The destinations could not be looked at.")]
    private static partial void ArrangingFailed(ILogger log, Exception error);

    /// <summary>A lane that runs.</summary>
    private sealed record OpenLane(Destination Destination, Task Run, CancellationTokenSource Stop)
    {
        public string Name => Destination.Name;

        public static OpenLane Of(DestinationLane lane, CancellationToken stop)
        {
            var own = CancellationTokenSource.CreateLinkedTokenSource(stop);
            return new OpenLane(lane.Destination, lane.RunAsync(own.Token), own);
        }

        public async Task CloseAsync()
        {
            await Stop.CancelAsync();
            await Run.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            Stop.Dispose();
        }
    }
}
