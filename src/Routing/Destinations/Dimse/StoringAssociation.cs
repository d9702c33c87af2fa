using DentaMind.Dicom.Data;
using DentaMind.Dicom.Network;

namespace DentaMind.Routing.Destinations.Dimse;

/// <summary>The association by which instances are stored, opened for what is to be stored and opened anew when something else comes.</summary>
internal sealed class StoringAssociation(SenderOptions options) : IAsyncDisposable
{
    private const int MostProposals = 128;
    private readonly List<(string SopClass, string Syntax)> proposed = [];
    private DicomSender? sender;

    /// <summary>Stores one instance in the transfer syntax that it is in.</summary>
    public async Task<PeerAnswer> StoreAsync(Parcel parcel, CancellationToken ct)
    {
        var (sopClass, syntax) = (parcel.Uids.SopClass!, parcel.TransferSyntaxUid);
        var association = await OpenForAsync(sopClass, syntax, ct);
        if (!association.Accepts(sopClass, syntax))
            return association.TransferSyntaxesFor(sopClass).Count == 0
                ? new PeerAnswer(PeerOutcome.Refused, "sop-class-not-accepted")
                : new PeerAnswer(PeerOutcome.Refused, "transfer-syntax-not-accepted");
        try
        {
            await using var dataSet = await parcel.OpenDataSetAsync(ct);
            return DimseFaults.Of(await association.StoreAsync(new OutgoingInstance(sopClass, parcel.Uids.SopInstance!, syntax, dataSet), ct));
        }
        catch
        {
            await AbortAsync();
            throw;
        }
    }

    /// <summary>Ends it in good order.</summary>
    public async ValueTask DisposeAsync()
    {
        if (sender is not { } open)
            return;
        sender = null;
        await using (open)
            await open.ReleaseAsync().WaitAsync(options.Limits.Farewell).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    private async Task<DicomSender> OpenForAsync(string sopClass, string syntax, CancellationToken ct)
    {
        if (sender is not null && proposed.Contains((sopClass, syntax)))
            return sender;
        await DisposeAsync();
        Propose(sopClass, syntax);
        return sender = await DicomSender.OpenAsync(options, [.. proposed.Select(pair => new ContextProposal(pair.SopClass, [pair.Syntax]))], ct);
    }

    /// <summary>What came before is likely to come again, and what it can be turned into if the peer lacks it is asked for as well.</summary>
    private void Propose(string sopClass, string syntax)
    {
        if (proposed.Count >= MostProposals - 3)
            proposed.Clear();
        foreach (var one in new[] { syntax, TransferSyntax.ExplicitLittleEndian.Uid, TransferSyntax.ImplicitLittleEndian.Uid })
            if (!proposed.Contains((sopClass, one)))
                proposed.Add((sopClass, one));
    }

    private async ValueTask AbortAsync()
    {
        if (sender is not { } broken)
            return;
        sender = null;
        await broken.DisposeAsync();
    }
}
