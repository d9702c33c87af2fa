using DentaMind.Kernel;

namespace DentaMind.Treatment.Plans;

/// <summary>What a plan answers when something cannot be done with it now.</summary>
internal static class PlanRefusals
{
    private static readonly Refusal NotOpen = new("plan-not-open", "Only a draft is written on: take a presented plan back first, or amend a signed one.");

    public static readonly Refusal Expired = new("plan-expired", "The plan was to be signed earlier; take it back and present it anew, with the costs of today.");

    public static readonly Refusal Empty = new("plan-empty", "There is nothing on it yet; plan something first.");

    public static readonly Refusal TooLarge = new("plan-too-large", "A plan holds at most 6 options, 12 phases in each, and 100 items in each.");

    public static readonly Refusal ItemState = new("item-state", "That step is not possible for this item now; look at how far it has come.");

    public static readonly Refusal LastOption = new("last-option", "A plan has at least one option; change this one, or decline the plan.");

    public static readonly Refusal PhaseInUse = new("phase-in-use", "Move what is planned in this phase first; only an empty phase is removed.");

    public static readonly Refusal AmendmentOpen = new("amendment-open", "An amendment of this plan is being written already; go on with that one.");

    public static readonly Refusal AmendmentPutAway = AmendmentOpen with { Text = "An amendment of this plan was put away; bring it back and go on with that one." };

    public static readonly Refusal ConsentChanged = new("consent-changed", "The consent text has a newer version; let it be read again, then sign that one.");

    public static readonly Refusal AlreadySigned = new("already-signed", "This plan was signed meanwhile; look at it again.");

    private static readonly Refusal WasPresented = new("plan-was-presented", "The patient was shown this plan, so it stays in the list; change it, or present it and let it be declined.");

    public static Refusal NoOption { get; } = Refusal.NotFound("option of this plan");

    public static Refusal NoPhase { get; } = Refusal.NotFound("phase of this plan");

    public static Refusal NoItem { get; } = Refusal.NotFound("item of this plan");

    /// <summary>Why a plan that is no draft is not written on.</summary>
    public static Refusal NotWritten(PlanState state) => state == PlanState.PutAway ? NotFrom(state) : NotOpen;

    /// <summary>Why a plan is not put away; null when it can be.</summary>
    public static Refusal? NotPutAway(PlanState state, PlanSheet sheet) =>
        sheet.WasPresented ? WasPresented : state == PlanState.Draft ? null : NotFrom(state);

    public static Refusal NotFrom(PlanState state) => new("plan-state", state switch
    {
        PlanState.Draft => "The plan is a draft; present it first.",
        PlanState.Presented => "The plan is being decided upon; accept it, decline it or take it back.",
        PlanState.Declined => "The plan was declined; take it back to change it.",
        PlanState.PutAway => "The plan was put away; bring it back first.",
        PlanState.Superseded => "A later edition of this plan was signed; work on that one.",
        _ => "The plan is signed; what changes now is an amendment.",
    });
}
