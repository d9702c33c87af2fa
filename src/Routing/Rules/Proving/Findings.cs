using DentaMind.Routing.Rules.Deciding;

namespace DentaMind.Routing.Rules.Proving;

/// <summary>What can be said of a rule book without any image.</summary>
/// <param name="Unreachable">Branches that never act, whatever the image.</param>
/// <param name="Shadowed">Rules that add nothing to another.</param>
/// <param name="Forbidden">Sends that are denied whenever their branch acts.</param>
/// <param name="Unmatched">Images for which no rule holds; some of them, in words.</param>
/// <param name="UnusedDestinations">Destinations to which no rule sends and that stand by for none.</param>
/// <param name="ResidencyProof">Whether an image can leave the regions of its patient's residency.</param>
/// <param name="IsComplete">Whether all of it was looked at; a book can have too many combinations.</param>
internal sealed record Findings(
    IReadOnlyList<UnreachableBranch> Unreachable,
    IReadOnlyList<ShadowedRule> Shadowed,
    IReadOnlyList<ForbiddenSend> Forbidden,
    IReadOnlyList<UnmatchedImages> Unmatched,
    IReadOnlyList<string> UnusedDestinations,
    ResidencyProof ResidencyProof,
    bool IsComplete);

/// <summary>A branch that never acts.</summary>
public sealed record UnreachableBranch(string Rule, string Branch, Reason Why);

/// <summary>A rule that adds nothing: whenever it acts, another sends to the same places, in the same roles or stronger ones.</summary>
public sealed record ShadowedRule(string Rule, string By, Reason Why);

/// <summary>A send that is denied whenever its branch acts.</summary>
public sealed record ForbiddenSend(string Rule, string Branch, string Destination, Reason Why);

/// <summary>Images for which no rule holds.</summary>
/// <param name="Facts">What they have in common; a fact that is not listed does not matter.</param>
public sealed record UnmatchedImages(IReadOnlyList<UnmatchedFact> Facts);

/// <summary>A fact, and the values of it that no rule minds.</summary>
public sealed record UnmatchedFact(string Fact, IReadOnlyList<string> Values);

/// <summary>Whether an image of a resident can reach a destination outside the resident's regions, over all combinations of facts.</summary>
/// <param name="Holds">No combination was found in which it can.</param>
/// <param name="IsComplete">Every combination was followed: then it is proved.</param>
/// <param name="Combinations">Of what the book can tell apart; null when patterns tell apart too much to count.</param>
/// <param name="Checked">How many of them were followed.</param>
/// <param name="Residents">For each listed region.</param>
/// <param name="Text">The same in one sentence.</param>
public sealed record ResidencyProof(bool Holds, bool IsComplete, double? Combinations, double Checked, IReadOnlyList<ResidentProof> Residents, string Text);

/// <summary>Where images of one region's residents go; images of patients whose residency is not known are among them.</summary>
/// <param name="Resident">The region.</param>
/// <param name="Regions">Where they may be kept.</param>
/// <param name="Reaches">The destinations that they can reach.</param>
/// <param name="Stopped">What rules would send out of their regions, were it not denied.</param>
/// <param name="Escapes">The destinations outside their regions that they can reach: always none, or we have a fault.</param>
public sealed record ResidentProof(
    string Resident, IReadOnlyList<string> Regions, IReadOnlyList<string> Reaches, IReadOnlyList<StoppedSend> Stopped, IReadOnlyList<string> Escapes);

/// <summary>A rule that would send to a destination, were it not denied.</summary>
public sealed record StoppedSend(string Rule, string Destination);
