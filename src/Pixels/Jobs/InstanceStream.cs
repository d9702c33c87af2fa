namespace DentaMind.Pixels.Jobs;

/// <summary>The instance's bytes as they come over the pipe, read forward once.</summary>
internal sealed class InstanceStream(Stream fromParent) : Stream
{
    private int left;

    /// <summary>True when the parent has sent the end.</summary>
    public bool HasEnded { get; private set; }

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (buffer.IsEmpty || !await HasBytesAsync(cancellationToken))
            return 0;
        var read = await fromParent.ReadAsync(buffer[..Math.Min(buffer.Length, left)], cancellationToken);
        if (read == 0)
            throw new WorkerFaultException("the pipe was closed within an instance");
        left -= read;
        return read;
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override int Read(byte[] buffer, int offset, int count) =>
        ReadAsync(buffer.AsMemory(offset, count)).AsTask().GetAwaiter().GetResult();

    /// <summary>Reads what is left, so that the next message is a job again.</summary>
    public async ValueTask DrainAsync(CancellationToken ct)
    {
        var waste = new byte[16 * 1024];
        while (await ReadAsync(waste, ct) > 0)
        {
        }
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    private async ValueTask<bool> HasBytesAsync(CancellationToken ct)
    {
        while (left == 0 && !HasEnded)
        {
            var (kind, length) = await Wire.ReadPrefixAsync(fromParent, ct) ?? throw new WorkerFaultException("the pipe was closed within an instance");
            if (kind is not (Message.Chunk or Message.End))
                throw new WorkerFaultException("the parent spoke out of turn");
            HasEnded = kind == Message.End;
            left = length;
        }

        return !HasEnded;
    }
}
