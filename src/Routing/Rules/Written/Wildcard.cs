namespace DentaMind.Routing.Rules.Written;

/// <summary>Patterns in which <c>*</c> stands for any letters or none; case does not count.</summary>
internal static class Wildcard
{
    public const char Any = '*';

    /// <summary>Whether the text looks like the pattern. At a star it goes on, and comes back only to the last star: at most length times length steps.</summary>
    public static bool IsLike(ReadOnlySpan<char> text, ReadOnlySpan<char> pattern)
    {
        var (at, of, star, resume) = (0, 0, -1, 0);
        while (at < text.Length)
        {
            if (of < pattern.Length && pattern[of] == Any)
                (star, resume, of) = (of, at, of + 1);
            else if (of < pattern.Length && Fold(pattern[of]) == Fold(text[at]))
                (at, of) = (at + 1, of + 1);
            else if (star >= 0)
                (at, of, resume) = (resume + 1, star + 1, resume + 1);
            else
                return false;
        }

        return pattern[of..].TrimStart(Any).IsEmpty;
    }

    /// <summary>The letter by which a pattern compares.</summary>
    public static char Fold(char letter) => char.ToUpperInvariant(letter);
}
