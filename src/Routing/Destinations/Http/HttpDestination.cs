namespace DentaMind.Routing.Destinations.Http;

/// <summary>Where a web destination is, and whom to believe there.</summary>
/// <param name="Root">The address below which its resources lie.</param>
internal sealed record HttpDestination(Uri Root)
{
    /// <summary>The authority that alone is trusted (PEM); null for the system's.</summary>
    public string? AuthorityPem { get; init; }

    /// <summary>How many connections may be open at once.</summary>
    public int Connections { get; init; } = 4;

    public HttpPatience Patience { get; init; } = new();

    public AddressGuard Guard { get; init; } = AddressGuard.OfSystem;
}
