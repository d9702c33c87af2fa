using System.Globalization;

namespace DentaMind.Practice.History;

/// <summary>A date as exactly as somebody remembers it: a year, a month or a day.</summary>
/// <param name="First">The first day that it may be.</param>
/// <param name="Last">The last day that it may be.</param>
internal readonly record struct PartialDate(DateOnly First, DateOnly Last)
{
    private const int Earliest = 1850;

    /// <summary>Reads <c>2019</c>, <c>2019-05</c> or <c>2019-05-14</c>; null for anything else.</summary>
    public static PartialDate? Read(string? text) =>
        IsWritten(text, "yyyy-MM-dd", out var day) ? new PartialDate(day, day)
        : IsWritten(text, "yyyy-MM", out var month) ? new PartialDate(month, month.AddMonths(1).AddDays(-1))
        : IsWritten(text, "yyyy", out var year) ? new PartialDate(year, new DateOnly(year.Year, 12, 31))
        : null;

    private static bool IsWritten(string? text, string form, out DateOnly first) =>
        DateOnly.TryParseExact(text, form, CultureInfo.InvariantCulture, DateTimeStyles.None, out first) && first.Year is >= Earliest and < 9999;
}
