using System.Net.Sockets;

namespace DentaMind.Dicom.Network.Pdus;

/// <summary>One connection on which PDUs come and go.</summary>
internal sealed class PduChannel : IAsyncDisposable
{
    private readonly Stream stream;
    private readonly TimeProvider clock;
    private readonly NetworkLimits limits;

    public PduChannel(Stream stream, Patience patience, NetworkLimits limits, TimeProvider clock)
    {
        (this.stream, this.limits, this.clock, Patience) = (stream, limits, clock, patience);
        Reader = new PduReader(stream, patience, limits, clock);
    }

    public Patience Patience { get; }

    public PduReader Reader { get; }

    public async ValueTask WriteAsync(ReadOnlyMemory<byte> bytes)
    {
        var written = stream.WriteAsync(bytes, Patience.Token);
        if (written.IsCompletedSuccessfully)
            return;
        Patience.BeginWait();
        try
        {
            await written;
        }
        catch (OperationCanceledException)
        {
            throw AssociationLostException.Ended(Patience.Cause);
        }
        catch (Exception broken) when (broken is IOException or SocketException or ObjectDisposedException)
        {
            throw AssociationLostException.Disconnected(broken);
        }
        finally
        {
            Patience.EndWait();
        }
    }

    /// <summary>Says a last word and leaves the peer a moment to hear it and to close, because closing first may destroy the word.</summary>
    public async ValueTask SayFarewellAsync(ReadOnlyMemory<byte> lastPdu, bool linger = true)
    {
        using var patience = new CancellationTokenSource(limits.Farewell, clock);
        try
        {
            await stream.WriteAsync(lastPdu, patience.Token);
            if (linger)
                await DiscardUntilClosedAsync(patience.Token);
        }
        catch (Exception gone) when (gone is OperationCanceledException or IOException or SocketException or ObjectDisposedException)
        {
            // The peer did not wait for the word; nobody is left to tell.
        }
    }

    private async ValueTask DiscardUntilClosedAsync(CancellationToken ct)
    {
        var scrap = new byte[4 * 1024];
        for (var discarded = 0; discarded < limits.ToleratedPduBytes;)
        {
            var read = await stream.ReadAsync(scrap, ct);
            if (read == 0)
                return;
            discarded += read;
        }
    }

    public async ValueTask DisposeAsync()
    {
        Reader.Dispose();
        await stream.DisposeAsync();
    }
}
