using System.Text.Json;
using DentaMind.Imaging;
using DentaMind.Kernel;
using DentaMind.Platform.Faults;
using DentaMind.Platform.Persistence;
using DentaMind.Routing.Destinations;
using DentaMind.Routing.Rules.Deciding;
using DentaMind.Routing.Rules.Keeping;
using DentaMind.Routing.Rules.Written;
using Microsoft.EntityFrameworkCore;

namespace DentaMind.Routing.Deliveries;

/// <summary>Decides where an image goes, and makes it due there. Asked again, with the same facts or others, it changes what has changed.</summary>
/// <param name="Image">The image.</param>
/// <param name="Patient">Whose it is; null while that is not known.</param>
/// <param name="Facts">What it is decided by.</param>
public sealed record RouteImage(ImageId Image, PatientId? Patient, FiledFacts Facts) : IUseCase<Done>
{
    public static Right Needs => Right.RunTheHouse;

    public Subject Subject => new(Patient, Image);
}

internal sealed class RouteImageHandler(ClinicDb db, CurrentBook books, TimeProvider clock) : IHandle<RouteImage, Done>
{
    private static readonly Refusal Raced = new("raced", "The image was routed twice at once; it is looked at again.", RefusalKind.Unavailable);

    public async Task<Outcome<Done>> HandleAsync(RouteImage ask, Actor actor, CancellationToken ct)
    {
        var book = await books.GetAsync(ct);
        var now = clock.GetUtcNow();
        var decision = book.Decide(ask.Facts, ask.Patient);
        await RememberAsync(ask, book, now, ct);
        var due = await db.Set<Delivery>().Where(delivery => delivery.Image == ask.Image).ToDictionaryAsync(delivery => delivery.Destination, StringComparer.Ordinal, ct);
        foreach (var route in decision.Routes)
            Send(ask, route, decision.Held, due, new Consignment(ask.Image, ask.Patient, ask.Facts.Location, Uids(ask.Facts), ask.Facts.Bytes, book.Book.Version, now));
        foreach (var delivery in due.Values.Where(delivery => !decision.Routes.Any(route => route.Destination == delivery.Destination)))
            TakeBack(delivery, book, ask, now);
        FaultPoints.Pass(FaultPoints.Delivering.Decided);
        db.Signal(RoutingSignal.Image(ask.Image, ask.Facts.Location));
        return await db.SaveAsync(default(Done), ct, new Race("ux_deliveries_image", Raced), new Race("pk_routed_images", Raced));
    }

    private async Task RememberAsync(RouteImage ask, BookInForce book, DateTimeOffset now, CancellationToken ct)
    {
        var facts = JsonSerializer.Serialize(ask.Facts, Destination.Form);
        var told = book.Explain(ask.Facts, ask.Patient);
        // What did not hold can be explained again at any time; of a large book it would fill the table.
        var explanation = JsonSerializer.Serialize(told with { Steps = [.. told.Steps.Where(step => step.Holds)] }, Destination.Form);
        var routed = await db.Set<RoutedImage>().SingleOrDefaultAsync(routed => routed.Image == ask.Image, ct);
        if (routed is null)
            db.Add(routed = new RoutedImage { Image = ask.Image, Facts = facts, Explanation = explanation });
        (routed.Facts, routed.Explanation, routed.Location, routed.IsPatientKnown) = (facts, explanation, ask.Facts.Location, ask.Patient is not null);
        (routed.RuleBookVersion, routed.DecidedAt) = (book.Book.Version, now);
    }

    private void Send(RouteImage ask, Route route, Held? held, Dictionary<string, Delivery> due, Consignment what)
    {
        var role = route.As == SendAs.Primary ? DeliveryRole.Primary : DeliveryRole.Backup;
        if (!due.TryGetValue(route.Destination, out var delivery))
        {
            delivery = Delivery.To(route.Destination, role, route.Standby, what);
            if (held is not null)
                delivery.Hold(ask.Facts.IsConflict ? "conflict" : "rule");
            db.Add(delivery);
        }
        else
        {
            delivery.Become(ask.Patient, role, route.Standby);
            delivery.GoBy(what.Uids);
            if (delivery.IsWithdrawnByRule || (delivery.State == DeliveryState.Held && held is null))
                delivery.Release(what.DecidedAt);
        }
        delivery.Encode(route.Transcode);
        db.Signal(DeliveryDesk.DueAt(route.Destination));
    }

    /// <summary>What was sent stays sent; a standby goes on standing in unless it may not.</summary>
    private static void TakeBack(Delivery delivery, BookInForce book, RouteImage ask, DateTimeOffset now)
    {
        var denied = ask.Facts.IsSetAside ? "set-aside" : book.DenialOf(delivery.Destination, ask.Facts.Residency);
        delivery.Become(ask.Patient, delivery.Role, delivery.Standby);
        if (delivery.State is not (DeliveryState.Waiting or DeliveryState.Held or DeliveryState.Parked))
            return;
        if (denied is not null || delivery.Role is DeliveryRole.Primary or DeliveryRole.Backup)
            delivery.Withdraw(denied ?? "rules-changed", now);
    }

    private static InstanceUids Uids(FiledFacts facts) => new(facts.SopClassUid, facts.SopInstanceUid, facts.StudyUid, facts.SeriesUid);
}
