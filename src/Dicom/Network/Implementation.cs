namespace DentaMind.Dicom.Network;

/// <summary>How this program names itself to peers (PS3.7 D.3.3.2).</summary>
internal static class Implementation
{
    /// <summary>A UUID-derived UID (PS3.5 B.2), fixed for ever.</summary>
    public const string ClassUid = "2.25.160284370912640733953871425713948462117";

    public const string Version = "DENTAMIND_1";
}
