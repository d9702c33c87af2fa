using DentaMind.Kernel;

namespace DentaMind.Treatment.Chart;

/// <summary>One thing to be written into a chart, as a form sends it. Which fields it needs depends on its kind; <c>docs/operations.md</c> holds the contract.</summary>
public sealed record EventForm
{
    /// <summary>Made by whoever sends it: the same id sent twice is written once.</summary>
    public ChartEventId? Id { get; init; }

    public ChartEventKind Kind { get; init; } = ChartEventKind.Mark;

    /// <summary>From which day it is so; the whole ask's day when left out.</summary>
    public DateOnly? On { get; init; }

    /// <summary>Free text of at most 2,000 characters.</summary>
    public string? Note { get; init; }

    /// <summary>The event that is taken back, and in whose place this one stands.</summary>
    public ChartEventId? Corrects { get; init; }

    /// <summary>In the ask's notation. One for most marks; several of one arch for a bridge, a denture, a space maintainer.</summary>
    public IReadOnlyList<string>? Teeth { get; init; }

    public ChartItem? Item { get; init; }

    public ChartStatus? Status { get; init; }

    /// <summary>Letters of M, O, I, D, B, L, C; F is B and P is L.</summary>
    public string? Surfaces { get; init; }

    public Material? Material { get; init; }

    /// <summary>How deep caries goes, 1 to 6.</summary>
    public int? Icdas { get; init; }

    public Movement? Movement { get; init; }

    /// <summary>Which of a bridge's teeth stand over a gap.</summary>
    public IReadOnlyList<string>? Pontics { get; init; }

    /// <summary>The planned mark that this one carries out, where it is not found by itself.</summary>
    public ChartEventId? Completes { get; init; }

    public PlanItemId? PlanItemId { get; init; }

    /// <summary>What the teeth become.</summary>
    public Presence? Presence { get; init; }

    /// <summary>The age whose usual teeth a dentition begins with; the patient's own on that day when left out.</summary>
    public int? AgeMonths { get; init; }

    /// <summary>The event that is taken back, or whose mark ends.</summary>
    public ChartEventId? Target { get; init; }
}
