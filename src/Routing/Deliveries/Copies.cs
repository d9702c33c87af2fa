using DentaMind.Dicom.Data;
using DentaMind.Kernel;
using DentaMind.Routing.Destinations;

namespace DentaMind.Routing.Deliveries;

/// <summary>Holds what a peer keeps of an image against what it was sent.</summary>
internal sealed class Copies(Parcels parcels)
{
    /// <summary>Done when the bytes of the data set are the same, or, where the peer writes headers its own way, those of the pixel data.</summary>
    public async Task<PeerAnswer> CompareAsync(Delivery delivery, DestinationSettings settings, IArchiveClient peer, CancellationToken ct)
    {
        Likeness? theirs = null;
        var answer = await peer.ReadBackAsync(delivery.Uids, async (back, stop) => theirs = await Likeness.OfAsync(back, delivery.Uids, stop), ct);
        if (answer.Outcome != PeerOutcome.Done)
            return answer;
        if (theirs!.Picture is { SopInstance: { } own } && own != delivery.Uids.SopInstance)
            return new PeerAnswer(PeerOutcome.Missing, "another-instance-there"); // Its file was overwritten with another's, and what was sent is lost.
        var ours = await OursAsync(delivery, settings, null, ct);
        if (ours.IsAnswer && !ours.Answer.CanBeCompared(theirs) && theirs.IsPlain)
            ours = await OursAsync(delivery, settings, TransferSyntax.ExplicitLittleEndian, ct); // as it was sent to a peer that lacks our form
        return !ours.IsAnswer ? new PeerAnswer(ours.Refusal.Kind == RefusalKind.Unreadable ? PeerOutcome.NotOffered : PeerOutcome.NotNow, ours.Refusal.Code) { IsOfUs = true }
            : ours.Answer.IsSame(theirs) ? PeerAnswer.Done
            : ours.Answer.CanBeCompared(theirs) ? new PeerAnswer(PeerOutcome.Nonsense, "read-back-differs")
            : new PeerAnswer(PeerOutcome.NotOffered, "read-back-in-another-form");
    }

    private async Task<Outcome<Likeness>> OursAsync(Delivery delivery, DestinationSettings settings, TransferSyntax? form, CancellationToken ct)
    {
        var parcel = await parcels.OfAsync(delivery, settings, form, ct);
        if (!parcel.IsAnswer)
            return parcel.Refusal;
        await using var ready = parcel.Answer;
        await using var dataSet = await ready.OpenDataSetAsync(ct);
        return await Likeness.OfAsync(new ReadBack(dataSet, IsFile: false, ready.TransferSyntaxUid), delivery.Uids, ct);
    }
}
