using DentaMind.Dicom.Data;

namespace DentaMind.Imaging.Intake;

/// <summary>The names by which a header calls those who took an image or asked for it; they are looked up and not kept.</summary>
internal static class HeaderClinicians
{
    private const int MostNames = 8;
    private const int LongestName = 200;

    /// <summary>Performing Physician's, Operators' and Referring Physician's Name (PS3.3 C.7.3.1, C.7.2.1), the nearest to the image first.</summary>
    private static readonly Tag[] Places = [new(0x0008, 0x1050), new(0x0008, 0x1070), Tags.ReferringPhysicianName];

    public static IReadOnlyList<string> Of(Dataset header) =>
        [.. Places.SelectMany(place => header.Texts(place)).Where(name => name.Length is > 0 and <= LongestName).Take(MostNames)];
}
