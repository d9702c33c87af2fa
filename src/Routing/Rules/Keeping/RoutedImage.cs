using DentaMind.Kernel;

namespace DentaMind.Routing.Rules.Keeping;

/// <summary>What was decided about an image, by which book, and why; what a screen shows for "why did it go there?" is this.</summary>
internal sealed class RoutedImage
{
    public required ImageId Image { get; init; }

    public LocationId? Location { get; set; }

    /// <summary>The facts that it was decided by, as JSON.</summary>
    public required string Facts { get; set; }

    public bool IsPatientKnown { get; set; }

    public int RuleBookVersion { get; set; }

    public DateTimeOffset DecidedAt { get; set; }

    /// <summary>The explanation, as JSON.</summary>
    public required string Explanation { get; set; }
}
