using System.Net;
using System.Security.Cryptography.X509Certificates;

namespace DentaMind.Dicom.Network;

/// <summary>The number of one association, unique while the program runs.</summary>
public readonly record struct AssociationId(long Value);

/// <summary>Who is on the other side of an association that a peer opened.</summary>
/// <param name="Id">Its number.</param>
/// <param name="CallingAe">The application entity title that the peer gives itself.</param>
/// <param name="CalledAe">The title by which the peer calls us.</param>
/// <param name="RemoteAddress">Where the connection comes from.</param>
/// <param name="ClientCertificate">What the peer showed in a TLS handshake; null without TLS or without one.</param>
public sealed record AssociationFacts(
    AssociationId Id,
    string CallingAe,
    string CalledAe,
    IPAddress RemoteAddress,
    X509Certificate2? ClientCertificate);
