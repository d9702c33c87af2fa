namespace DentaMind.Dicom.Network.Retrieve;

/// <summary>One instance as a peer gives it back.</summary>
/// <param name="SopClassUid">Its SOP class.</param>
/// <param name="SopInstanceUid">Its SOP instance UID.</param>
/// <param name="TransferSyntaxUid">How the data set is encoded.</param>
/// <param name="DataSet">The data set's bytes as they come from the wire: forward only, asynchronous reads only, while the callback runs.</param>
public sealed record RetrievedInstance(string SopClassUid, string SopInstanceUid, string TransferSyntaxUid, Stream DataSet);

/// <summary>How a retrieval ended, in the peer's own count (PS3.4 C.4.3.1.4).</summary>
/// <param name="Answer">Success, or the warning B000: some of it failed.</param>
/// <param name="Completed">Instances that were given and taken.</param>
/// <param name="Failed">Instances that could not be given, or were refused by us.</param>
/// <param name="Warnings">Instances that were taken with a warning.</param>
/// <remarks>A peer that has no such instance fails, or succeeds with nothing completed: look at what came.</remarks>
public sealed record RetrieveResult(StoreResult Answer, int Completed, int Failed, int Warnings);
