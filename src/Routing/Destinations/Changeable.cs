using DentaMind.Dicom.Data;

namespace DentaMind.Routing.Destinations;

/// <summary>The elements that a destination may be sent otherwise than they were kept: whose number it is, and where it comes from; never which image it is.</summary>
internal static class Changeable
{
    private static readonly Dictionary<string, Tag> ByKeyword = new(StringComparer.Ordinal)
    {
        ["AccessionNumber"] = new(0x0008, 0x0050),
        ["RetrieveAETitle"] = new(0x0008, 0x0054),
        ["InstitutionName"] = new(0x0008, 0x0080),
        ["InstitutionAddress"] = new(0x0008, 0x0081),
        ["StationName"] = new(0x0008, 0x1010),
        ["InstitutionalDepartmentName"] = new(0x0008, 0x1040),
        ["PatientID"] = new(0x0010, 0x0020),
        ["IssuerOfPatientID"] = new(0x0010, 0x0021),
        ["ClinicalTrialSponsorName"] = new(0x0012, 0x0010),
    };

    /// <summary>Every keyword, for a sentence.</summary>
    public static string Listed { get; } = string.Join(", ", ByKeyword.Keys);

    public static Tag? Find(string keyword) => ByKeyword.TryGetValue(keyword, out var tag) ? tag : null;
}
