using DentaMind.Kernel;
using DentaMind.Platform.Door;
using DentaMind.Platform.Http;
using DentaMind.Platform.Persistence;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace DentaMind.Treatment.Plans.Doing;

/// <summary>Says that a signed item is done; the chart says so from the same moment on, and whoever bills for it is told.</summary>
public sealed record CompleteItem(PlanId Plan, PlanItemId Item, ItemCompletion Completion) : IUseCase<PlanView>
{
    public static Right Needs => Right.EditPlans;
}

/// <summary>The body of <c>POST /api/plans/{id}/items/{item}/complete</c>.</summary>
/// <param name="Version">The version that was seen.</param>
/// <param name="On">The day on which it was done; null is today.</param>
/// <param name="ClinicianId">Who did it; null leaves who was planned.</param>
public sealed record ItemCompletion(int Version, DateOnly? On = null, ClinicianId? ClinicianId = null);

internal sealed class CompleteItemHandler(ClinicDb db, PlanDesk desk, PlanPlaces places) : IHandle<CompleteItem, PlanView>
{
    private static readonly Refusal NotYet = Refusal.Invalid("on", "Give the day on which it was done: after the plan was signed, and not in the future.");

    public async Task<Outcome<PlanView>> HandleAsync(CompleteItem ask, Actor actor, CancellationToken ct)
    {
        var opened = await desk.OpenAsync(ask.Plan, ask.Completion.Version, actor, ct);
        if (!opened.IsAnswer)
            return opened.Refusal;
        var plan = opened.Answer;
        var today = await places.TodayAsync(plan.Row.Location, desk.Now, actor, ct);
        var on = ask.Completion.On ?? today;
        if (Complete(plan, ask, on) is { } no)
            return no;
        if (on > today || on < DateOnly.FromDateTime(plan.Row.DecidedAt!.Value.UtcDateTime).AddDays(-1))
            return NotYet;
        if (!await places.KnowsAsync(ask.Completion.ClinicianId, actor, ct))
            return Refusal.Invalid("clinicianId", "There is no such clinician.");
        db.Announce(Told(plan, plan.Sheet.Item(ask.Item)!, on));
        return await desk.KeepAsync(plan, actor, ct);
    }

    private static Refusal? Complete(OpenPlan plan, CompleteItem ask, DateOnly on)
    {
        if (plan.Row is { IsSigned: false } or { State: PlanState.Superseded })
            return PlanRefusals.NotFrom(plan.Row.State);
        if (plan.Sheet.Item(ask.Item) is not { } item)
            return PlanRefusals.NoItem;
        if (item.State is not (ItemState.Accepted or ItemState.Scheduled or ItemState.InProgress))
            return PlanRefusals.ItemState;
        plan.Sheet = plan.Sheet.WithItem(ask.Item, at => at.Step(ItemState.Completed) with
        {
            DoneOn = on,
            Work = at.Work with { Clinician = ask.Completion.ClinicianId ?? at.Work.Clinician },
        });
        return null;
    }

    private static ProcedureDone Told(OpenPlan plan, PlanItem item, DateOnly on) => new(
        plan.Kept, plan.Row.Id, item.Id, item.Work.Procedure, item.Work.Tooth, item.Work.Surfaces, item.Work.Part, item.Work.Quantity,
        item.Work.Clinician ?? plan.Row.Clinician, plan.Row.Location, on);
}

internal static class CompleteItemEndpoint
{
    public static void MapCompleteItem(this IEndpointRouteBuilder api) => api.MapPost("/plans/{id}/items/{itemId}/complete",
        async (PlanId id, PlanItemId itemId, ItemCompletion completion, Door<CompleteItem, PlanView> door, Actor actor, CancellationToken ct) =>
            (await door.EnterAsync(new CompleteItem(id, itemId, completion), actor, ct)).ToHttp());
}
