using DentaMind.Kernel;

namespace DentaMind.Treatment.Plans;

/// <summary>What may be written on a plan: bounded, and nothing that a printer or a screen would stumble over.</summary>
internal static class PlanText
{
    public const int LongestName = 80;
    public const int LongestNote = 2000;
    public const int LongestReason = 500;

    public static Refusal? Name(string field, string? text) =>
        string.IsNullOrWhiteSpace(text) || text.Length > LongestName || !IsPlain(text)
            ? Refusal.Invalid(field, $"Give a name of at most {LongestName} characters.")
            : null;

    public static Refusal? NameIfGiven(string field, string? text) => text is null ? null : Name(field, text);

    public static Refusal? Note(string field, string? text) =>
        text is not null && (text.Length > LongestNote || !IsPlain(text))
            ? Refusal.Invalid(field, $"Write at most {LongestNote} characters.")
            : null;

    public static Refusal? Reason(string field, string? text) =>
        string.IsNullOrWhiteSpace(text) || text.Length > LongestReason || !IsPlain(text)
            ? Refusal.Invalid(field, $"Say why, in at most {LongestReason} characters.")
            : null;

    /// <summary>Text as it is kept: without blanks around, and nothing where there was nothing.</summary>
    public static string? Kept(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    private static bool IsPlain(string text) => !text.Any(letter => char.IsControl(letter) && letter is not ('\n' or '\r' or '\t')) && text.IsWhole();

    /// <summary>A half of a pair of characters alone is no text.</summary>
    private static bool IsWhole(this string text)
    {
        for (var at = 0; at < text.Length; at++)
            if (char.IsSurrogate(text[at]) && (!char.IsHighSurrogate(text[at]) || ++at == text.Length || !char.IsLowSurrogate(text[at])))
                return false;
        return true;
    }
}
