namespace DentaMind.Routing.Destinations;

/// <summary>A destination as its readers see it, without secrets.</summary>
/// <param name="Name">By which rules name it.</param>
/// <param name="Settings">All of its settings.</param>
/// <param name="Version">Counts the changes; send it back with a change.</param>
/// <param name="ChangedBy">Who changed it last.</param>
/// <param name="ChangedAt">When.</param>
/// <param name="Health">How it has been of late; null where it was not asked for.</param>
public sealed record DestinationView(
    string Name, DestinationSettings Settings, int Version, string ChangedBy, DateTimeOffset ChangedAt, HealthView? Health)
{
    internal static DestinationView Of(Destination destination, HealthView? health) =>
        new(destination.Name, destination.Settings, destination.Version, destination.ChangedBy, destination.ChangedAt, health);
}

/// <summary>How a destination has been of late.</summary>
/// <param name="State">How it is, in one word.</param>
/// <param name="LastSeenAt">When it last answered.</param>
/// <param name="AwaySince">Since when it has not; null while it does.</param>
/// <param name="LastFault">Why it was last found away: a stable code.</param>
/// <param name="Waiting">Deliveries that wait or are under way.</param>
/// <param name="Unproved">Deliveries that were sent and are not proved yet.</param>
/// <param name="Parked">Deliveries that wait for a person.</param>
/// <param name="OldestWaitingSince">When the oldest waiting one was decided.</param>
/// <param name="SentLastDay">Images sent within a day.</param>
/// <param name="ParkedLastDay">Images parked within a day.</param>
public sealed record HealthView(
    DestinationState State,
    DateTimeOffset? LastSeenAt,
    DateTimeOffset? AwaySince,
    string? LastFault,
    int Waiting,
    int Unproved,
    int Parked,
    DateTimeOffset? OldestWaitingSince,
    int SentLastDay,
    int ParkedLastDay);

/// <summary>How a destination is, in one word.</summary>
public enum DestinationState
{
    /// <summary>Nothing was ever sent to it.</summary>
    Unknown,

    Ok,

    /// <summary>It answers, but what is due waits for more than five minutes.</summary>
    Slow,

    Away,

    Paused,
}
