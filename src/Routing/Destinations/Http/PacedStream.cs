using DentaMind.Dicom.Data;

namespace DentaMind.Routing.Destinations.Http;

/// <summary>An image that comes from a peer: given up when it comes slower than the least rate, or is larger than anything we sent.</summary>
/// <remarks>Only waiting counts: a reader that takes its time costs the peer nothing.</remarks>
internal sealed class PacedStream(Stream inner, HttpPatience patience, long mostBytes) : ForwardStream
{
    private TimeSpan waited;
    private long read;

    /// <summary>How the peer failed; null while it has not.</summary>
    public Exception? Fault { get; private set; }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        var began = patience.Clock.GetTimestamp();
        var left = patience.For(read) - waited;
        try
        {
            var count = await patience.WithinAsync(left > TimeSpan.Zero ? left : TimeSpan.Zero, ct => inner.ReadAsync(buffer, ct).AsTask(), cancellationToken);
            waited += patience.Clock.GetElapsedTime(began);
            return (read += count) <= mostBytes ? count : throw new OversizedAnswerException();
        }
        catch (Exception failure) when (!cancellationToken.IsCancellationRequested)
        {
            Fault = failure;
            throw;
        }
    }
}

/// <summary>The peer sends more than an image can have.</summary>
internal sealed class OversizedAnswerException() : IOException("The peer sends more bytes than an image may have.");
