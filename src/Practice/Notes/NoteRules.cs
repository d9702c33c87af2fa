using DentaMind.Kernel;

namespace DentaMind.Practice.Notes;

/// <summary>What a note may be.</summary>
internal static class NoteRules
{
    public const string English = "en-CA";
    public const string French = "fr-CA";
    public const int LongestText = 20_000;
    public const int LongestReason = 500;
    private const int DaysAhead = 1;

    public static readonly Refusal Signed = new("note-signed", "The note is signed and stays as it is; add an amendment.");

    public static readonly Refusal NotSigned = new("note-not-signed", "The note is still a draft; change it, or sign it first.");

    public static Refusal? Check(string? text, string? language) =>
        text is null || text.Length > LongestText ? Refusal.Invalid("text", "Write at most 20,000 characters; begin another note for more.")
        : CheckLanguage(language);

    public static Refusal? CheckLanguage(string? language) => language is English or French ? null : Refusal.Invalid("language", "Say en-CA or fr-CA.");

    public static Refusal? CheckVisit(DateOnly visitOn, DateTimeOffset now) =>
        visitOn.Year < 1900 ? Refusal.Invalid("visitOn", "The visit lies too far back.")
        : visitOn > DateOnly.FromDateTime(now.UtcDateTime).AddDays(DaysAhead) ? Refusal.Invalid("visitOn", "The visit is still to come.")
        : null;

    /// <summary>Signed later than the day after the visit: kept, and marked.</summary>
    public static bool IsLate(DateOnly visitOn, DateTimeOffset signedAt) => DateOnly.FromDateTime(signedAt.UtcDateTime) > visitOn.AddDays(1);
}
