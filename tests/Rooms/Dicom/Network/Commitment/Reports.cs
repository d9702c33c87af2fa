using System.Collections.Concurrent;
using DentaMind.Dicom.Data;
using DentaMind.Dicom.Network;
using DentaMind.Dicom.Network.Commitment;
using DentaMind.Dicom.Network.Messages;

namespace DentaMind.Rooms.Dicom.Network.Commitment;

/// <summary>Hears reports, answers as it is told, and knows how peers write them.</summary>
internal sealed class Reports : ICommitmentHandler
{
    public ConcurrentQueue<(AssociationFacts Peer, CommitmentReport Report)> Heard { get; } = new();

    public Func<StoreResult> Answer { get; init; } = () => StoreResult.Success;

    public ValueTask<StoreResult> HearAsync(AssociationFacts peer, CommitmentReport report, CancellationToken ct)
    {
        Heard.Enqueue((peer, report));
        return ValueTask.FromResult(Answer());
    }

    public static CommandSet Command(ushort eventType, ushort id = 1) => new CommandSet()
        .With(CommandElement.AffectedSopClassUid, SopClass.StorageCommitment)
        .With(CommandElement.CommandField, (ushort)CommandField.EventReport)
        .With(CommandElement.MessageId, id)
        .With(CommandElement.AffectedSopInstanceUid, SopClass.StorageCommitmentInstance)
        .With(CommandElement.EventTypeId, eventType);

    public static Task<byte[]> BytesAsync(string transaction, string[] committed, string[]? failed = null)
    {
        var report = new Dataset().Set(Tags.TransactionUid, transaction);
        if (failed is not null)
            report.SetItems(Tags.FailedSopSequence, [.. failed.Select(instance => Reference(instance).SetIntegers(Tags.FailureReason, FailedReference.NoSuchInstance))]);
        return Talk.BytesAsync(report.SetItems(Tags.ReferencedSopSequence, [.. committed.Select(Reference)]));
    }

    public static Dataset Reference(string instance) =>
        new Dataset().Set(Tags.ReferencedSopClassUid, Talk.IntraOral).Set(Tags.ReferencedSopInstanceUid, instance);
}
