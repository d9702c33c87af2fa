using System.Globalization;
using System.Text;
using DentaMind.Dicom.Data;

namespace DentaMind.Dicom.Facts;

/// <summary>What the free texts of a header say, in English and French, without accents and capitals.</summary>
internal sealed class HeaderWords
{
    private const int MostCharacters = 2048;

    private static readonly Tag[] Places = [
        Tags.SeriesDescription, Tags.StudyDescription, Tags.ProtocolName, Tags.ImageComments, Tags.ImageType, Tags.BodyPartExamined, Tags.DerivationDescription,
    ];

    private readonly HashSet<string> words;

    private HeaderWords(HashSet<string> words) => this.words = words;

    public bool SayPanoramic => Has("pan", "opg") || Begin("pano", "ortopan", "orthopan");

    public bool SayCephalogram => Has("tele", "telecrane") || Begin("ceph", "teleradio");

    /// <summary>The two letters alone: periapical in a mouth, a projection elsewhere.</summary>
    public bool SayBarePa => Has("pa");

    public ImageKind? Intraoral =>
        Has("bw", "bwr", "bwl", "bwd", "bwg", "bwx") || Begin("bitewing", "retrocoronaire", "interproximal") ? ImageKind.Bitewing
        : Has("occlusal", "occlusale", "occlusales", "occlusaux") ? ImageKind.Occlusal
        : Begin("periapica", "retroalveolaire") ? ImageKind.Periapical
        : Has("fmx", "fms", "status") || Begin("intraora", "intraorau") ? ImageKind.Intraoral
        : null;

    public static HeaderWords Of(Dataset dataset)
    {
        var text = string.Join(' ', Places.SelectMany(place => dataset.Texts(place)));
        var plain = Plain(text.Length > MostCharacters ? text[..MostCharacters] : text);
        var each = plain.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return new([.. each, .. each.Zip(each.Skip(1), string.Concat)]);
    }

    private bool Has(params ReadOnlySpan<string> wanted)
    {
        foreach (var word in wanted)
        {
            if (words.Contains(word)) return true;
        }

        return false;
    }

    private bool Begin(params string[] beginnings) =>
        words.Any(word => Array.Exists(beginnings, beginning => word.StartsWith(beginning, StringComparison.Ordinal)));

    /// <summary>Letters in lower case without accents, and a space for all that is no letter.</summary>
    private static string Plain(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes().SelectMany(rune => rune.ToString().Normalize(NormalizationForm.FormD).EnumerateRunes()))
        {
            if (Rune.GetUnicodeCategory(rune) == UnicodeCategory.NonSpacingMark) continue;
            plain.Append(Rune.IsLetter(rune) ? Rune.ToLowerInvariant(rune).ToString() : " ");
        }

        return plain.ToString();
    }
}
