using System.Globalization;
using System.Text;

namespace DentaMind.Platform.Keys;

/// <summary>Brings names into the forms in which they are compared and searched.</summary>
public static class SearchName
{
    /// <summary>Longer beginnings than this are searched by their first letters.</summary>
    public const int LongestPrefix = 12;

    private const string Joiners = "-'’‘ʼ`´ʹ′‐‑–";

    /// <summary>A name without accents, case and punctuation, its words parted by one space: <c>D’Arcy-Lefèvre</c> is <c>darcylefevre</c>.</summary>
    public static string Fold(string name) => string.Join(' ', Words(name, joinersPart: false));

    /// <summary>An identifier in its normal form: compatible characters made one, upper case, no spaces; zeros at its beginning count.</summary>
    public static string FoldIdentifier(string number)
    {
        var folded = new StringBuilder(number.Length);
        foreach (var letter in Safe(number).Normalize(NormalizationForm.FormKC).EnumerateRunes())
            if (!Rune.IsWhiteSpace(letter) && !Rune.IsControl(letter) && Rune.GetUnicodeCategory(letter) != UnicodeCategory.Format)
                folded.Append(Rune.ToUpperInvariant(letter));
        return folded.ToString();
    }

    /// <summary>Every beginning, of 1 to 12 letters, of every word by which one of the names may be searched.</summary>
    internal static IReadOnlySet<string> Prefixes(ReadOnlySpan<string> names)
    {
        var prefixes = new HashSet<string>(StringComparer.Ordinal);
        foreach (var name in names)
            foreach (var word in SearchWords(name))
                AddPrefixes(prefixes, word);
        return prefixes;
    }

    /// <summary>The beginnings that a typed text asks for, one a word.</summary>
    internal static IReadOnlySet<string> Query(string typed) =>
        Words(typed, joinersPart: false).Select(word => Cut(Sound(word))).ToHashSet(StringComparer.Ordinal);

    /// <summary>The words of a name, their parts (Anne and Marie of Anne-Marie), and the whole written as one (delacruz).</summary>
    private static IEnumerable<string> SearchWords(string name)
    {
        var words = Words(name, joinersPart: false).ToList();
        return words.Concat(Words(name, joinersPart: true)).Append(string.Concat(words)).Select(Sound);
    }

    /// <summary>Writes ae, oe, ue and aa as one letter, so that Müller and Mueller, Ångström and Aangstroem are found by each other.</summary>
    private static string Sound(string word) => word
        .Replace("ae", "a", StringComparison.Ordinal)
        .Replace("oe", "o", StringComparison.Ordinal)
        .Replace("ue", "u", StringComparison.Ordinal)
        .Replace("aa", "a", StringComparison.Ordinal);

    private static void AddPrefixes(HashSet<string> prefixes, string word)
    {
        var end = 0;
        foreach (var rune in word.EnumerateRunes().Take(LongestPrefix))
            prefixes.Add(word[..(end += rune.Utf16SequenceLength)]);
    }

    private static string Cut(string word) => string.Concat(word.EnumerateRunes().Take(LongestPrefix));

    private static IEnumerable<string> Words(string name, bool joinersPart)
    {
        var word = new StringBuilder();
        foreach (var rune in Safe(name).Normalize(NormalizationForm.FormKD).EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune))
                word.Append(Plain(Rune.ToLowerInvariant(rune)));
            else if (IsBoundary(rune, joinersPart) && word.Length > 0)
            {
                yield return word.ToString();
                word.Clear();
            }
        }

        if (word.Length > 0)
            yield return word.ToString();
    }

    private static bool IsBoundary(Rune rune, bool joinersPart) =>
        Joiners.EnumerateRunes().Contains(rune)
            ? joinersPart
            : Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.Format);

    private static string Plain(Rune letter) => letter.Value switch
    {
        'ß' => "ss",
        'œ' => "oe",
        'æ' => "ae",
        'ø' => "o",
        'ł' => "l",
        'đ' or 'ð' => "d",
        'þ' => "th",
        'ħ' => "h",
        'ı' => "i",
        'ŋ' => "n",
        'ŧ' => "t",
        'ς' => "σ",
        _ => letter.ToString(),
    };

    /// <summary>Lone surrogates, which a hostile sender may write, become the replacement character.</summary>
    private static string Safe(string text) => string.Concat(text.EnumerateRunes());
}
