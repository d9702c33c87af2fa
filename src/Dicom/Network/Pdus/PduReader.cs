using System.Buffers;
using System.Net.Sockets;

namespace DentaMind.Dicom.Network.Pdus;

/// <summary>Reads a connection through one pooled buffer that grows only as bytes arrive.</summary>
internal sealed class PduReader(Stream stream, Patience patience, NetworkLimits limits, TimeProvider clock) : IDisposable
{
    private const int FirstBytes = 4 * 1024;

    /// <summary>Large enough that two full PDUs come by one call of the system.</summary>
    private const int BulkBytes = 256 * 1024;

    private byte[] buffer = ArrayPool<byte>.Shared.Rent(FirstBytes);
    private int start;
    private int end;

    /// <summary>What has arrived and was not taken yet.</summary>
    public ReadOnlyMemory<byte> Buffered => buffer.AsMemory(start, end - start);

    /// <summary>Waits until so many bytes are buffered.</summary>
    public ValueTask EnsureAsync(int count) => end - start >= count ? ValueTask.CompletedTask : FillAsync(count);

    /// <summary>Whether anything arrives within a time; a wait in vain leaves the connection as it was.</summary>
    public async ValueTask<bool> ArrivesAsync(TimeSpan within)
    {
        if (end > start)
            return true;
        using var late = new CancellationTokenSource(within, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(late.Token, patience.Token);
        MakeRoom(1);
        try
        {
            await ReceiveAsync(either.Token);
            return true;
        }
        catch (AssociationLostException) when (late.IsCancellationRequested && !patience.Token.IsCancellationRequested)
        {
            return false;
        }
    }

    public void Advance(int count) => start += count;

    public async ValueTask<PduHeader> ReadHeaderAsync()
    {
        await EnsureAsync(1);
        PduHeader.CheckType(buffer[start]);
        await EnsureAsync(PduHeader.Size);
        var header = PduHeader.Read(Buffered.Span, limits);
        Advance(PduHeader.Size);
        return header;
    }

    /// <summary>The whole body of a short PDU, valid until the next read.</summary>
    public async ValueTask<ReadOnlyMemory<byte>> ReadBodyAsync(PduHeader header)
    {
        await EnsureAsync(header.Length);
        var body = Buffered[..header.Length];
        Advance(header.Length);
        return body;
    }

    /// <summary>Reads over so many bytes.</summary>
    public async ValueTask SkipAsync(int count)
    {
        while (count > 0)
        {
            await EnsureAsync(1);
            var part = Math.Min(count, Buffered.Length);
            Advance(part);
            count -= part;
        }
    }

    /// <summary>From now on data sets may come: take a buffer worth their size.</summary>
    public void Widen()
    {
        if (buffer.Length < BulkBytes)
            Move(ArrayPool<byte>.Shared.Rent(BulkBytes));
    }

    public void Dispose()
    {
        ArrayPool<byte>.Shared.Return(buffer);
        buffer = [];
        (start, end) = (0, 0);
    }

    private async ValueTask FillAsync(int count)
    {
        while (end - start < count)
        {
            MakeRoom(count);
            await ReceiveAsync(patience.Token);
        }
    }

    /// <summary>Takes what comes, at least one byte of it.</summary>
    private ValueTask ReceiveAsync(CancellationToken ct)
    {
        var read = stream.ReadAsync(buffer.AsMemory(end), ct);
        if (!read.IsCompletedSuccessfully)
            return WaitAsync(read);
        Take(read.GetAwaiter().GetResult());
        return ValueTask.CompletedTask;
    }

    private void MakeRoom(int count)
    {
        if (start == end)
            (start, end) = (0, 0);
        else if (start + count > buffer.Length && start > 0)
            Move(buffer);
        if (end == buffer.Length)
            Move(ArrayPool<byte>.Shared.Rent(buffer.Length * 2));
    }

    private void Move(byte[] target)
    {
        Buffered.Span.CopyTo(target);
        (start, end) = (0, end - start);
        if (ReferenceEquals(target, buffer))
            return;
        ArrayPool<byte>.Shared.Return(buffer);
        buffer = target;
    }

    private async ValueTask WaitAsync(ValueTask<int> read)
    {
        var count = 0;
        patience.BeginWait();
        try
        {
            count = await read;
        }
        catch (OperationCanceledException)
        {
            throw AssociationLostException.Ended(patience.Cause);
        }
        catch (Exception broken) when (broken is IOException or SocketException or ObjectDisposedException)
        {
            throw AssociationLostException.Disconnected(broken);
        }
        finally
        {
            patience.EndWait();
        }
        Take(count);
    }

    private void Take(int count)
    {
        if (count == 0)
            throw AssociationLostException.Disconnected();
        end += count;
        patience.Received(count);
    }
}
