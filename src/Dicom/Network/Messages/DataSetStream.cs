namespace DentaMind.Dicom.Network.Messages;

/// <summary>The data set of one message, pulled from the connection as it is read.</summary>
/// <remarks>It is never held whole: a reader that is slow slows the peer down by TCP's own means.</remarks>
internal sealed class DataSetStream(Association association, byte context) : Stream
{
    private readonly FragmentReader fragments = association.Fragments;
    private bool started;
    private bool ended;
    private long taken;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    /// <summary>How many bytes of the data set were taken so far.</summary>
    public override long Position
    {
        get => taken;
        set => throw new NotSupportedException();
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (buffer.IsEmpty)
            return 0;
        var arrived = await ArrivedAsync(cancellationToken);
        var count = Math.Min(arrived.Length, buffer.Length);
        arrived.Span[..count].CopyTo(buffer.Span);
        Take(count);
        return count;
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    /// <summary>Hands on what arrives without copying it in between.</summary>
    public override async Task CopyToAsync(Stream destination, int bufferSize, CancellationToken cancellationToken)
    {
        while (await ArrivedAsync(cancellationToken) is { IsEmpty: false } arrived)
        {
            await destination.WriteAsync(arrived, cancellationToken);
            Take(arrived.Length);
        }
    }

    /// <summary>Reads what the host left, so that the next message can be found.</summary>
    public async ValueTask DrainAsync()
    {
        while (await ArrivedAsync(CancellationToken.None) is { IsEmpty: false } arrived)
            Take(arrived.Length);
    }

    public override int Read(byte[] buffer, int offset, int count) =>
        throw new NotSupportedException("A data set comes from the network: read it asynchronously.");

    public override void Flush() => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    /// <summary>What has arrived and was not taken; empty only at the end of the data set.</summary>
    private async ValueTask<ReadOnlyMemory<byte>> ArrivedAsync(CancellationToken ct)
    {
        ct.ThrowIfCancellationRequested();
        association.ThrowIfLost();
        try
        {
            while (!ended && (!started || fragments.Left == 0))
                await NextFragmentAsync();
            return ended ? default : await fragments.PeekAsync();
        }
        catch (AssociationLostException lost)
        {
            association.Lost = lost;
            throw;
        }
    }

    private async ValueTask NextFragmentAsync()
    {
        ended = started && fragments.Current.IsLast;
        if (!ended)
            await association.NextFragmentAsync(context, isCommand: false);
        started = true;
    }

    private void Take(int count)
    {
        fragments.Advance(count);
        taken += count;
    }
}
