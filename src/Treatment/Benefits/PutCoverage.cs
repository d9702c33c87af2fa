using DentaMind.Kernel;
using DentaMind.Kernel.Dentistry;
using DentaMind.Platform.Door;
using DentaMind.Platform.Http;
using DentaMind.Platform.Persistence;
using DentaMind.Treatment.Procedures;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace DentaMind.Treatment.Benefits;

/// <summary>Writes down who insures a patient and what was used of it.</summary>
/// <param name="Patient">Whose insurance.</param>
/// <param name="Coverage">All of it.</param>
/// <param name="Version">The version that was seen; 0 when there was nothing yet.</param>
public sealed record PutCoverage(PatientId Patient, CoverageWords Coverage, int Version) : IUseCase<CoverageView>
{
    public static Right Needs => Right.EditCoverage;

    public Subject Subject => new(Patient);

    public Refusal? Check() => Coverage is null ? Refusal.Invalid("coverage", "Say who insures the patient.") : CoverageCheck.Of(Coverage);
}

internal sealed class PutCoverageHandler(ClinicDb db, CoverageBooks books, TreatmentOptions options) : IHandle<PutCoverage, CoverageView>
{
    public async Task<Outcome<CoverageView>> HandleAsync(PutCoverage ask, Actor actor, CancellationToken ct)
    {
        var opened = await books.OpenAsync(ask.Patient, actor, ct);
        if (!opened.IsAnswer)
            return opened.Refusal;
        var (book, now, who) = opened.Answer;
        if (who.RefuseWrite(ask.Patient) is { } merged)
            return merged;
        if (ask.Version != book.Version)
            return Refusal.ChangedMeanwhile(new CoverageView(ask.Patient, now, await db.PlansOfAsync(now, ct), book.Version));
        if (await FaultAsync(ask.Coverage, ct) is { } fault)
            return fault;
        books.Write(opened.Answer, ask.Coverage);
        await KeepPlansAsync(ask, book, ct);
        var view = new CoverageView(ask.Patient, ask.Coverage, await db.PlansOfAsync(ask.Coverage, ct), book.Version);
        return await db.SaveUnlessChangedAsync(view, ct, new Race("ux_coverage_books_patient", Refusal.ChangedMeanwhile()));
    }

    private async Task<Refusal?> FaultAsync(CoverageWords words, CancellationToken ct)
    {
        if (Amounts(words).Any(amount => amount.Currency != options.Currency))
            return Refusal.Invalid("covers", $"The practice counts in {options.Currency}; give every amount in it.");
        var known = await db.PlansOfAsync(words, ct);
        for (var at = 0; at < words.Covers.Count; at++)
            if (known.All(plan => plan.Id != words.Covers[at].PlanId))
                return Refusal.Invalid($"covers[{at}]", "There is no such insurance plan.");
        return null;
    }

    private async Task KeepPlansAsync(PutCoverage ask, CoverageBook book, CancellationToken ct)
    {
        if (book.Version == 1)
            db.Add(book);
        var kept = await db.Set<CoveredBy>().Where(one => one.Patient == ask.Patient).ToListAsync(ct);
        var wanted = ask.Coverage.Covers.Select(cover => cover.PlanId).ToHashSet();
        db.RemoveRange(kept.Where(one => !wanted.Contains(one.Plan)));
        db.AddRange(wanted.Except(kept.Select(one => one.Plan)).Select(plan => new CoveredBy { Patient = ask.Patient, Plan = plan }));
    }

    private static IEnumerable<Money> Amounts(CoverageWords words) =>
    [
        .. words.Covers.Select(cover => cover.Standing).OfType<Standing>().SelectMany(Amounts),
        .. words.Past.SelectMany(service => new[] { service.Paid, service.Deductible }).OfType<Money>(),
    ];

    private static IEnumerable<Money> Amounts(Standing standing) =>
    [
        standing.Paid, standing.Deductible,
        .. new[] { standing.FamilyPaid, standing.FamilyDeductible }.OfType<Money>(),
        .. (standing.Lifetime ?? []).Select(use => use.Paid),
    ];
}

internal static class PutCoverageEndpoint
{
    public static void MapPutCoverage(this IEndpointRouteBuilder api) => api.MapPut("/patients/{id}/coverage",
        async (PatientId id, CoverageChange change, Door<PutCoverage, CoverageView> door, Actor actor, CancellationToken ct) =>
            (NotationSaid.Refuse(change.Notation, change.HasTeeth) is { } unsaid
                ? unsaid
                : await door.EnterAsync(new PutCoverage(id, change.Coverage, change.Version), actor, ct)).ToHttp());

    /// <summary>The body of the request.</summary>
    /// <param name="Coverage">All of it.</param>
    /// <param name="Version">The version that was seen; 0 when there was nothing yet.</param>
    /// <param name="Notation">In which notation the teeth are written.</param>
    internal sealed record CoverageChange(CoverageWords Coverage, int Version, Notation? Notation)
    {
        public bool HasTeeth => Coverage is { LostTeeth.Count: > 0 } || Coverage?.Past?.Any(service => service.Tooth is not null) == true;
    }
}
