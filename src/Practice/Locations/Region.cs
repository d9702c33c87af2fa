using DentaMind.Kernel;

namespace DentaMind.Practice.Locations;

/// <summary>A country or a part of one, as ISO 3166 writes it: <c>CA</c>, <c>CA-QC</c>. Rules of residency speak of regions.</summary>
internal static class Region
{
    public const int Longest = 8;

    public const string Wanted = "Give a region as ISO 3166 writes it, such as CA-QC: 2 to 8 capital letters, digits and hyphens.";

    /// <summary>Null is a region too: one that nobody knows.</summary>
    public static Refusal? Check(string field, string? code) =>
        code is null || IsCode(code) ? null : Refusal.Invalid(field, Wanted);

    private static bool IsCode(string text) =>
        text.Length is >= 2 and <= Longest && char.IsAsciiLetterUpper(text[0]) && char.IsAsciiLetterOrDigit(text[^1])
        && text.All(letter => char.IsAsciiLetterUpper(letter) || char.IsAsciiDigit(letter) || letter == '-');
}
