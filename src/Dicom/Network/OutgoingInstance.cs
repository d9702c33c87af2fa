namespace DentaMind.Dicom.Network;

/// <summary>One instance to be sent.</summary>
/// <param name="SopClassUid">Its SOP class.</param>
/// <param name="SopInstanceUid">Its SOP instance UID.</param>
/// <param name="TransferSyntaxUid">How the data set is encoded.</param>
/// <param name="DataSet">The data set's bytes, without preamble and file meta information.</param>
public sealed record OutgoingInstance(string SopClassUid, string SopInstanceUid, string TransferSyntaxUid, Stream DataSet)
{
    public StorePriority Priority { get; init; } = StorePriority.Medium;
}
