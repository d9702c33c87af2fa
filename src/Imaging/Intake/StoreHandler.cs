using System.Runtime.CompilerServices;
using DentaMind.Dicom.Data;
using DentaMind.Dicom.Network;
using DentaMind.Imaging.Catalogue;
using DentaMind.Kernel;
using DentaMind.Platform.Door;
using DentaMind.Practice.Devices;
using Microsoft.Extensions.DependencyInjection;

namespace DentaMind.Imaging.Intake;

/// <summary>The DICOM door: files what C-STORE brings, as the machine that sent it, and answers in DICOM's words.</summary>
internal sealed class StoreHandler(IServiceScopeFactory scopes) : IStoreHandler
{
    /// <summary>Whom each association that is open now belongs to: a machine is looked up once, though it sends a thousand slices.</summary>
    private readonly ConditionalWeakTable<AssociationFacts, FoundDevice> senders = [];

    public async ValueTask<StoreResult> StoreAsync(StoreRequest request, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var room = scope.ServiceProvider;
        var peer = request.Association.CallingAe.Trim();
        var found = await SenderAsync(request.Association, room, ct);
        if (!found.IsAnswer)
            return StoreResult.OutOfResources(found.Refusal.Code);

        var device = found.Answer.Device;
        var header = DicomWriter.Part10Header(request.SopClassUid, request.SopInstanceUid, request.TransferSyntaxUid);
        var arrival = new Arrival
        {
            Source = ImageSource.Dicom,
            Device = device?.Id,
            Location = device?.LocationId,
            AeTitle = peer,
            Wire = new WireUids(request.SopClassUid, request.SopInstanceUid),
        };
        var machine = new Actor(ActorKind.Machine, device?.Id.Value, peer, PeerPolicy.Receiver.Rights);
        var filed = await room.GetRequiredService<Door<FileImage, FiledImage>>()
            .EnterAsync(new FileImage(new PrefixedStream(header, request.DataSet), arrival), machine, ct);
        return filed.IsAnswer ? StoreResult.Success : Status(filed.Refusal);
    }

    private async Task<Outcome<FoundDevice>> SenderAsync(AssociationFacts association, IServiceProvider room, CancellationToken ct)
    {
        if (senders.TryGetValue(association, out var known))
            return known;
        var found = await room.GetRequiredService<Door<FindDevice, FoundDevice>>().EnterAsync(new FindDevice(association.CallingAe), PeerPolicy.Receiver, ct);
        if (found.IsAnswer)
            senders.AddOrUpdate(association, found.Answer);
        return found;
    }

    private static StoreResult Status(Refusal refusal) => refusal.Kind switch
    {
        RefusalKind.Unavailable or RefusalKind.TooLarge => StoreResult.OutOfResources(refusal.Code),
        RefusalKind.Forbidden => StoreResult.NotAuthorised(refusal.Code),
        RefusalKind.Invalid => StoreResult.DoesNotMatchSopClass(refusal.Code),
        RefusalKind.Unreadable => StoreResult.CannotUnderstand(refusal.Code),
        _ => StoreResult.ProcessingFailure(refusal.Code),
    };
}
