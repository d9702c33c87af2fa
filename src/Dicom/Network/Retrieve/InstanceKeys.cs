namespace DentaMind.Dicom.Network.Retrieve;

/// <summary>The unique keys by which a peer finds one instance (PS3.4 C.6.2.1).</summary>
public sealed record InstanceKeys(string StudyInstanceUid, string SeriesInstanceUid, string SopInstanceUid);
