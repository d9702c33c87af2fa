using DentaMind.Kernel;
using DentaMind.Kernel.Dentistry;
using DentaMind.Treatment.Plans.Costs;
using DentaMind.Treatment.Plans.Deciding;
using DentaMind.Treatment.Procedures;

namespace DentaMind.Treatment.Plans;

/// <summary>A plan as its readers see it; <c>docs/operations.md</c> holds the contract.</summary>
public sealed record PlanView
{
    public required PlanId Id { get; init; }

    public required PatientId PatientId { get; init; }

    public required string Name { get; init; }

    public required PlanState State { get; init; }

    /// <summary>1 for a plan; an amendment counts on.</summary>
    public required int Edition { get; init; }

    /// <summary>The edition that it takes the place of.</summary>
    public PlanId? Amends { get; init; }

    /// <summary>The edition that takes its place, or will; null while that is put away.</summary>
    public PlanId? AmendedBy { get; init; }

    /// <summary>Counts its changes; who changes it says which one they saw.</summary>
    public required int Version { get; init; }

    public ClinicianId? ClinicianId { get; init; }

    public LocationId? LocationId { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset? PresentedAt { get; init; }

    /// <summary>Until when it may be signed.</summary>
    public DateTimeOffset? ExpiresAt { get; init; }

    /// <summary>When it was accepted or declined.</summary>
    public DateTimeOffset? DecidedAt { get; init; }

    public string? DeclinedBecause { get; init; }

    /// <summary>Whether it is a draft that no patient was shown.</summary>
    public required bool CanPutAway { get; init; }

    /// <summary>The option whose items are the planned marks in the chart.</summary>
    public required PlanOptionId RecommendedId { get; init; }

    public PlanOptionId? AcceptedId { get; init; }

    public required PlanProgress Progress { get; init; }

    public required IReadOnlyList<PlanOptionView> Options { get; init; }

    /// <summary>The costs as they were presented; null in a draft, whose costs are asked for.</summary>
    public PlanEstimate? Estimate { get; init; }

    /// <summary>What was signed; null until it is.</summary>
    public SignedDocument? Document { get; init; }
}

/// <summary>How much of it is done, of what was signed for; before that, of the recommended option. Amounts are those that were presented; null in a draft.</summary>
public sealed record PlanProgress(int Done, int Total, Money? DoneValue, Money? TotalValue);

/// <summary>One way of treating, beside the others.</summary>
public sealed record PlanOptionView(PlanOptionId Id, string Name, OptionTier? Tier, string? Note, IReadOnlyList<PlanPhaseView> Phases);

/// <summary>A group of visits with one aim; a name of its own, or what its kind says.</summary>
public sealed record PlanPhaseView(PlanPhaseId Id, PhaseKind Kind, string? Name, IReadOnlyList<PlanItemView> Items);

/// <summary>One thing that is to be done.</summary>
public sealed record PlanItemView
{
    public required PlanItemId Id { get; init; }

    /// <summary>A code of our catalogue.</summary>
    public required string Procedure { get; init; }

    /// <summary>What people call it.</summary>
    public required Bilingual Words { get; init; }

    public required ProcedureArea Area { get; init; }

    public ToothPosition? Tooth { get; init; }

    public required SurfaceSet Surfaces { get; init; }

    public MouthPart? Part { get; init; }

    public required int Quantity { get; init; }

    public ClinicianId? ClinicianId { get; init; }

    public string? Note { get; init; }

    /// <summary>A fee of its own, in cents.</summary>
    public long? FeeCents { get; init; }

    /// <summary>Which visit of its phase, from 1.</summary>
    public required int Visit { get; init; }

    public required ItemState State { get; init; }

    /// <summary>Whether its last step can be taken back.</summary>
    public required bool CanStepBack { get; init; }

    public string? DeclinedBecause { get; init; }

    public DateOnly? ScheduledOn { get; init; }

    public DateOnly? DoneOn { get; init; }

    /// <summary>The condition in the chart that it was planned from.</summary>
    public ChartEventId? From { get; init; }

    public required IReadOnlyList<LinkedImage> Images { get; init; }

    public string? NoImageBecause { get; init; }

    public ReadBack? ReadBack { get; init; }

    /// <summary>The planned mark in the chart.</summary>
    public ChartEventId? MarkId { get; init; }
}

/// <summary>A plan among others.</summary>
public sealed record PlanSummary
{
    public required PlanId Id { get; init; }

    public required string Name { get; init; }

    public required PlanState State { get; init; }

    public required int Edition { get; init; }

    public PlanId? Amends { get; init; }

    public required int Version { get; init; }

    public ClinicianId? ClinicianId { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset? PresentedAt { get; init; }

    public DateTimeOffset? ExpiresAt { get; init; }

    public DateTimeOffset? DecidedAt { get; init; }

    public required IReadOnlyList<OptionSummary> Options { get; init; }

    public required PlanProgress Progress { get; init; }

    /// <summary>Whether there is a signed document.</summary>
    public required bool HasDocument { get; init; }
}

/// <summary>An option among others.</summary>
public sealed record OptionSummary(PlanOptionId Id, string Name, OptionTier? Tier, int Items);
