using DentaMind.Dicom.Data;
using DentaMind.Imaging.Checking;
using DentaMind.Kernel;
using DentaMind.Platform.Door;
using DentaMind.Platform.Http;
using DentaMind.Platform.Persistence;
using DentaMind.Routing.Deliveries;
using DentaMind.Routing.Destinations;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace DentaMind.Routing.Reconciling;

/// <summary>Brings a lost original back from an archive that proved that it has it; only what is the original to the last byte takes its place.</summary>
/// <param name="Image">The image whose original is lost.</param>
public sealed record RecoverOriginal(ImageId Image) : IUseCase<RecoveredOriginal>
{
    public static Right Needs => Right.ManageRouting;

    public Subject Subject => new(null, Image);
}

/// <summary>Where an original was brought back from.</summary>
/// <param name="Destination">The archive's name.</param>
public sealed record RecoveredOriginal(string Destination);

internal sealed class RecoverOriginalHandler(ClinicDb db, DestinationBook book, Archives archives, CopyReader reader) : IHandle<RecoverOriginal, RecoveredOriginal>
{
    private static readonly Refusal NoCopy = new("no-copy", "No archive has proved that it has this image.");

    public async Task<Outcome<RecoveredOriginal>> HandleAsync(RecoverOriginal ask, Actor actor, CancellationToken ct)
    {
        var copies = await db.Set<Delivery>().AsNoTracking().Within(actor)
            .Where(delivery => delivery.Image == ask.Image && delivery.State == DeliveryState.Confirmed).ToListAsync(ct);
        var last = NoCopy;
        foreach (var copy in copies.OrderByDescending(copy => copy.Grade))
        {
            if (await book.FindAsync(copy.Destination, ct) is not { } destination)
                continue;
            await using var peer = await archives.OpenAsync(destination.Settings, ct);
            var brought = await reader.BringAsync(copy, peer, ct);
            if (brought.IsAnswer)
                return new RecoveredOriginal(copy.Destination);
            if (brought.Refusal.Code == "original-whole")
                return brought.Refusal;
            last = brought.Refusal;
        }
        return last;
    }
}

/// <summary>Reads the copy of an original back from an archive into its place.</summary>
internal sealed class CopyReader(Door<RestoreOriginal, Done> restore)
{
    private static readonly Actor House = Actor.House("routing.recover", Right.RunTheHouse);

    public async Task<Outcome<Done>> BringAsync(Delivery copy, IArchiveClient peer, CancellationToken ct)
    {
        Outcome<Done>? restored = null;
        var answer = await peer.ReadBackAsync(copy.Uids, async (back, stop) =>
            restored = await restore.EnterAsync(new RestoreOriginal(copy.Image, FileOf(back, copy.Uids)), House, stop), ct);
        return answer.Outcome == PeerOutcome.Done && restored is not null ? restored
            : new Refusal("copy-not-given", "An archive that has a copy did not give it back; look at the destination, then try again.", RefusalKind.Unavailable);
    }

    /// <summary>What came by C-STORE was kept behind a file header of ours, which is the same each time.</summary>
    private static Stream FileOf(ReadBack back, InstanceUids uids) => back.IsFile ? back.Content
        : new PrefixedStream(DicomWriter.Part10Header(back.SopClassUid ?? uids.SopClass!, uids.SopInstance!, back.TransferSyntaxUid!), back.Content);
}

internal static class RecoverOriginalEndpoint
{
    public static void MapRecoverOriginal(this IEndpointRouteBuilder api) => api.MapPost("/images/{id}/recover",
        async (ImageId id, Door<RecoverOriginal, RecoveredOriginal> door, Actor actor, CancellationToken ct) =>
            (await door.EnterAsync(new RecoverOriginal(id), actor, ct)).ToHttp());
}
