namespace DentaMind.Routing.Destinations.Http;

/// <summary>How long a web peer may take.</summary>
internal sealed record HttpPatience
{
    /// <summary>For the name, the connection and the TLS handshake together.</summary>
    public TimeSpan Connect { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>How long a connection may be silent while something is waited for; a peer thinks long over a large volume.</summary>
    public TimeSpan Silence { get; init; } = TimeSpan.FromMinutes(3);

    /// <summary>For a question and its whole answer, and the grace in which an image need not move.</summary>
    public TimeSpan Ask { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>The least rate at which an image must go or come, in bytes a second.</summary>
    public int BytesPerSecond { get; init; } = 16 * 1024;

    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>How long so many bytes may take.</summary>
    public TimeSpan For(long bytes) => Ask + TimeSpan.FromSeconds((double)bytes / BytesPerSecond);

    /// <summary>Takes a step, and gives the peer up when it lasts too long.</summary>
    /// <exception cref="SlowPeerException">The time was up.</exception>
    public async Task<T> WithinAsync<T>(TimeSpan limit, Func<CancellationToken, Task<T>> step, CancellationToken ct)
    {
        using var late = new CancellationTokenSource(limit, Clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(late.Token, ct);
        try
        {
            return await step(either.Token);
        }
        catch (Exception failure) when (late.IsCancellationRequested && !ct.IsCancellationRequested)
        {
            throw new SlowPeerException(failure);
        }
    }
}

/// <summary>The peer was silent or slow for too long.</summary>
internal sealed class SlowPeerException(Exception? inner = null) : IOException("The peer was silent or slow for too long.", inner);
