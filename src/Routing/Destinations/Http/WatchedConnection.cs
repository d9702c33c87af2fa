namespace DentaMind.Routing.Destinations.Http;

/// <summary>A connection that is cut when the peer neither sends nor takes anything for too long.</summary>
internal sealed class WatchedConnection : Stream
{
    private readonly Stream inner;
    private readonly Watch reading;
    private readonly Watch writing;

    public WatchedConnection(Stream inner, HttpPatience patience)
    {
        this.inner = inner;
        reading = new Watch(this, patience);
        writing = new Watch(this, patience);
    }

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        using (reading.Begin())
        {
            try
            {
                return await inner.ReadAsync(buffer, cancellationToken);
            }
            catch (Exception failure) when (reading.IsOver)
            {
                throw new SlowPeerException(failure);
            }
        }
    }

    public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        using (writing.Begin())
        {
            try
            {
                await inner.WriteAsync(buffer, cancellationToken);
            }
            catch (Exception failure) when (writing.IsOver)
            {
                throw new SlowPeerException(failure);
            }
        }
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override Task FlushAsync(CancellationToken cancellationToken) => inner.FlushAsync(cancellationToken);

    public override void Flush() => inner.Flush();

    /// <remarks>A library that takes an answer apart while it comes reads the rest of it so.</remarks>
    public override int Read(byte[] buffer, int offset, int count)
    {
        using (reading.Begin())
        {
            try
            {
                return inner.Read(buffer, offset, count);
            }
            catch (Exception failure) when (reading.IsOver)
            {
                throw new SlowPeerException(failure);
            }
        }
    }

    public override void Write(byte[] buffer, int offset, int count)
    {
        using (writing.Begin())
        {
            try
            {
                inner.Write(buffer, offset, count);
            }
            catch (Exception failure) when (writing.IsOver)
            {
                throw new SlowPeerException(failure);
            }
        }
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            inner.Dispose();
            reading.Stop();
            writing.Stop();
        }

        base.Dispose(disposing);
    }

    /// <summary>Counts the silence of one direction; when it is over, whatever waits on the connection fails.</summary>
    private sealed class Watch : IDisposable
    {
        private readonly TimeSpan silence;
        private readonly ITimer timer;

        public Watch(WatchedConnection connection, HttpPatience patience)
        {
            silence = patience.Silence;
            timer = patience.Clock.CreateTimer(_ =>
            {
                IsOver = true;
                connection.inner.Dispose();
            }, null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        }

        public bool IsOver { get; private set; }

        public Watch Begin()
        {
            timer.Change(silence, Timeout.InfiniteTimeSpan);
            return this;
        }

        /// <summary>The wait is over; the watch itself goes on.</summary>
        public void Dispose() => timer.Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);

        public void Stop() => timer.Dispose();
    }
}
