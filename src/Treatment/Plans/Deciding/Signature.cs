using DentaMind.Kernel;

namespace DentaMind.Treatment.Plans.Deciding;

/// <summary>A signature as it was given: a name that was typed, or strokes that were drawn.</summary>
public sealed record Signature
{
    private const int MostStrokes = 200;
    private const int MostNumbers = 20_000;
    private const double LargestPad = 4096;
    private const double LeastInk = 40;

    /// <summary>The full name, typed in place of a drawn signature.</summary>
    public string? Typed { get; init; }

    /// <summary>Each stroke as x, y, x, y ... in the pad's own pixels.</summary>
    public IReadOnlyList<IReadOnlyList<double>>? Strokes { get; init; }

    /// <summary>The pad's width.</summary>
    public double Width { get; init; }

    /// <summary>The pad's height.</summary>
    public double Height { get; init; }

    internal bool IsDrawn => Strokes is not null;

    internal Refusal? Check() => (Typed, Strokes) switch
    {
        (not null, null) => PlanText.Name("signature", Typed),
        (null, not null) => CheckStrokes(),
        _ => Refusal.Invalid("signature", "Give a signature that was drawn, or a name that was typed: one of the two."),
    };

    private Refusal? CheckStrokes()
    {
        if (!(Width is >= 1 and <= LargestPad && Height is >= 1 and <= LargestPad))
            return Refusal.Invalid("signature", "Say how large the pad is, in pixels.");
        if (Strokes!.Count > MostStrokes || Strokes.Sum(stroke => stroke?.Count ?? 0) > MostNumbers)
            return Refusal.Invalid("signature", "That is more than a signature; clear the pad and sign again.");
        if (Strokes.Any(stroke => stroke is null || stroke.Count % 2 != 0 || !Lies(stroke)))
            return Refusal.Invalid("signature", "The strokes do not lie on the pad.");
        return Strokes.Sum(Length) < LeastInk ? Refusal.Invalid("signature", "Sign on the pad first.") : null;
    }

    private bool Lies(IReadOnlyList<double> stroke) => stroke.Select((number, at) => number >= 0 && number <= (at % 2 == 0 ? Width : Height)).All(lies => lies);

    private static double Length(IReadOnlyList<double> stroke)
    {
        var length = 0.0;
        for (var at = 2; at + 1 < stroke.Count; at += 2)
            length += Math.Sqrt(Math.Pow(stroke[at] - stroke[at - 2], 2) + Math.Pow(stroke[at + 1] - stroke[at - 1], 2));
        return length;
    }
}

/// <summary>Who signs.</summary>
/// <param name="Kind">The patient, or somebody for them.</param>
/// <param name="Name">The full name.</param>
/// <param name="Relation">What a guardian is to the patient; null for the patient.</param>
public sealed record Signer(SignerKind Kind, string Name, string? Relation = null)
{
    internal Refusal? Check() =>
        PlanText.Name("signer.name", Name)
        ?? (Kind == SignerKind.Guardian ? PlanText.Name("signer.relation", Relation) : null)
        ?? (Kind == SignerKind.Patient && PlanText.Kept(Relation) is not null ? Refusal.Invalid("signer.relation", "Only somebody who signs for the patient has a relation to them.") : null);
}

/// <summary>For whom somebody signs.</summary>
public enum SignerKind
{
    Patient,
    Guardian,
}

/// <summary>How it was signed.</summary>
public enum SignatureMethod
{
    Drawn,
    Typed,
}
