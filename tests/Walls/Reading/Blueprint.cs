namespace DentaMind.Walls.Reading;

/// <summary>What the walls have to know about one compiled room.</summary>
/// <param name="Room">The room's name.</param>
/// <param name="References">The assemblies that its code really uses.</param>
/// <param name="Types">Its own types, without what the compiler wrote.</param>
/// <param name="Doors">The use cases that it lists in its module, each with a handler.</param>
internal sealed record Blueprint(string Room, IReadOnlyList<string> References, IReadOnlyList<TypePlan> Types, IReadOnlySet<string> Doors);

/// <summary>One type.</summary>
/// <param name="Name">With its namespace and the types it is nested in.</param>
/// <param name="Declaration">As the public face shows it.</param>
/// <param name="IsVisible">Whether other rooms can see it.</param>
/// <param name="IsOpenClass">A class that is neither sealed nor abstract.</param>
/// <param name="Bases">What it inherits and implements.</param>
/// <param name="Members">What others can see of it, if they can see it.</param>
internal sealed record TypePlan(
    string Name, string Declaration, bool IsVisible, bool IsOpenClass, IReadOnlyList<Word> Bases, IReadOnlyList<MemberPlan> Members)
{
    public string ShortName { get; } = Name[(Name.LastIndexOfAny(['.', '+']) + 1)..];

    public bool Is(string face) => Bases.Any(word => word.Text == face || word.Text.StartsWith(face + "<", StringComparison.Ordinal));

    /// <summary>Every type that its face mentions.</summary>
    public IEnumerable<TypeName> Mentions => Bases.Concat(Members.SelectMany(member => member.Words)).SelectMany(word => word.Mentions);
}

/// <summary>One visible member: how it reads, and the types that it speaks of.</summary>
internal sealed record MemberPlan(string Text, IReadOnlyList<Word> Words);

/// <summary>A type as it stands in a signature, with all types that are named in it.</summary>
internal sealed record Word(string Text, IReadOnlyList<TypeName> Mentions)
{
    public static Word Of(string text) => new(text, []);

    public Word With(Func<string, string> text) => new(text(Text), Mentions);
}

/// <summary>A named type and the assembly that holds it; no assembly for the room's own.</summary>
internal readonly record struct TypeName(string? Assembly, string Name);

/// <summary>One method as it stands in its source.</summary>
internal sealed record MethodPlan(string Name, string File, int Lines, int Parameters);
