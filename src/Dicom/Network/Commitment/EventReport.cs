using DentaMind.Dicom.Data;
using DentaMind.Dicom.Network.Messages;

namespace DentaMind.Dicom.Network.Commitment;

/// <summary>Reads the N-EVENT-REPORT request of the storage commitment push model (PS3.4 J.3.3).</summary>
internal static class EventReport
{
    private const ushort AllCommitted = 1;
    private const ushort SomeFailed = 2;

    private static readonly StoreResult NoSuchEventType = new(0x0113);
    private static readonly StoreResult NoSuchSopClass = new(0x0118, "only storage commitment reports events here");
    private static readonly StoreResult NoSuchInstance = new(0x0112);
    private static readonly StoreResult InvalidArgument = new(0x0115, "the report lacks a UID, or has one that is none");
    private static readonly StoreResult MistypedArgument = new(0x0212, "the report has no data set that can be read");

    /// <summary>The report, or what to answer instead.</summary>
    public static async ValueTask<(CommitmentReport? Report, StoreResult Refusal)> ReadAsync(Message message, CancellationToken ct)
    {
        if (Refuse(message) is { } refusal)
            return (null, refusal);
        try
        {
            var report = Of(await MessageDataSet.ReadAsync(message.DataSet!, message.Context, ct));
            return (report, report is null ? InvalidArgument : StoreResult.Success);
        }
        catch (DicomException)
        {
            return (null, MistypedArgument);
        }
    }

    private static StoreResult? Refuse(Message message) => message switch
    {
        { Context.AbstractSyntax: not SopClass.StorageCommitment } => NoSuchSopClass,
        _ when message.Command.Text(CommandElement.AffectedSopInstanceUid) is not SopClass.StorageCommitmentInstance => NoSuchInstance,
        _ when message.Command.UInt16(CommandElement.EventTypeId) is not (AllCommitted or SomeFailed) => NoSuchEventType,
        { DataSet: null } => MistypedArgument,
        _ => null,
    };

    /// <summary>Null when a UID is missing or is none. What stands in both lists has failed.</summary>
    private static CommitmentReport? Of(Dataset report)
    {
        var committed = report.Items(Tags.ReferencedSopSequence).Select(Reference).ToList();
        var failed = report.Items(Tags.FailedSopSequence).Select(item => (Instance: Reference(item), Reason: Reason(item))).ToList();
        if (report.UidOf(Tags.TransactionUid) is not { } transaction || committed.Contains(null) || failed.Exists(one => one.Instance is null))
            return null;
        var lost = failed.Select(one => one.Instance!.SopInstanceUid).ToHashSet(StringComparer.Ordinal);
        return new CommitmentReport(
            transaction,
            [.. committed.OfType<SopReference>().Where(instance => !lost.Contains(instance.SopInstanceUid))],
            [.. failed.Select(one => new FailedReference(one.Instance!, one.Reason))]);
    }

    private static SopReference? Reference(Dataset item) =>
        item.UidOf(Tags.ReferencedSopClassUid) is { } sopClass && item.UidOf(Tags.ReferencedSopInstanceUid) is { } instance
            ? new SopReference(sopClass, instance)
            : null;

    private static ushort Reason(Dataset item) => item.Integer(Tags.FailureReason) is { } reason and > 0 and <= ushort.MaxValue
        ? (ushort)reason
        : FailedReference.ProcessingFailure;
}
