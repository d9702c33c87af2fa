namespace DentaMind.Dicom.Data;

/// <summary>The kinds of object and service that DICOM knows by UID.</summary>
public static class SopClass
{
    public const string Verification = "1.2.840.10008.1.1";
    public const string StudyRootFind = "1.2.840.10008.5.1.4.1.2.2.1";
    public const string StudyRootGet = "1.2.840.10008.5.1.4.1.2.2.3";
    public const string StorageCommitment = "1.2.840.10008.1.20.1";

    /// <summary>The one instance that the storage commitment class has (PS3.4 J.3.5).</summary>
    public const string StorageCommitmentInstance = "1.2.840.10008.1.20.1.1";

    public const string MediaDirectory = "1.2.840.10008.1.3.10";
    public const string ComputedRadiography = "1.2.840.10008.5.1.4.1.1.1";
    public const string DigitalXRay = "1.2.840.10008.5.1.4.1.1.1.1";
    public const string DigitalXRayForProcessing = "1.2.840.10008.5.1.4.1.1.1.1.1";
    public const string Intraoral = "1.2.840.10008.5.1.4.1.1.1.3";
    public const string IntraoralForProcessing = "1.2.840.10008.5.1.4.1.1.1.3.1";
    public const string ComputedTomography = "1.2.840.10008.5.1.4.1.1.2";
    public const string EnhancedComputedTomography = "1.2.840.10008.5.1.4.1.1.2.1";
    public const string CraniofacialXRay3D = "1.2.840.10008.5.1.4.1.1.13.1.2";
    public const string VisibleLightPhotograph = "1.2.840.10008.5.1.4.1.1.77.1.4";
    public const string SecondaryCapture = "1.2.840.10008.5.1.4.1.1.7";
    public const string EncapsulatedPdf = "1.2.840.10008.5.1.4.1.1.104.1";
    public const string EncapsulatedCda = "1.2.840.10008.5.1.4.1.1.104.2";
    public const string EncapsulatedStl = "1.2.840.10008.5.1.4.1.1.104.3";
    public const string EncapsulatedObj = "1.2.840.10008.5.1.4.1.1.104.4";
    public const string EncapsulatedMtl = "1.2.840.10008.5.1.4.1.1.104.5";

    private const string StorageRoot = "1.2.840.10008.5.1.4.1.1.";
    private const string StandardRoot = "1.2.840.10008.";

    /// <summary>Every storage SOP class of the standard.</summary>
    public static IEnumerable<string> Storage => StorageSopClasses.Names.Keys;

    /// <summary>The standard's name; null when it has none for that UID.</summary>
    public static string? NameOf(string uid) => StorageSopClasses.Names.GetValueOrDefault(uid);

    /// <summary>Something that can be kept: a storage class of the standard, one newer than this table, or a maker's private one.</summary>
    public static bool IsStorage(string uid)
    {
        if (StorageSopClasses.Names.ContainsKey(uid)) return true;
        return uid.StartsWith(StandardRoot, StringComparison.Ordinal)
            ? uid.StartsWith(StorageRoot, StringComparison.Ordinal)
            : Uid.IsValid(uid);
    }

    /// <summary>Known to the standard, so that a sender and a receiver mean the same by it.</summary>
    public static bool IsStandardStorage(string uid) => StorageSopClasses.Names.ContainsKey(uid);
}
