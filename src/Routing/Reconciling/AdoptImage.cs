using DentaMind.Imaging.Catalogue;
using DentaMind.Imaging.Intake;
using DentaMind.Kernel;
using DentaMind.Platform.Door;
using DentaMind.Platform.Persistence;
using DentaMind.Routing.Deliveries;
using Microsoft.EntityFrameworkCore;

namespace DentaMind.Routing.Reconciling;

/// <summary>Files an original that only an archive had. In the same transaction stands that the archive has it, so that no rule ever sends it back there.</summary>
/// <param name="Run">The walk, by number.</param>
/// <param name="Lease">Under which it is in hand.</param>
/// <param name="What">As what the archive lists it, with its SOP class.</param>
/// <param name="Content">A Part 10 file, read once.</param>
internal sealed record AdoptImage(long Run, Guid Lease, InstanceUids What, Stream Content) : IUseCase<FiledImage>
{
    public static Right Needs => Right.RunTheHouse;

    /// <summary>Without the content.</summary>
    public override string ToString() => nameof(AdoptImage);
}

internal sealed class AdoptImageHandler(ClinicDb db, Door<FileImage, FiledImage> throat, Door<ListFiledFacts, FiledFactsList> facts, TimeProvider clock)
    : IHandle<AdoptImage, FiledImage>
{
    public async Task<Outcome<FiledImage>> HandleAsync(AdoptImage ask, Actor actor, CancellationToken ct)
    {
        var run = await db.Set<Reconciliation>().AsNoTracking().SingleOrDefaultAsync(run => run.Number == ask.Run && run.Lease == ask.Lease, ct);
        if (run is not { State: ReconciliationState.Running })
            return FinishStudyHandler.NotInHand;
        var id = ImageId.New();
        Enter(ask, run, id);
        var filed = await throat.EnterAsync(new FileImage(ask.Content, Arrival(ask, run, id)), actor, ct);
        if (!filed.IsAnswer)
        {
            db.Forget();
            return filed.Refusal;
        }
        await EnterTwinAsync(ask, run, filed.Answer, ct);
        return await CompleteAsync(ask, run, filed.Answer, ct);
    }

    private static Arrival Arrival(AdoptImage ask, Reconciliation run, ImageId id) => new()
    {
        Source = ImageSource.Archive,
        Location = run.Location,
        Image = id,
        Wire = new WireUids(ask.What.SopClass!, ask.What.SopInstance!), // what is another instance than was asked for is refused
    };

    /// <summary>The archive proved that it has it by giving it back.</summary>
    private void Enter(AdoptImage ask, Reconciliation run, ImageId image)
    {
        var now = clock.GetUtcNow();
        var delivery = Delivery.To(run.Destination, DeliveryRole.Backup, null, new Consignment(image, null, run.Location, ask.What with { }, 0, 0, now));
        delivery.Confirmed(ProofGrade.ReadBack, now);
        db.Add(delivery);
        db.Add(Finding.Of(run.Number, FindingKind.Adopted, ask.What, image, now));
    }

    /// <summary>What we had already has another id than the one that was meant for it, and nothing was saved with it.</summary>
    private async Task EnterTwinAsync(AdoptImage ask, Reconciliation run, FiledImage filed, CancellationToken ct)
    {
        if (await db.Set<Delivery>().AnyAsync(delivery => delivery.Image == filed.Image && delivery.Destination == run.Destination, ct))
            return;
        db.Forget();
        Enter(ask, run, filed.Image);
        await db.SaveAsideAsync(ct);
    }

    /// <summary>What could only be known once the file was read; until then the delivery says less, and nothing wrong.</summary>
    private async Task<Outcome<FiledImage>> CompleteAsync(AdoptImage ask, Reconciliation run, FiledImage filed, CancellationToken ct)
    {
        var known = await facts.EnterAsync(new ListFiledFacts { Images = [filed.Image], Limit = 1 }, Actor.House("routing.adopt", Right.RunTheHouse), ct);
        if (!known.IsAnswer || known.Answer.Items is not [var image, ..])
            return filed;
        db.About(image.Patient, filed.Image);
        await db.MarkAsync(turn => db.Set<Delivery>().Where(delivery => delivery.Image == filed.Image && delivery.Destination == run.Destination)
            .ExecuteUpdateAsync(set => set
                .SetProperty(delivery => delivery.Bytes, image.Facts.Bytes)
                .SetProperty(delivery => delivery.Patient, image.Patient), turn), ct);
        return filed;
    }
}
