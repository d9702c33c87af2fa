using DentaMind.Routing.Rules.Written;

namespace DentaMind.Routing.Rules.Deciding;

/// <summary>Where an image goes and why, in words; it is made from the decision itself.</summary>
/// <param name="Destinations">Each once; while the image is held they wait.</param>
/// <param name="Denied">What rules named and nothing overrides.</param>
/// <param name="Held">Why a person is asked first; null when nobody need be.</param>
/// <param name="Nowhere">Why it goes nowhere; null when it goes somewhere.</param>
/// <param name="Steps">What each rule said, in the order of the book.</param>
/// <param name="RulebookVersion">0 when no rule book is published, or for one that is not.</param>
public sealed record Explanation(
    IReadOnlyList<ExplainedDestination> Destinations,
    IReadOnlyList<DeniedDestination> Denied,
    Reason? Held,
    Reason? Nowhere,
    IReadOnlyList<RuleStep> Steps,
    int RulebookVersion);

/// <summary>A destination of the image.</summary>
/// <param name="Name">The destination.</param>
/// <param name="As">Its own place, or a second copy.</param>
/// <param name="Standby">What takes the primary's place while that is away; null for nothing.</param>
/// <param name="Transcode">How it is encoded there; null for as it is.</param>
/// <param name="Because">The rules that send it there.</param>
public sealed record ExplainedDestination(string Name, SendAs As, string? Standby, Transcode? Transcode, IReadOnlyList<Reason> Because);

/// <summary>A destination that a rule named and that is forbidden.</summary>
public sealed record DeniedDestination(string Name, Reason Why);

/// <summary>What one branch of a rule said of the image.</summary>
/// <param name="Rule">The rule's name.</param>
/// <param name="Branch">if, else-if-1, ... or else.</param>
/// <param name="Holds">Whether it acted.</param>
/// <param name="Because">The facts that made it so.</param>
public sealed record RuleStep(string Rule, string Branch, bool Holds, IReadOnlyList<Reason> Because);

/// <summary>One reason: a stable code and its words, so that each reader may be told in his own language.</summary>
/// <param name="Code">Kebab-case.</param>
/// <param name="Args">The words by name, each a list that the reader's language joins.</param>
/// <param name="Text">The same as an English sentence.</param>
public sealed record Reason(string Code, IReadOnlyDictionary<string, IReadOnlyList<string>> Args, string Text)
{
    internal static Reason Of(string code, string text, params IEnumerable<(string Name, IReadOnlyList<string> Words)> args) =>
        new(code, args.ToDictionary(arg => arg.Name, arg => arg.Words, StringComparer.Ordinal), text);
}
