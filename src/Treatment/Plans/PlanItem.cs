using DentaMind.Kernel;
using DentaMind.Kernel.Dentistry;
using DentaMind.Treatment.Chart;
using DentaMind.Treatment.Procedures;

namespace DentaMind.Treatment.Plans;

/// <summary>One thing that is to be done: a procedure, where in the mouth, and why.</summary>
internal sealed record PlanItem
{
    public required PlanItemId Id { get; init; }

    public required PlannedWork Work { get; init; }

    /// <summary>Which visit of its phase, from 1.</summary>
    public int Visit { get; init; } = 1;

    public ItemState State { get; init; }

    /// <summary>The states it came through, the last one last: by these a step is taken back.</summary>
    public IReadOnlyList<ItemState> Past { get; init; } = [];

    public string? DeclinedBecause { get; init; }

    public DateOnly? ScheduledOn { get; init; }

    public DateOnly? DoneOn { get; init; }

    /// <summary>Its fee as it was signed, in cents.</summary>
    public long? SignedCents { get; init; }

    /// <summary>The planned mark in the chart; null where there is none.</summary>
    public ChartEventId? Mark { get; init; }

    /// <summary>What charted it as done; null until it is.</summary>
    public ChartEventId? DoneMark { get; init; }

    /// <summary>Whether it is part of what was signed for.</summary>
    public bool IsWork => State is ItemState.Accepted or ItemState.Scheduled or ItemState.InProgress or ItemState.Completed;

    /// <summary>Acceptance is a signature and is not taken back by a key; what came after it is.</summary>
    public bool CanStepBack => Past.Count > 0 && State is not (ItemState.Proposed or ItemState.Accepted);

    public bool IsOpen => State is not (ItemState.Completed or ItemState.Declined);

    /// <summary>The same work once more, as nobody has decided upon it.</summary>
    public PlanItem Copy() => new() { Id = PlanItemId.New(), Work = Work, Visit = Visit };

    public PlanItem Step(ItemState next) => this with { State = next, Past = [.. Past, State] };

    /// <summary>The state before; what that step brought with it goes.</summary>
    public PlanItem StepBack() => this with
    {
        State = Past[^1],
        Past = [.. Past.SkipLast(1)],
        DoneOn = State == ItemState.Completed ? null : DoneOn,
        ScheduledOn = State == ItemState.Scheduled ? null : ScheduledOn,
        DeclinedBecause = State == ItemState.Declined ? null : DeclinedBecause,
    };
}

/// <summary>What is to be done, where, and what it rests on.</summary>
internal sealed record PlannedWork
{
    /// <summary>A code of our catalogue.</summary>
    public required string Procedure { get; init; }

    public ToothPosition? Tooth { get; init; }

    public SurfaceSet Surfaces { get; init; }

    /// <summary>Where, for what is larger than a tooth.</summary>
    public MouthPart? Part { get; init; }

    public int Quantity { get; init; } = 1;

    public ClinicianId? Clinician { get; init; }

    public string? Note { get; init; }

    /// <summary>A fee of its own, in cents; null takes the fee schedule's.</summary>
    public long? FeeCents { get; init; }

    /// <summary>The condition in the chart that it was planned from; null for what began on a blank page or on an image.</summary>
    public ChartEventId? From { get; init; }

    public IReadOnlyList<LinkedImage> Images { get; init; } = [];

    /// <summary>Why a tooth is taken out without an image.</summary>
    public string? NoImageBecause { get; init; }

    /// <summary>What was read back before a tooth was planned to be taken out.</summary>
    public ReadBack? ReadBack { get; init; }

    public bool IsExtraction => Catalogue.Find(Procedure) is { Charts.Kind: ChartItem.Extraction };
}

/// <summary>Two names of one tooth, said again by whoever plans to take it out: its number and its words.</summary>
/// <param name="Tooth">The tooth.</param>
/// <param name="Words">Its name in English or French.</param>
public sealed record ReadBack(ToothPosition Tooth, string Words);

/// <summary>An image that a piece of work rests on.</summary>
/// <param name="ImageId">The image.</param>
/// <param name="Frame">Which frame, from 1.</param>
/// <param name="Region">What was marked on it; null for the whole of it.</param>
/// <param name="Note">What is to be seen there.</param>
public sealed record LinkedImage(ImageId ImageId, int Frame = 1, ImageRegion? Region = null, string? Note = null);

/// <summary>A rectangle in pixels of the frame, from its upper left corner.</summary>
public sealed record ImageRegion(double X, double Y, double Width, double Height);
