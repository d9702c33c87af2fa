using System.Text.RegularExpressions;

namespace DentaMind.Treatment.Fees.Sheets;

/// <summary>Reads amounts as people and workbooks of several countries write them.</summary>
internal static partial class SheetAmount
{
    /// <summary>The largest fee: a million.</summary>
    public const long MostCents = 100_000_000;

    /// <summary>The decimal mark that amounts were written with; null when some were written with either.</summary>
    public static DecimalMark? Guess(IEnumerable<string> amounts)
    {
        var (point, comma) = (false, false);
        foreach (var amount in amounts.Select(Bare))
        {
            point |= EndsLikePoint().IsMatch(amount);
            comma |= EndsLikeComma().IsMatch(amount);
        }

        return point && comma ? null : comma ? DecimalMark.Comma : DecimalMark.Point;
    }

    /// <summary>The amount in cents, or a sentence that says what is wrong with it.</summary>
    public static (long Cents, string? Fault) Read(string text, DecimalMark mark)
    {
        var bare = Bare(text);
        if (bare.Length == 0)
            return (0, "There is no amount.");
        if (bare[0] is '-' or '(' or '\u2212' || bare[^1] == '-')
            return (0, "A fee is never negative.");
        var match = (mark == DecimalMark.Comma ? WithComma() : WithPoint()).Match(bare);
        if (!match.Success)
            return (0, TooExact().IsMatch(bare) ? "An amount has at most two decimals." : "This is not an amount.");
        var whole = match.Groups["whole"].Value.Where(char.IsAsciiDigit).ToArray();
        if (whole.Length > 9)
            return (0, "A fee is at most 1,000,000.00.");
        var cents = (long.Parse(whole, System.Globalization.CultureInfo.InvariantCulture) * 100)
            + int.Parse(match.Groups["part"].Value.PadRight(2, '0'), System.Globalization.CultureInfo.InvariantCulture);
        return cents > MostCents ? (0, "A fee is at most 1,000,000.00.") : (cents, null);
    }

    /// <summary>Without spaces, currency signs and the apostrophe that keeps a workbook from reckoning.</summary>
    private static string Bare(string text) =>
        new([.. text.Where(letter => !char.IsWhiteSpace(letter) && letter is not ('$' or '€' or '£' or '\'' or '’' or '\u00a0' or '\u202f'))]);

    [GeneratedRegex(@"\.\d{1,2}$|,\d{3}\.|^\d+\.\d{1,2}$", RegexOptions.NonBacktracking)]
    private static partial Regex EndsLikePoint();

    [GeneratedRegex(@",\d{1,2}$|\.\d{3},", RegexOptions.NonBacktracking)]
    private static partial Regex EndsLikeComma();

    [GeneratedRegex(@"^(?<whole>\d{1,3}(,\d{3})+|\d+)(\.(?<part>\d{1,2}))?$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex WithPoint();

    [GeneratedRegex(@"^(?<whole>\d{1,3}(\.\d{3})+|\d+)(,(?<part>\d{1,2}))?$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex WithComma();

    [GeneratedRegex(@"^\d+[.,]\d{3,}$", RegexOptions.NonBacktracking)]
    private static partial Regex TooExact();
}

/// <summary>What stands before the cents.</summary>
public enum DecimalMark
{
    Point,
    Comma,
}
