using DentaMind.Kernel;
using DentaMind.Platform.Door;
using DentaMind.Platform.Http;
using DentaMind.Treatment.Procedures;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace DentaMind.Treatment.Plans.Building;

/// <summary>Plans one or several things in an option of a draft; all of them or none. Those of the recommended option stand in the chart at once.</summary>
public sealed record AddItems(PlanId Plan, NewItems Asked) : IUseCase<PlanView>
{
    public const int MostAtOnce = 32;
    public const int LastVisit = 30;

    public static Right Needs => Right.EditPlans;

    public Refusal? Check() =>
        Asked.Items is not { Count: >= 1 and <= MostAtOnce } ? Refusal.Invalid("items", $"Plan 1 to {MostAtOnce} things at once.")
        : Asked.Visit is < 1 or > LastVisit ? Refusal.Invalid("visit", $"Visits are counted from 1 to {LastVisit}.")
        : Asked.Items.Select(form => ItemFit.Read(form).Refusal).FirstOrDefault(flaw => flaw is not null);
}

/// <summary>The body of <c>POST /api/plans/{id}/items</c>.</summary>
/// <param name="Version">The version that was seen.</param>
/// <param name="OptionId">The option.</param>
/// <param name="Items">What is to be done.</param>
/// <param name="PhaseId">The phase; null finds one by what kind of care each thing is.</param>
/// <param name="Visit">Which visit of the phase.</param>
public sealed record NewItems(int Version, PlanOptionId OptionId, IReadOnlyList<ItemForm> Items, PlanPhaseId? PhaseId = null, int Visit = 1);

internal sealed class AddItemsHandler(PlanDesk desk, PlanLinks links, PlanPlaces places) : IHandle<AddItems, PlanView>
{
    public async Task<Outcome<PlanView>> HandleAsync(AddItems ask, Actor actor, CancellationToken ct)
    {
        var plan = await desk.OpenAsync(ask.Plan, ask.Asked.Version, actor, ct);
        if (!plan.IsAnswer)
            return plan.Refusal;
        var works = ask.Asked.Items.Select(form => ItemFit.Read(form).Answer).ToList();
        foreach (var work in works)
            if (!await places.KnowsAsync(work.Clinician, actor, ct))
                return Refusal.Invalid("clinicianId", "There is no such clinician.");
        if (await links.CheckAsync(plan.Answer, works, actor, ct) is { } no)
            return no;
        return await desk.WriteAsync(ask.Plan, ask.Asked.Version, actor, sheet => Put(sheet, ask.Asked, works), ct);
    }

    private static Outcome<PlanSheet> Put(PlanSheet sheet, NewItems asked, List<PlannedWork> works)
    {
        if (sheet.Option(asked.OptionId) is not { } option || (asked.PhaseId is { } wanted && option.Phases.All(phase => phase.Id != wanted)))
            return sheet.Option(asked.OptionId) is null ? PlanRefusals.NoOption : PlanRefusals.NoPhase;
        if (option.Items.Count() + works.Count > PlanOption.MostItems)
            return PlanRefusals.TooLarge;
        foreach (var work in works)
        {
            var phase = asked.PhaseId ?? PhaseFor(option, work).Id;
            sheet = sheet.WithPhase(phase, at => at.Put(new PlanItem { Id = PlanItemId.New(), Work = work, Visit = asked.Visit }, null));
        }
        return sheet;
    }

    private static PlanPhase PhaseFor(PlanOption option, PlannedWork work)
    {
        var kind = Catalogue.Find(work.Procedure)!.Category switch
        {
            ProcedureCategory.OralSurgery or ProcedureCategory.Maxillofacial or ProcedureCategory.Endodontics => PhaseKind.Urgent,
            ProcedureCategory.Diagnostic or ProcedureCategory.DiagnosticXRay or ProcedureCategory.Preventive or ProcedureCategory.Periodontics => PhaseKind.DiseaseControl,
            ProcedureCategory.Orthodontics or ProcedureCategory.Adjunctive => PhaseKind.Elective,
            _ => PhaseKind.Restorative,
        };
        return option.Phases.FirstOrDefault(phase => phase.Kind == kind) ?? option.Phases[^1];
    }
}

internal static class AddItemsEndpoint
{
    public static void MapAddItems(this IEndpointRouteBuilder api) => api.MapPost("/plans/{id}/items",
        async (PlanId id, NewItems items, Door<AddItems, PlanView> door, Actor actor, CancellationToken ct) =>
            (await door.EnterAsync(new AddItems(id, items), actor, ct)).ToHttp());
}
