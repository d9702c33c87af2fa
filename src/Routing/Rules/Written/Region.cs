namespace DentaMind.Routing.Rules.Written;

/// <summary>A country, or a part of one, as ISO 3166 codes it: CA, CA-QC.</summary>
internal static class Region
{
    /// <summary>The form of a code, for the schema.</summary>
    public const string Pattern = "^[A-Z]{2}(-[A-Z0-9]{1,3})?$";

    /// <summary>Whether it has the form of the pattern; asked for every image, and therefore by hand.</summary>
    public static bool IsCode(ReadOnlySpan<char> text) =>
        text.Length is 2 or (>= 4 and <= 6)
        && char.IsAsciiLetterUpper(text[0]) && char.IsAsciiLetterUpper(text[1])
        && (text.Length == 2 || (text[2] == '-' && !text[3..].ContainsAnyExcept(PartLetters)));

    /// <summary>A patient's residency as far as anybody can act upon it: what is no code says nothing.</summary>
    public static string? Known(string? residency) => IsCode(residency) ? residency : null;

    /// <summary>Whether all of one region lies in the other: CA-QC in CA-QC and in CA, but CA not in CA-QC.</summary>
    public static bool IsWithin(string inner, string outer) =>
        inner.StartsWith(outer, StringComparison.Ordinal) && (inner.Length == outer.Length || inner[outer.Length] == '-');

    private static readonly System.Buffers.SearchValues<char> PartLetters = System.Buffers.SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789");
}
