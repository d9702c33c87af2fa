using DentaMind.Kernel;
using DentaMind.Platform.Door;
using DentaMind.Platform.Http;
using DentaMind.Platform.Persistence;
using DentaMind.Practice.Patients;
using DentaMind.Routing.Destinations;
using DentaMind.Routing.Rules.Keeping;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace DentaMind.Routing.Reconciling;

/// <summary>Begins to bring in what archives have of one patient and we do not, so that it is here when they come. Asked again while that goes on, it changes nothing.</summary>
/// <remarks>The schedule asks it when an appointment draws near; a person may at any time.</remarks>
public sealed record PrefetchPriors(PatientId Patient) : IUseCase<PriorsAsked>
{
    public static Right Needs => Right.FileImages;

    public Subject Subject => new(Patient);
}

/// <summary>Which archives are asked.</summary>
/// <param name="Archives">By name.</param>
public sealed record PriorsAsked(IReadOnlyList<PriorsAt> Archives);

/// <summary>One archive, and what comes of asking it.</summary>
/// <param name="Destination">Its name.</param>
/// <param name="IsAsked">Whether it is looked through for the patient, or is already.</param>
/// <param name="Reason">Why not: a stable code; null when it is.</param>
public sealed record PriorsAt(string Destination, bool IsAsked, string? Reason);

internal sealed class PrefetchPriorsHandler(
    ClinicDb db, DestinationBook book, CurrentBook rules, Door<FindPatientPlaces, PatientPlaces> places, TimeProvider clock) : IHandle<PrefetchPriors, PriorsAsked>
{
    private static readonly Actor House = Actor.House("routing.prefetch", Right.RunTheHouse);

    public async Task<Outcome<PriorsAsked>> HandleAsync(PrefetchPriors ask, Actor actor, CancellationToken ct)
    {
        var known = await places.EnterAsync(new FindPatientPlaces([ask.Patient]), House, ct);
        if (!known.IsAnswer)
            return known.Refusal;
        if (!known.Answer.Places.TryGetValue(ask.Patient, out var place))
            return Refusal.NotFound("patient");
        var inForce = await rules.GetAsync(ct);
        var underWay = await db.Set<Reconciliation>().Where(run => run.Patient == ask.Patient && run.OpenFor != null).Select(run => run.Destination).ToListAsync(ct);
        var archives = new List<PriorsAt>();
        foreach (var archive in await book.AllAsync(ct))
        {
            var reason = WhyNot(archive) ?? inForce.DenialOf(archive.Name, place.Residency);
            archives.Add(new PriorsAt(archive.Name, reason is null, reason));
            if (reason is null && !underWay.Contains(archive.Name, StringComparer.Ordinal))
                db.Add(Reconciliation.Ask(ReconciliationKind.Prefetch, archive.Name, new Reconciliation.Request(actor.Name, clock.GetUtcNow()) { Patient = ask.Patient, Location = place.HomeLocation }));
        }
        db.Signal(ReconcilingSignal.Asked);
        return await db.SaveAsync(new PriorsAsked(archives), ct);
    }

    /// <summary>To ask for a patient is to tell that they are ours: whoever may not have their images is not asked for them.</summary>
    private static string? WhyNot(Destination archive) => archive.Settings switch
    {
        { IsPaused: true } => "paused",
        { Kind: DestinationKind.Dimse or DestinationKind.Orthanc } => null,
        _ => "no-patient-search",
    };
}

internal static class PrefetchPriorsEndpoint
{
    public static void MapPrefetchPriors(this IEndpointRouteBuilder api) => api.MapPost("/patients/{id}/priors",
        async (PatientId id, Door<PrefetchPriors, PriorsAsked> door, Actor actor, CancellationToken ct) =>
            (await door.EnterAsync(new PrefetchPriors(id), actor, ct)).ToHttp(asked => TypedResults.Accepted((string?)null, asked)));
}
