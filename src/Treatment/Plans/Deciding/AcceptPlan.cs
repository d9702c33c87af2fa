using DentaMind.Kernel;
using DentaMind.Kernel.Dentistry;
using DentaMind.Platform.Door;
using DentaMind.Platform.Http;
using DentaMind.Platform.Persistence;
using DentaMind.Treatment.Plans.Paper;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace DentaMind.Treatment.Plans.Deciding;

/// <summary>Signs a presented plan, whole or in part. Exactly what was read is printed, hashed and kept for ever; nothing signed ever changes.</summary>
public sealed record AcceptPlan(PlanId Plan, Acceptance Acceptance) : IUseCase<PlanView>
{
    public static Right Needs => Right.EditPlans;

    public Refusal? Check() =>
        Acceptance.Signer is null || Acceptance.Signature is null ? Refusal.Invalid("signature", "Say who signs, and give the signature.")
        : Acceptance.ItemIds is { Count: 0 or > PlanOption.MostItems } ? Refusal.Invalid("itemIds", "Say which items, or leave the list out for all of the option.")
        : Acceptance.Signer.Check() ?? Acceptance.Signature.Check();
}

/// <summary>The body of <c>POST /api/plans/{id}/accept</c>.</summary>
/// <param name="Version">The version that was seen.</param>
/// <param name="OptionId">The option that was chosen.</param>
/// <param name="ConsentVersion">The consent text that was read.</param>
/// <param name="Language">In which language the document is.</param>
/// <param name="Notation">In which notation its teeth are written.</param>
/// <param name="Signer">Who signs.</param>
/// <param name="Signature">How.</param>
public sealed record Acceptance(
    int Version, PlanOptionId OptionId, int ConsentVersion, PaperLanguage Language, Notation Notation, Signer Signer, Signature Signature)
{
    /// <summary>Which items of the option; null is all of them.</summary>
    public IReadOnlyList<PlanItemId>? ItemIds { get; init; }
}

internal sealed class AcceptPlanHandler(ClinicDb db, PlanDesk desk, ConsentTexts consents, DocumentRoom documents) : IHandle<AcceptPlan, PlanView>
{
    private static readonly Race SignedMeanwhile = new("pk_plan_documents", PlanRefusals.AlreadySigned);

    public async Task<Outcome<PlanView>> HandleAsync(AcceptPlan ask, Actor actor, CancellationToken ct)
    {
        var opened = await desk.OpenAsync(ask.Plan, ask.Acceptance.Version, actor, ct);
        if (!opened.IsAnswer)
            return opened.Refusal;
        var plan = opened.Answer;
        var consent = await consents.CurrentAsync(ct);
        if (consent.Version != ask.Acceptance.ConsentVersion)
            return PlanRefusals.ConsentChanged with { Current = consent.ToView() };
        if (Accept(plan, ask.Acceptance) is { } no)
            return no;
        var amended = await PutAwayAsync(plan.Row.Amends, actor, ct);
        return amended.IsAnswer ? await KeepAsync([plan, .. amended.Answer], ask.Acceptance, consent, actor, ct) : amended.Refusal;
    }

    private Refusal? Accept(OpenPlan plan, Acceptance asked)
    {
        if (plan.Sheet.Option(asked.OptionId) is not { } option)
            return PlanRefusals.NoOption;
        var open = option.Items.Where(item => item.State == ItemState.Proposed).Select(item => item.Id).ToHashSet();
        var chosen = asked.ItemIds?.ToHashSet() ?? open;
        if (!chosen.IsSubsetOf(open))
            return chosen.IsSubsetOf(option.Items.Select(item => item.Id)) ? PlanRefusals.ItemState : PlanRefusals.NoItem;
        if (chosen.Count == 0)
            return PlanRefusals.Empty;
        if (plan.Row.Accept(desk.Now) is { } no)
            return no;
        var cents = plan.Sheet.Estimate!.Options.Single(costs => costs.OptionId == option.Id)
            .Phases.SelectMany(phase => phase.Items).ToDictionary(item => item.ItemId, item => item.Totals.Fee.Cents);
        var accepted = plan.Sheet.EachItem(item => chosen.Contains(item.Id) ? item.Step(ItemState.Accepted) with { SignedCents = cents.GetValueOrDefault(item.Id) } : item);
        plan.Sheet = accepted with { Accepted = option.Id, Recommended = option.Id };
        return null;
    }

    /// <summary>The edition that this one takes the place of: what was done stays its own, what was not is now the new one's.</summary>
    private async Task<Outcome<OpenPlan[]>> PutAwayAsync(PlanId? amended, Actor actor, CancellationToken ct)
    {
        if (amended is not { } id)
            return Array.Empty<OpenPlan>();
        var old = await desk.OpenAsync(id, actor, ct);
        if (!old.IsAnswer)
            return old.Refusal;
        old.Answer.Row.Supersede();
        return new[] { old.Answer };
    }

    private async Task<Outcome<PlanView>> KeepAsync(OpenPlan[] plans, Acceptance asked, ConsentText consent, Actor actor, CancellationToken ct)
    {
        var plan = plans[0];
        var signed = await documents.SignAsync(plan, asked, consent, actor, ct);
        if (!signed.IsAnswer)
            return signed.Refusal;
        plan.Sheet = plan.Sheet with { Signing = new Signing(signed.Answer.About) };
        db.Add(signed.Answer.Row);
        db.Announce(Told(plan));
        var kept = await desk.KeepAsync(plans, actor, ct, SignedMeanwhile);
        if (!kept.IsAnswer)
            await documents.ForgetAsync(signed.Answer, ct);
        return kept;
    }

    private static PlanAccepted Told(OpenPlan plan) => new(plan.Kept, plan.Row.Id,
        [.. plan.Sheet.Leading.Phases.SelectMany((phase, number) => phase.Items.Where(item => item.State == ItemState.Accepted)
            .Select(item => new AcceptedItem(item.Id, item.Work.Procedure, number + 1, item.Visit, item.Work.Clinician ?? plan.Row.Clinician)))],
        plan.Row.Clinician, plan.Row.Location);
}

internal static class AcceptPlanEndpoint
{
    public static void MapAcceptPlan(this IEndpointRouteBuilder api) => api.MapPost("/plans/{id}/accept",
        async (PlanId id, Acceptance acceptance, Door<AcceptPlan, PlanView> door, Actor actor, CancellationToken ct) =>
            (await door.EnterAsync(new AcceptPlan(id, acceptance), actor, ct)).ToHttp());
}
