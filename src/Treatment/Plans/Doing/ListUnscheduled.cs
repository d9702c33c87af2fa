using DentaMind.Kernel;
using DentaMind.Platform.Door;
using DentaMind.Platform.Http;
using DentaMind.Platform.Persistence;
using DentaMind.Practice.Patients;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace DentaMind.Treatment.Plans.Doing;

/// <summary>Signed treatment that has no visit yet, the oldest first, within the asker's reach.</summary>
public sealed record ListUnscheduled : IUseCase<UnscheduledList>
{
    public const int Most = 50;
    private const int Furthest = 1_000_000;

    public static Right Needs => Right.SeePlans;

    public LocationId? Location { get; init; }

    public ClinicianId? Clinician { get; init; }

    /// <summary>Leaves out what is worth less.</summary>
    public long? LeastCents { get; init; }

    /// <summary>How many to pass over.</summary>
    public int From { get; init; }

    public Refusal? Check() =>
        LeastCents < 0 ? Refusal.Invalid("minCents", "Give an amount of 0 or more.")
        : From is < 0 or > Furthest ? Refusal.Invalid("from", "Give the number that the page before ended with.")
        : null;
}

/// <summary>A page of unscheduled treatment, with what all pages hold together.</summary>
/// <param name="Items">This page.</param>
/// <param name="Count">How many plans on all pages.</param>
/// <param name="Value">What they are worth on all pages.</param>
/// <param name="Next">Where the next page begins; null when this is the last.</param>
public sealed record UnscheduledList(IReadOnlyList<UnscheduledPlan> Items, int Count, Money Value, int? Next);

/// <summary>A signed plan of which something has no visit yet.</summary>
public sealed record UnscheduledPlan(
    PlanId PlanId, PatientId PatientId, string PatientName, string Name, DateTimeOffset AcceptedAt, int Days, int Items, Money Value, ClinicianId? ClinicianId, LocationId? LocationId);

internal sealed class ListUnscheduledHandler(ClinicDb db, PlanDesk desk, Door<NamePatients, PatientNames> names, TreatmentOptions options)
    : IHandle<ListUnscheduled, UnscheduledList>
{
    public async Task<Outcome<UnscheduledList>> HandleAsync(ListUnscheduled ask, Actor actor, CancellationToken ct)
    {
        var all = Asked(db.Set<Plan>().AsNoTracking().Where(plan => plan.Unscheduled > 0), ask, actor);
        var (count, cents) = (await all.CountAsync(ct), await all.SumAsync(plan => plan.UnscheduledCents, ct));
        var rows = await all.OrderBy(plan => plan.DecidedAt).ThenBy(plan => plan.Id).Skip(ask.From).Take(ListUnscheduled.Most + 1).ToListAsync(ct);
        var shown = rows.Take(ListUnscheduled.Most).ToList();
        var items = await ViewAsync(shown, actor, ct);
        int? next = rows.Count > shown.Count ? ask.From + shown.Count : null;
        return new UnscheduledList(items, count, new Money(cents, options.Currency), next);
    }

    private static IQueryable<Plan> Asked(IQueryable<Plan> plans, ListUnscheduled ask, Actor actor)
    {
        if (actor.Locations is { } reached)
        {
            var within = reached.Select(location => (LocationId?)location).ToList();
            plans = plans.Where(plan => plan.Location == null || within.Contains(plan.Location));
        }
        if (ask.Location is { } place)
            plans = plans.Where(plan => plan.Location == place);
        if (ask.Clinician is { } who)
            plans = plans.Where(plan => plan.Clinician == who);
        return ask.LeastCents is { } least ? plans.Where(plan => plan.UnscheduledCents >= least) : plans;
    }

    private async Task<IReadOnlyList<UnscheduledPlan>> ViewAsync(List<Plan> rows, Actor actor, CancellationToken ct)
    {
        var reader = Actor.House("treatment", Right.SeeImages) with { Locations = actor.Locations };
        var named = (await names.EnterAsync(new NamePatients([.. rows.Select(plan => plan.Patient)]), reader, ct)).Answer.Names;
        var views = new List<UnscheduledPlan>();
        foreach (var row in rows.Where(plan => named.ContainsKey(plan.Patient)))
            if (await desk.OpenAsync(row, actor, ct) is { IsAnswer: true, Answer: var plan })
                views.Add(View(plan, named[row.Patient]));
        return views;
    }

    private UnscheduledPlan View(OpenPlan plan, string name)
    {
        var row = plan.Row;
        return new UnscheduledPlan(row.Id, plan.Kept, name, plan.Sheet.Name, row.DecidedAt!.Value, (int)(desk.Now - row.DecidedAt.Value).TotalDays,
            row.Unscheduled, new Money(row.UnscheduledCents, options.Currency), row.Clinician, row.Location);
    }
}

internal static class ListUnscheduledEndpoint
{
    public static void MapListUnscheduled(this IEndpointRouteBuilder api) => api.MapGet("/plans/unscheduled",
        async ([AsParameters] UnscheduledQuery query, Door<ListUnscheduled, UnscheduledList> door, Actor actor, CancellationToken ct) =>
            (await door.EnterAsync(query.ToAsk(), actor, ct)).ToHttp());
}

/// <summary>The query of <c>GET /api/plans/unscheduled</c>.</summary>
internal readonly record struct UnscheduledQuery(LocationId? LocationId, ClinicianId? ClinicianId, long? MinCents, int? From)
{
    public ListUnscheduled ToAsk() => new() { Location = LocationId, Clinician = ClinicianId, LeastCents = MinCents, From = From ?? 0 };
}
