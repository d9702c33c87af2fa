using System.Globalization;
using System.Text;
using DentaMind.Dicom.Data;
using DentaMind.Platform.Keys;
using PatientClaim = DentaMind.Practice.Patients.PatientClaim;

namespace DentaMind.Imaging.Intake;

/// <summary>What a header says of the equipment and the technique, bounded and printable; never what it says of the patient.</summary>
internal static class EquipmentTags
{
    private const int LongestValue = 64;
    private const int ShortestTellingNumber = 4;

    private static readonly (string Keyword, Tag Tag)[] Kept =
    [
        ("Manufacturer", Tags.Manufacturer),
        ("ManufacturerModelName", Tags.ManufacturerModelName),
        ("StationName", Tags.StationName),
        ("DeviceSerialNumber", Tags.DeviceSerialNumber),
        ("InstitutionName", Tags.InstitutionName),
        ("BodyPartExamined", Tags.BodyPartExamined),
        ("ImageType", Tags.ImageType),
        ("SOPClassUID", Tags.SopClassUid),
    ];

    public static IReadOnlyDictionary<string, string> Of(Dataset header, PatientClaim claim)
    {
        var kept = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var (keyword, tag) in Kept)
            if (Printable(string.Join('\\', header.Texts(tag))) is { Length: > 0 } value && !Names(claim, value))
                kept[keyword] = value;
        return kept;
    }

    /// <summary>Some machines, and whoever means harm, write the patient where the equipment should stand: such a value is left out.</summary>
    private static bool Names(PatientClaim claim, string value)
    {
        var run = Run(value);
        var (family, given, number) = (Run(claim.FamilyName), Run(claim.GivenName), Run(claim.Number));
        return (family.Length + given.Length > 0 && run.Contains(family, StringComparison.Ordinal) && run.Contains(given, StringComparison.Ordinal))
            || (number.Length >= ShortestTellingNumber && run.Contains(number, StringComparison.Ordinal));
    }

    private static string Run(string? text) => SearchName.Fold(text ?? "").Replace(" ", "", StringComparison.Ordinal);

    private static string Printable(string text)
    {
        var printable = new StringBuilder(LongestValue);
        foreach (var rune in text.EnumerateRunes().Where(IsPrintable))
        {
            if (printable.Length + rune.Utf16SequenceLength > LongestValue)
                break;
            printable.Append(rune);
        }
        return printable.ToString().Trim();
    }

    private static bool IsPrintable(Rune rune) => Rune.GetUnicodeCategory(rune) is not
        (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse
        or UnicodeCategory.OtherNotAssigned or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator);
}
