using System.Net;
using System.Net.Security;

namespace DentaMind.Dicom.Network;

/// <summary>Where a receiver listens and what it puts up with.</summary>
public sealed record ReceiverOptions
{
    /// <summary>The address and port to listen on; port 0 takes any free one.</summary>
    public required IPEndPoint Listen { get; init; }

    /// <summary>How TLS is spoken; null for a plain connection.</summary>
    public SslServerAuthenticationOptions? Tls { get; init; }

    public NetworkLimits Limits { get; init; } = new();

    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>Hears what happens, on the thread where it happens; it must be quick and must not throw.</summary>
    public Action<NetworkEvent>? Tell { get; init; }
}
