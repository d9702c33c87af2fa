using System.Collections.Concurrent;
using System.Threading.Channels;

namespace DentaMind.Platform.Outbox;

/// <summary>Where what has just been saved is called out, to whoever stands there: pumps that wait for work, browsers that wait for images.</summary>
/// <remarks>A signal is a hint and may be missed; what must not be lost is in the outbox.</remarks>
public sealed class SignalBoard
{
    private const int KeptForASlowReader = 1024;
    private readonly ConcurrentDictionary<Channel<string>, byte> readers = new();

    public void Post(string signal)
    {
        foreach (var reader in readers.Keys)
            reader.Writer.TryWrite(signal);
    }

    /// <summary>Everything that is called out from now on until disposed; a reader that is too slow misses the oldest.</summary>
    public Reader Stand()
    {
        var channel = Channel.CreateBounded<string>(new BoundedChannelOptions(KeptForASlowReader) { FullMode = BoundedChannelFullMode.DropOldest });
        readers.TryAdd(channel, 0);
        return new Reader(this, channel);
    }

    internal static string WorkFor(string listener) => "work:" + listener;

    /// <summary>One who stands at the board.</summary>
    public sealed class Reader(SignalBoard board, Channel<string> channel) : IDisposable
    {
        public ChannelReader<string> Signals => channel.Reader;

        /// <summary>Waits until this signal is called out, or for as long as one has patience: a signal may have been missed, so who waits looks again either way.</summary>
        public async Task WaitForAsync(string signal, TimeSpan patience, CancellationToken ct)
        {
            using var enough = CancellationTokenSource.CreateLinkedTokenSource(ct);
            enough.CancelAfter(patience);
            try
            {
                while (await Signals.ReadAsync(enough.Token) != signal)
                {
                }
            }
            catch (OperationCanceledException) when (!ct.IsCancellationRequested)
            {
                // Nothing was called out.
            }
        }

        public void Dispose() => board.readers.TryRemove(channel, out _);
    }
}
