using System.Globalization;
using DentaMind.Kernel;

namespace DentaMind.Treatment.Estimates;

/// <summary>How amounts, days and the names of insurances are said in one language.</summary>
internal static class Spoken
{
    private static readonly string[] EnglishMonths =
        ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

    private static readonly string[] FrenchMonths =
        ["janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre", "décembre"];

    private static readonly NumberFormatInfo FrenchNumbers = new() { NumberGroupSeparator = "\u00a0", NumberDecimalSeparator = "," };

    public static string English(Money amount) =>
        string.Create(CultureInfo.InvariantCulture, $"{Sign(amount)}{SymbolOf(amount, "$", " ")}{Units(amount).ToString("N2", NumberFormatInfo.InvariantInfo)}");

    public static string French(Money amount) => $"{Sign(amount)}{Units(amount).ToString("N2", FrenchNumbers)}\u00a0{SymbolOf(amount, "$", "")}";

    public static string English(DateOnly? day) =>
        day is { } date ? string.Create(CultureInfo.InvariantCulture, $"{EnglishMonths[date.Month - 1]} {date.Day}, {date.Year}") : "an unknown day";

    public static string French(DateOnly? day) =>
        day is { } date ? string.Create(CultureInfo.InvariantCulture, $"{(date.Day == 1 ? "1er" : date.Day)} {FrenchMonths[date.Month - 1]} {date.Year}") : "un jour inconnu";

    /// <summary>"The insurance" when there is one; "the first insurance" and so on when there are several.</summary>
    public static string EnglishInsurance(int ordinal, bool isOnlyOne) => isOnlyOne ? "the insurance" : ordinal switch
    {
        1 => "the first insurance",
        2 => "the second insurance",
        _ => "the third insurance",
    };

    public static string FrenchInsurance(int ordinal, bool isOnlyOne) => isOnlyOne ? "l’assurance" : ordinal switch
    {
        1 => "la première assurance",
        2 => "la deuxième assurance",
        _ => "la troisième assurance",
    };

    /// <summary>A sentence begins with a capital.</summary>
    public static string Sentence(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];

    private static string Sign(Money amount) => amount.IsNegative ? "-" : "";

    private static decimal Units(Money amount) => Math.Abs(amount.Cents) / 100m;

    private static string SymbolOf(Money amount, string dollar, string after) => amount.Currency.Code is "CAD" or "USD" ? dollar : amount.Currency.Code + after;
}
