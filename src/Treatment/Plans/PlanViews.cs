using DentaMind.Kernel;
using DentaMind.Platform.Persistence;
using DentaMind.Treatment.Plans.Costs;
using DentaMind.Treatment.Procedures;
using Microsoft.EntityFrameworkCore;

namespace DentaMind.Treatment.Plans;

/// <summary>Shows plans as their readers see them.</summary>
internal sealed class PlanViews(ClinicDb db, TreatmentOptions options, TimeProvider clock)
{
    public async Task<PlanView> OfAsync(OpenPlan plan, CancellationToken ct)
    {
        var (row, sheet) = (plan.Row, plan.Sheet);
        var next = await db.Set<Plan>().Where(other => other.Amends == row.Id && other.State != PlanState.PutAway).Select(other => (PlanId?)other.Id).SingleOrDefaultAsync(ct);
        return new PlanView
        {
            Id = row.Id,
            PatientId = row.Patient,
            Name = sheet.Name,
            State = row.StateAt(clock.GetUtcNow()),
            Edition = row.Edition,
            Amends = row.Amends,
            AmendedBy = next,
            Version = row.Version,
            ClinicianId = row.Clinician,
            LocationId = row.Location,
            CreatedAt = row.CreatedAt,
            PresentedAt = row.PresentedAt,
            ExpiresAt = row.ExpiresAt,
            DecidedAt = row.DecidedAt,
            DeclinedBecause = sheet.DeclinedBecause,
            CanPutAway = PlanRefusals.NotPutAway(row.State, sheet) is null,
            RecommendedId = sheet.Recommended,
            AcceptedId = sheet.Accepted,
            Progress = ProgressOf(row, sheet),
            Options = [.. sheet.Options.Select(View)],
            Estimate = sheet.Estimate,
            Document = sheet.Signing?.Document,
        };
    }

    public PlanSummary Summarise(OpenPlan plan) => new()
    {
        Id = plan.Row.Id,
        Name = plan.Sheet.Name,
        State = plan.Row.StateAt(clock.GetUtcNow()),
        Edition = plan.Row.Edition,
        Amends = plan.Row.Amends,
        Version = plan.Row.Version,
        ClinicianId = plan.Row.Clinician,
        CreatedAt = plan.Row.CreatedAt,
        PresentedAt = plan.Row.PresentedAt,
        ExpiresAt = plan.Row.ExpiresAt,
        DecidedAt = plan.Row.DecidedAt,
        Options = [.. plan.Sheet.Options.Select(option => new OptionSummary(option.Id, option.Name, option.Tier, option.Items.Count()))],
        Progress = ProgressOf(plan.Row, plan.Sheet),
        HasDocument = plan.Sheet.Signing is not null,
    };

    private PlanProgress ProgressOf(Plan row, PlanSheet sheet)
    {
        var counted = row.IsSigned ? sheet.Items.Where(item => item.IsWork).ToList() : [.. sheet.Leading.Items];
        var done = counted.Where(item => item.State == ItemState.Completed).ToList();
        return sheet.Estimate is { } estimate
            ? new PlanProgress(done.Count, counted.Count, Value(done, estimate), Value(counted, estimate))
            : new PlanProgress(done.Count, counted.Count, null, null);
    }

    private Money Value(List<PlanItem> items, PlanEstimate presented)
    {
        var fees = presented.Options.SelectMany(option => option.Phases).SelectMany(phase => phase.Items).ToDictionary(item => item.ItemId, item => item.Totals.Fee.Cents);
        return new Money(items.Sum(item => item.SignedCents ?? fees.GetValueOrDefault(item.Id)), options.Currency);
    }

    private static PlanOptionView View(PlanOption option) => new(option.Id, option.Name, option.Tier, option.Note,
        [.. option.Phases.Select(phase => new PlanPhaseView(phase.Id, phase.Kind, phase.Name, [.. phase.Items.Select(View)]))]);

    private static PlanItemView View(PlanItem item)
    {
        var (work, procedure) = (item.Work, Catalogue.Find(item.Work.Procedure)!);
        return new PlanItemView
        {
            Id = item.Id,
            Procedure = work.Procedure,
            Words = procedure.Words,
            Area = procedure.Area,
            Tooth = work.Tooth,
            Surfaces = work.Surfaces,
            Part = work.Part,
            Quantity = work.Quantity,
            ClinicianId = work.Clinician,
            Note = work.Note,
            FeeCents = work.FeeCents,
            Visit = item.Visit,
            State = item.State,
            CanStepBack = item.CanStepBack,
            DeclinedBecause = item.DeclinedBecause,
            ScheduledOn = item.ScheduledOn,
            DoneOn = item.DoneOn,
            From = work.From,
            Images = work.Images,
            NoImageBecause = work.NoImageBecause,
            ReadBack = work.ReadBack,
            MarkId = item.Mark,
        };
    }
}
