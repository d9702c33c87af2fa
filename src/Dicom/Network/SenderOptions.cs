using System.Net.Security;
using System.Net.Sockets;

namespace DentaMind.Dicom.Network;

/// <summary>Whom a sender calls, as whom, and how long it waits.</summary>
public sealed record SenderOptions
{
    /// <summary>The name or address of the peer.</summary>
    public required string Host { get; init; }

    public required int Port { get; init; }

    /// <summary>The application entity title of the peer.</summary>
    public required string CalledAe { get; init; }

    /// <summary>Our own application entity title.</summary>
    public required string CallingAe { get; init; }

    /// <summary>How TLS is spoken; null for a plain connection.</summary>
    public SslClientAuthenticationOptions? Tls { get; init; }

    /// <summary>Connects to <see cref="Host"/>, for a caller that minds where its name leads; null connects wherever it does.</summary>
    public Func<string, int, CancellationToken, Task<Socket>>? Connect { get; init; }

    public NetworkLimits Limits { get; init; } = new();

    public TimeProvider Clock { get; init; } = TimeProvider.System;
}
