namespace DentaMind.Routing.Rules.Written;

/// <summary>A rule book as it is written: it reads well and decides nothing yet.</summary>
internal sealed record WrittenBook(IReadOnlyList<ResidencyRule> Residency, IReadOnlyList<Rule> Rules)
{
    public static readonly WrittenBook Empty = new([], []);
}

/// <summary>One rule: the first of its branches whose condition holds acts.</summary>
internal sealed record Rule(string Name, IReadOnlyList<Branch> Branches, Place At);

/// <summary>An if, else-if or else of a rule, and what it does.</summary>
/// <param name="When">Its condition; null for else.</param>
/// <param name="Then">Everything it does; the order does not matter.</param>
/// <param name="At">Where it is written.</param>
internal sealed record Branch(Condition? When, IReadOnlyList<RuleAction> Then, Place At)
{
    public bool Stops => Then.Any(action => action is Stop);

    public IEnumerable<Send> Sends => Then.OfType<Send>();
}

/// <summary>Something that a branch does.</summary>
internal abstract record RuleAction(Place At);

/// <summary>Sends the image to a destination.</summary>
/// <param name="Destination">By its name.</param>
/// <param name="As">Its own place, or a second copy beside it.</param>
/// <param name="Standby">What takes the primary's place while that is away beyond its limit.</param>
/// <param name="Transcode">How it is to be encoded there; null leaves it as it is.</param>
/// <param name="At">Where it is written.</param>
internal sealed record Send(Word Destination, SendAs As, Word? Standby, Transcode? Transcode, Place At) : RuleAction(At);

/// <summary>Holds the image until a person decides.</summary>
internal sealed record Hold(string Why, Place At) : RuleAction(At);

/// <summary>No later rule is looked at.</summary>
internal sealed record Stop(Place At) : RuleAction(At);

/// <summary>What a destination is to an image.</summary>
public enum SendAs
{
    /// <summary>The place where it is kept.</summary>
    Primary,

    /// <summary>A second copy.</summary>
    Backup,
}

/// <summary>How an image is encoded for a destination; nothing of it is lost. What is not listed cannot be made here.</summary>
public enum Transcode
{
    /// <summary>Explicit VR Little Endian; what was compressed with loss stays as it is.</summary>
    Uncompressed,
}
