using DentaMind.Dicom.Data;

namespace DentaMind.Dicom.Facts;

/// <summary>A coded word: its code and the scheme that gives it meaning.</summary>
public readonly record struct Code(string Value, string Scheme)
{
    private static readonly Dictionary<string, string> FromSnomedRt = new(StringComparer.Ordinal)
    {
        ["R-40810"] = Codes.OcclusalView,
        ["T-5100D"] = Codes.OcclusalView,
        ["R-102CD"] = Codes.LateralView,
        ["R-10236"] = Codes.LeftLateralView,
        ["R-10232"] = Codes.RightLateralView,
        ["R-40888"] = Codes.PosteroAnteriorView,
        ["R-10206"] = Codes.AnteroPosteriorView,
        ["R-10256"] = Codes.SubmentovertexView,
        ["T-D1213"] = Codes.JawRegion,
        ["T-11170"] = Codes.Maxilla,
        ["T-11180"] = Codes.Mandible,
        ["T-54000"] = Codes.TeethAndGums,
    };

    /// <summary>The code in SNOMED CT, also when the file says it in SNOMED RT.</summary>
    public string InSnomedCt => Scheme is "SRT" or "SNM3" && FromSnomedRt.TryGetValue(Value, out var newer) ? newer : Value;

    /// <summary>The codes of a sequence, each with its modifiers left out; items without a code are passed over.</summary>
    public static IEnumerable<Code> In(Dataset dataset, Tag sequence) =>
        dataset.Items(sequence).Select(Of).OfType<Code>();

    private static Code? Of(Dataset item)
    {
        var value = item.Text(Tags.CodeValue) ?? item.Text(Tags.LongCodeValue) ?? item.Text(Tags.UrnCodeValue);
        return value is null ? null : new Code(value, item.Text(Tags.CodingSchemeDesignator) ?? "");
    }
}

/// <summary>The SNOMED CT codes of PS3.16 that tell dental pictures apart.</summary>
internal static class Codes
{
    public const string OcclusalView = "260499007";
    public const string LateralView = "399067008";
    public const string LeftLateralView = "399173006";
    public const string RightLateralView = "399198007";
    public const string PosteroAnteriorView = "272479007";
    public const string AnteroPosteriorView = "399348003";
    public const string SubmentovertexView = "399255003";
    public const string JawRegion = "661005";
    public const string Maxilla = "70925003";
    public const string Mandible = "91609006";
    public const string TeethAndGums = "28035005";
    public const string Head = "69536005";
    public const string Skull = "89546000";
}
