using DentaMind.Platform.Keys;

namespace DentaMind.Practice.Clinicians;

/// <summary>Brings a clinician's name into the writings in which two names are compared: no accents, capitals, titles or degrees; family and given name in both orders.</summary>
internal static class ClinicianName
{
    private const int Longest = 200;

    private static readonly HashSet<string> Titles = new(StringComparer.Ordinal)
    {
        "dr", "dre", "drs", "doctor", "docteur", "docteure", "prof", "professor", "professeur", "professeure", "mr", "mrs", "ms", "miss", "mx", "mme", "mlle",
    };

    private static readonly HashSet<string> Degrees = new(StringComparer.Ordinal)
    {
        "dds", "dmd", "bds", "bdsc", "md", "phd", "msc", "bsc", "mph", "frcd", "frcdc", "frcds", "rdh", "rda", "cda",
    };

    /// <summary>Empty for a name that names nobody, or is longer than any name.</summary>
    public static IReadOnlySet<string> Writings(string? name)
    {
        var writings = new HashSet<string>(StringComparer.Ordinal);
        if (name is not { Length: > 0 and <= Longest })
            return writings;
        var alphabetic = name.Split('=', 2)[0]; // the other groups write the same name in other signs (PS3.5 6.2.1)
        var (family, given) = alphabetic.Contains('^') ? OfDicom(alphabetic) : OfText(alphabetic);
        var both = (string[])[.. given, .. family];
        if (both.Length == 0)
            return writings;
        writings.Add(string.Join(' ', both));
        writings.Add(string.Join(' ', [.. family, .. given]));
        return writings;
    }

    /// <summary>Family, given and middle name; prefix and suffix are titles by definition.</summary>
    private static (string[] Family, string[] Given) OfDicom(string name)
    {
        var parts = name.Split('^');
        return (Words(parts[0]), Words(parts.Length > 2 ? $"{parts[1]} {parts[2]}" : parts[1]));
    }

    /// <summary>"Family, Given", or "Given Family" in the order of the words; which of more than two words is the family's, nobody can tell.</summary>
    private static (string[] Family, string[] Given) OfText(string name)
    {
        var parts = name.Split(',', 2);
        if (parts.Length == 2 && Words(parts[1]) is { Length: > 0 } given)
            return (Words(parts[0]), given);
        var words = Words(parts[0]);
        return words.Length == 2 ? ([words[1]], [words[0]]) : ([], words);
    }

    private static string[] Words(string text)
    {
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries).SelectMany(word => SearchName.Fold(Undotted(word)).Split(' ', StringSplitOptions.RemoveEmptyEntries)).ToArray();
        var start = Array.FindIndex(words, word => !Titles.Contains(word));
        var end = Array.FindLastIndex(words, word => !Degrees.Contains(word)) + 1;
        return start >= 0 && start < end ? words[start..end] : [];
    }

    /// <summary>D.M.D. is DMD; initials stay apart.</summary>
    private static string Undotted(string word) =>
        word.Replace(".", "", StringComparison.Ordinal) is var bare && Degrees.Contains(SearchName.Fold(bare)) ? bare : word;
}
