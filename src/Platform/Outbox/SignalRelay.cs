using DentaMind.Platform.Persistence;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace DentaMind.Platform.Outbox;

/// <summary>Brings the signals of other server processes to this one's board.</summary>
internal sealed partial class SignalRelay(Engine engine, SignalBoard board, TimeProvider clock, ILogger<SignalRelay> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!engine.TellsAfterCommit && !stoppingToken.IsCancellationRequested)
        {
            try
            {
                await engine.ReceiveAsync(board.Post, stoppingToken);
            }
            catch (Exception error) when (!stoppingToken.IsCancellationRequested)
            {
                RelayFailed(log, error);
                await Task.Delay(Pause, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
            catch (OperationCanceledException)
            {
                break;
            }
        }
    }

    [LoggerMessage(103, LogLevel.Warning, "Signals of other processes cannot be heard now.")]
    private static partial void RelayFailed(ILogger log, Exception error);
}
