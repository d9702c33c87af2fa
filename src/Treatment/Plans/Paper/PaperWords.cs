using System.Globalization;
using DentaMind.Kernel;
using DentaMind.Treatment.Procedures;

namespace DentaMind.Treatment.Plans.Paper;

/// <summary>The words of a printed plan in one language; dates and amounts are written by us, so that no machine's settings change a document.</summary>
internal sealed record PaperWords
{
    public required string Culture { get; init; }

    public required string Title { get; init; }

    public required string Born { get; init; }

    public required string Edition { get; init; }

    public required string ProposedBy { get; init; }

    public required string NotSigned { get; init; }

    public required string TeethAre { get; init; }

    public required string Visit { get; init; }

    public required string Treatment { get; init; }

    public required string Where { get; init; }

    public required string Fee { get; init; }

    public required string Insurance { get; init; }

    public required string Patient { get; init; }

    public required string Total { get; init; }

    public required string WriteOff { get; init; }

    public required string FeeUnknown { get; init; }

    /// <summary>{0} is the day.</summary>
    public required string Estimated { get; init; }

    public required string HowReckoned { get; init; }

    public required string Consent { get; init; }

    public required string SignedBy { get; init; }

    public required string Typed { get; init; }

    public required string SignedAt { get; init; }

    public required string RecordedBy { get; init; }

    public required string Images { get; init; }

    public required string Page { get; init; }

    public required string Of { get; init; }

    public required string ContentHash { get; init; }

    public required IReadOnlyDictionary<PhaseKind, string> Phases { get; init; }

    public required IReadOnlyDictionary<MouthPart, string> Parts { get; init; }

    /// <summary>Digits as 1,234.50 and a currency's sign, as this language writes them.</summary>
    public required Func<string, string, string> Amount { get; init; }

    public static PaperWords In(PaperLanguage language) => language == PaperLanguage.Fr ? French.Words : English.Words;

    public string Write(Money money)
    {
        var whole = Math.Abs(money.Cents / 100).ToString("#,0", CultureInfo.InvariantCulture);
        var cents = Math.Abs(money.Cents % 100).ToString("00", CultureInfo.InvariantCulture);
        var sign = money.Currency.Code is "CAD" or "USD" ? "$" : money.Currency.Code;
        return (money.IsNegative ? "\u2212" : "") + Amount($"{whole}.{cents}", sign);
    }

    public static string Write(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static string Write(DateTimeOffset instant) => instant.ToString("yyyy-MM-dd HH:mm 'UTC'zzz", CultureInfo.InvariantCulture);
}
