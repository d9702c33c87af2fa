using DentaMind.Kernel.Dentistry;

namespace DentaMind.Anatomy.Phantoms;

/// <summary>An invented mouth: which teeth stand in it, what is on them, and how high the bone reaches.</summary>
/// <param name="Teeth">Every tooth that shows on a film, erupted or still in the bone.</param>
/// <param name="Marks">Restorations, caries and lesions.</param>
/// <param name="BoneLossMm">How much lower than healthy the crest of the bone lies.</param>
/// <param name="Seed">Decides how the teeth stand, on every film alike.</param>
public sealed record Mouth(IReadOnlyList<ToothState> Teeth, IReadOnlyList<Mark> Marks, double BoneLossMm, ulong Seed)
{
    public bool Has(Tooth tooth) => Teeth.Any(state => state.Tooth == tooth);

    /// <summary>The same mouth with one more mark.</summary>
    public Mouth With(params IReadOnlyList<Mark> more) => this with { Marks = [.. Marks, .. more] };

    /// <summary>The same mouth after a tooth is gone.</summary>
    public Mouth Without(Tooth tooth) =>
        this with { Teeth = [.. Teeth.Where(state => state.Tooth != tooth)], Marks = [.. Marks.Where(mark => mark.Tooth != tooth)] };
}

/// <summary>One tooth of a mouth.</summary>
/// <param name="Tooth">Which.</param>
/// <param name="BelowMm">How far its edge still is from the chewing plane; 0 when it is in use.</param>
/// <param name="RootFormed">How much of its root has grown, 0 to 1.</param>
public sealed record ToothState(Tooth Tooth, double BelowMm = 0, double RootFormed = 1)
{
    public bool IsErupted => BelowMm < 5;
}
