namespace DentaMind.Routing.Destinations;

/// <summary>How a destination has been of late; several server processes write it, each only what it saw.</summary>
internal sealed class DestinationHealth
{
    public required string Name { get; init; }

    /// <summary>When it last answered anything.</summary>
    public DateTimeOffset? LastSeenAt { get; private set; }

    /// <summary>Since when it has not answered; null while it does.</summary>
    public DateTimeOffset? AwaySince { get; private set; }

    /// <summary>Why it was last found away: a stable code.</summary>
    public string? LastFault { get; private set; }

    /// <summary>It answered.</summary>
    public void Seen(DateTimeOffset at) => (LastSeenAt, AwaySince) = (at, null);

    /// <summary>It did not; the first time counts.</summary>
    public void Away(DateTimeOffset at, string fault) => (AwaySince, LastFault) = (AwaySince ?? at, fault);
}
