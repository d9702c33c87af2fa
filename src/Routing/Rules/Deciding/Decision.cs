using DentaMind.Routing.Rules.Written;

namespace DentaMind.Routing.Rules.Deciding;

/// <summary>Where an image goes, where it may not go, and whether a person is asked first. Equal images share one decision.</summary>
/// <param name="Routes">The destinations, each once; while the image is held they wait.</param>
/// <param name="Denied">The destinations that rules named and that are forbidden.</param>
/// <param name="Held">Why a person is asked first; null when nobody need be.</param>
/// <param name="Taken">The branches that acted, in their order.</param>
internal sealed record Decision(IReadOnlyList<Route> Routes, IReadOnlyList<Denied> Denied, Held? Held, IReadOnlyList<Taken> Taken)
{
    /// <summary>Another image stands in its place: it goes nowhere, whatever the rules say.</summary>
    public static readonly Decision SetAside = new([], [], null, []);
}

/// <summary>One destination of an image.</summary>
internal sealed record Route(string Destination, SendAs As, string? Standby, Transcode? Transcode);

/// <summary>A destination that rules named, as whatever, and why nothing goes there.</summary>
internal sealed record Denied(string Destination, Denial Why);

/// <summary>Why a person is asked: a rule says so, or the image is in conflict, which is above all rules.</summary>
/// <param name="Rule">The name of the rule; null for a conflict.</param>
/// <param name="Why">The rule's own words; null for a conflict.</param>
internal sealed record Held(string? Rule, string? Why)
{
    public static readonly Held InConflict = new(null, null);
}
