using System.Text.Json;
using System.Text.Json.Serialization;
using DentaMind.Kernel;
using DentaMind.Platform.Door;
using DentaMind.Platform.Keys;
using DentaMind.Platform.Persistence;
using DentaMind.Practice.Merging;
using DentaMind.Treatment.Chart;
using DentaMind.Treatment.Plans.Doing;
using Microsoft.EntityFrameworkCore;

namespace DentaMind.Treatment.Plans;

/// <summary>Opens plans with their patient's key, and keeps them again: the sheet, its marks in the chart and its version in one transaction.</summary>
internal sealed class PlanDesk(ClinicDb db, KeyRing keys, Door<FindMerged, MergedPatient> patients, PlanMarks marks, PlanViews views, TimeProvider clock)
{
    private static readonly JsonSerializerOptions Form = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false) },
    };

    public DateTimeOffset Now => clock.GetUtcNow();

    /// <summary>The patient, as one who may be planned for; merged ones answer under the kept one's name.</summary>
    public Task<Outcome<MergedPatient>> PatientAsync(PatientId patient, Actor actor, CancellationToken ct) =>
        patients.EnterAsync(new FindMerged(patient), actor, ct);

    /// <summary>A plan within the actor's reach.</summary>
    public async Task<Outcome<OpenPlan>> OpenAsync(PlanId id, Actor actor, CancellationToken ct)
    {
        var row = await db.Set<Plan>().SingleOrDefaultAsync(plan => plan.Id == id, ct);
        if (row is null)
            return Refusal.NotFound("plan");
        db.About(row.Patient);
        return await OpenAsync(row, actor, ct);
    }

    public async Task<Outcome<OpenPlan>> OpenAsync(Plan row, Actor actor, CancellationToken ct)
    {
        var patient = await PatientAsync(row.Patient, actor, ct);
        return patient.IsAnswer ? Open(row, patient.Answer) : Refusal.NotFound("plan");
    }

    /// <summary>A plan that is still as the asker saw it.</summary>
    public async Task<Outcome<OpenPlan>> OpenAsync(PlanId id, int seen, Actor actor, CancellationToken ct)
    {
        var opened = await OpenAsync(id, actor, ct);
        return opened.IsAnswer && opened.Answer.Row.Version != seen ? Refusal.ChangedMeanwhile(await views.OfAsync(opened.Answer, ct)) : opened;
    }

    /// <summary>The plans of a patient, and of everybody merged into them, newest first.</summary>
    public async Task<IReadOnlyList<OpenPlan>> OfAsync(MergedPatient patient, CancellationToken ct)
    {
        var ids = patient.Ids.ToList();
        var rows = await db.Set<Plan>().AsNoTracking().Where(plan => ids.Contains(plan.Patient)).OrderByDescending(plan => plan.CreatedAt).ThenBy(plan => plan.Id).ToListAsync(ct);
        return [.. rows.Select(row => Open(row, patient))];
    }

    /// <summary>Opens a plan, changes it and keeps it, unless somebody else was quicker.</summary>
    public async Task<Outcome<PlanView>> ChangeAsync(PlanId id, int seen, Actor actor, Func<OpenPlan, Refusal?> change, CancellationToken ct)
    {
        var opened = await OpenAsync(id, seen, actor, ct);
        if (!opened.IsAnswer)
            return opened.Refusal;
        return change(opened.Answer) is { } no ? no : await KeepAsync(opened.Answer, actor, ct);
    }

    /// <summary>Writes on a draft; nothing else is written on.</summary>
    public Task<Outcome<PlanView>> WriteAsync(PlanId id, int seen, Actor actor, Func<PlanSheet, Outcome<PlanSheet>> write, CancellationToken ct) =>
        ChangeAsync(id, seen, actor, plan => plan.Row.State == PlanState.Draft ? plan.Take(write(plan.Sheet)) : PlanRefusals.NotWritten(plan.Row.State), ct);

    /// <summary>Keeps plans of one patient together, with their marks in the chart, and answers the first; unless somebody else was quicker.</summary>
    public async Task<Outcome<PlanView>> KeepAsync(IReadOnlyList<OpenPlan> plans, Actor actor, CancellationToken ct, params IReadOnlyList<Race> races)
    {
        if (await marks.FollowAsync(plans, actor, ct) is { } no)
            return no;
        foreach (var plan in plans)
            plan.Row.Keep(Seal(plan), plan.Sheet);
        var view = await views.OfAsync(plans[0], ct);
        return await db.SaveUnlessChangedAsync(view, () => TheirsAsync(plans[0].Row.Id, actor, ct), ct, [.. races, .. ChartPen.Races]);
    }

    public Task<Outcome<PlanView>> KeepAsync(OpenPlan plan, Actor actor, CancellationToken ct) => KeepAsync([plan], actor, ct);

    /// <summary>Begins a plan on a new row, unless somebody else was quicker.</summary>
    public async Task<Outcome<PlanView>> BeginAsync(Plan row, PlanSheet sheet, MergedPatient patient, CancellationToken ct, params IReadOnlyList<Race> races)
    {
        var plan = new OpenPlan(row, sheet, patient.KeyOf(row.Patient), patient.Kept);
        row.Begin(Seal(plan));
        db.Add(row);
        return await db.SaveAsync(await views.OfAsync(plan, ct), ct, races);
    }

    private async Task<Refusal> TheirsAsync(PlanId id, Actor actor, CancellationToken ct)
    {
        var theirs = await OpenAsync(id, actor, ct);
        return theirs.IsAnswer ? Refusal.ChangedMeanwhile(await views.OfAsync(theirs.Answer, ct)) : theirs.Refusal;
    }

    private OpenPlan Open(Plan row, MergedPatient patient)
    {
        var wrapped = patient.KeyOf(row.Patient);
        using var key = keys.OpenOwnerKey(wrapped);
        return new OpenPlan(row, JsonSerializer.Deserialize<PlanSheet>(key.Open(row.Sheet, SheetOf(row.Id)), Form)!, wrapped, patient.Kept);
    }

    private byte[] Seal(OpenPlan plan)
    {
        using var key = keys.OpenOwnerKey(plan.WrappedKey);
        return key.Seal(JsonSerializer.SerializeToUtf8Bytes(plan.Sheet, Form), SheetOf(plan.Row.Id));
    }

    private static Cell SheetOf(PlanId id) => new("plans", "sheet", id.Value);
}

/// <summary>A plan on the desk: its row, and what stands on it.</summary>
/// <param name="row">Its row.</param>
/// <param name="sheet">What stands on it.</param>
/// <param name="wrappedKey">The wrapped key of its patient.</param>
/// <param name="kept">The patient who answers for it now; another than the row's after a merge.</param>
internal sealed class OpenPlan(Plan row, PlanSheet sheet, byte[] wrappedKey, PatientId kept)
{
    public Plan Row => row;

    /// <summary>What stood on it when it was opened; the marks in the chart are those of this one.</summary>
    public PlanSheet Before { get; } = sheet;

    public PlanSheet Sheet { get; set; } = sheet;

    public byte[] WrappedKey => wrappedKey;

    public PatientId Kept => kept;

    /// <summary>Takes what was written, unless it was refused.</summary>
    public Refusal? Take(Outcome<PlanSheet> written)
    {
        if (written.IsAnswer)
            Sheet = written.Answer;
        return written.Refusal;
    }
}
