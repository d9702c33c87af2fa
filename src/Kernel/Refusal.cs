namespace DentaMind.Kernel;

/// <summary>A "no" that the person who asked can act upon.</summary>
/// <param name="Code">Stable, kebab-case, listed in <c>docs/operations.md</c>; scripts may rely on it.</param>
/// <param name="Text">One English sentence that says what to do; it never holds a patient's word.</param>
/// <param name="Kind">What sort of "no" it is; each door turns it into its own protocol's status.</param>
public sealed record Refusal(string Code, string Text, RefusalKind Kind = RefusalKind.Conflict)
{
    /// <summary>What is wrong with each field, where the ask itself was bad; field names as in the JSON.</summary>
    public IReadOnlyDictionary<string, string> Fields { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>What is wrong where, when what was sent is a text; empty otherwise.</summary>
    public IReadOnlyList<TextFlaw> Flaws { get; init; } = [];

    /// <summary>What is so now, where the asker should see it beside what they asked: the record as somebody else left it. It goes to the asker and nowhere else.</summary>
    public object? Current { get; init; }

    /// <summary>Somebody else changed it since the version that the asker saw.</summary>
    public static Refusal ChangedMeanwhile(object? current = null) =>
        new("changed-meanwhile", "Somebody changed this meanwhile; look at it again, then change it.") { Current = current };

    public static Refusal NotFound(string what) => new("not-found", $"There is no such {what}.", RefusalKind.NotFound);

    public static Refusal Invalid(string field, string text) => Invalid(new Dictionary<string, string>(StringComparer.Ordinal) { [field] = text });

    /// <summary>Several fields are wrong, each with its own sentence.</summary>
    public static Refusal Invalid(IReadOnlyDictionary<string, string> fields) =>
        new("invalid", "Something in the request is not right.", RefusalKind.Invalid) { Fields = fields };

    /// <summary>Its code alone: what it carries may be a patient's, and a refusal that is printed ends in a log.</summary>
    public override string ToString() => Code;
}

/// <summary>Something wrong in a text, and where it is written.</summary>
/// <param name="Line">From 1.</param>
/// <param name="Column">From 1, in bytes.</param>
/// <param name="Path">Where it is in the document, such as <c>$.rules[2].if</c>.</param>
/// <param name="Reason">What is wrong and what to do about it: one English sentence.</param>
public sealed record TextFlaw(int Line, int Column, string Path, string Reason);

/// <summary>The sorts of refusal, from the asker's side.</summary>
public enum RefusalKind
{
    /// <summary>The ask clashes with what is so now.</summary>
    Conflict,

    /// <summary>The ask itself is not right.</summary>
    Invalid,

    /// <summary>Nothing by that id, or not for this actor.</summary>
    NotFound,

    /// <summary>Nobody is signed in.</summary>
    Unauthenticated,

    /// <summary>This actor may not.</summary>
    Forbidden,

    /// <summary>What was sent cannot be understood.</summary>
    Unreadable,

    /// <summary>What was sent is larger than the limit.</summary>
    TooLarge,

    /// <summary>Not now: the disk is full, a store or the database is away. Trying again is right.</summary>
    Unavailable,
}
