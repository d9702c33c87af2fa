using DentaMind.Kernel;
using DentaMind.Routing.Rules.Proving;

namespace DentaMind.Routing.Rules.Trying;

/// <summary>What a rule book would do with the images of late, and what can be said of it without any image. Nothing was sent.</summary>
public sealed record DryRunReport
{
    /// <summary>How many images were looked at.</summary>
    public required int Images { get; init; }

    /// <summary>How many of them would go to other destinations than by the book in force.</summary>
    public required int WouldGoElsewhere { get; init; }

    /// <summary>How many would go to the same destinations, but one of them in another role, with another standby, or encoded otherwise.</summary>
    public required int WouldChangeRole { get; init; }

    /// <summary>How many would be held for a person that are not held now.</summary>
    public required int WouldBeHeld { get; init; }

    /// <summary>For how many no rule would hold.</summary>
    public required int UnmatchedImages { get; init; }

    /// <summary>Some of those that would go elsewhere, the latest first; at most 200.</summary>
    public required IReadOnlyList<ChangedImage> Changes { get; init; }

    /// <summary>Whether every image of these days was looked at; of very many, the latest are.</summary>
    public required bool IsWhole { get; init; }

    /// <summary>Branches that never act, whatever the image.</summary>
    public required IReadOnlyList<UnreachableBranch> Unreachable { get; init; }

    /// <summary>Rules that add nothing to another.</summary>
    public required IReadOnlyList<ShadowedRule> Shadowed { get; init; }

    /// <summary>Sends that are denied whenever their branch acts.</summary>
    public required IReadOnlyList<ForbiddenSend> Forbidden { get; init; }

    /// <summary>Sorts of image for which no rule holds.</summary>
    public required IReadOnlyList<UnmatchedImages> Unmatched { get; init; }

    /// <summary>Destinations to which no rule sends and that stand by for none.</summary>
    public required IReadOnlyList<string> UnusedDestinations { get; init; }

    /// <summary>Whether an image can leave the regions of its patient's residency.</summary>
    public required ResidencyProof ResidencyProof { get; init; }

    /// <summary>Whether everything that can be said without an image was looked at; a book can have too many combinations.</summary>
    public required bool IsComplete { get; init; }
}

/// <summary>An image that would go elsewhere.</summary>
/// <param name="Image">The image.</param>
/// <param name="From">The destinations by the book in force.</param>
/// <param name="To">The destinations by the book that is tried.</param>
public sealed record ChangedImage(ImageId Image, IReadOnlyList<string> From, IReadOnlyList<string> To);
