using DentaMind.Routing.Destinations;

namespace DentaMind.Routing;

/// <summary>What Routing begins with on a new database; later changes are made by its administrators, not here.</summary>
public sealed record RoutingOptions
{
    /// <summary>Destinations by name.</summary>
    public IReadOnlyDictionary<string, DestinationSettings> Destinations { get; init; } = new Dictionary<string, DestinationSettings>(StringComparer.Ordinal);

    /// <summary>How often each destination is compared with what it should have, in hours; 0 only when somebody asks.</summary>
    public int CompareEveryHours { get; init; } = 24;

    /// <summary>How long a peer that took a request for storage commitment may take to report, in seconds; then it has to prove itself in another way, or is asked anew.</summary>
    public int CommitmentPatienceSeconds { get; init; } = 600;

    /// <summary>The first rule book, as <c>PUT /api/routing/rulebook</c> takes it; null for none.</summary>
    public System.Text.Json.JsonElement? Rulebook { get; init; }
}
