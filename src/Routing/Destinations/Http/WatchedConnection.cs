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

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
        reading.OverAsync(() => inner.ReadAsync(buffer, cancellationToken));

    public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default) =>
        await writing.OverAsync(async () =>
        {
            await inner.WriteAsync(buffer, cancellationToken);
            return buffer.Length;
        });

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override Task FlushAsync(CancellationToken cancellationToken) => inner.FlushAsync(cancellationToken);

    public override void Flush() => inner.Flush();

    /// <remarks>A library that takes an answer apart while it comes reads the rest of it so.</remarks>
    public override int Read(byte[] buffer, int offset, int count) => reading.Over(() => inner.Read(buffer, offset, count));

    public override void Write(byte[] buffer, int offset, int count) => writing.Over(() =>
    {
        inner.Write(buffer, offset, count);
        return count;
    });

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
    private sealed class Watch
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

        private bool IsOver { get; set; }

        /// <summary>Watches over a wait; the watch itself goes on after it.</summary>
        public int Over(Func<int> wait)
        {
            Begin();
            try
            {
                return Taken(wait());
            }
            catch (Exception failure) when (IsOver)
            {
                throw new SlowPeerException(failure);
            }
            finally
            {
                Rest();
            }
        }

        /// <summary>The same over a wait that is awaited.</summary>
        public async ValueTask<int> OverAsync(Func<ValueTask<int>> wait)
        {
            Begin();
            try
            {
                return Taken(await wait());
            }
            catch (Exception failure) when (IsOver)
            {
                throw new SlowPeerException(failure);
            }
            finally
            {
                Rest();
            }
        }

        public void Stop() => timer.Dispose();

        /// <summary>A wait without await may end, when the connection is cut, as if the peer had ended it.</summary>
        private int Taken(int bytes) => bytes == 0 && IsOver ? throw new EndOfStreamException("The connection was cut.") : bytes;

        private void Begin() => timer.Change(silence, Timeout.InfiniteTimeSpan);

        private void Rest() => timer.Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }
}
