using DentaMind.Kernel;
using DentaMind.Kernel.Dentistry;
using DentaMind.Platform.Keys;

namespace DentaMind.Treatment.Chart;

/// <summary>One thing that was written into a chart, and what became of it.</summary>
public sealed record ChartEventView
{
    public ChartEventId Id { get; init; }

    /// <summary>Counts the events of this patient from 1.</summary>
    public int Number { get; init; }

    public ChartEventKind Kind { get; init; }

    /// <summary>From which day it is so.</summary>
    public DateOnly On { get; init; }

    public DateTimeOffset RecordedAt { get; init; }

    public required string RecordedBy { get; init; }

    /// <summary>The free text; null when there is none, and where only what changed is told.</summary>
    public string? Note { get; init; }

    public required IReadOnlyList<ToothPosition> Teeth { get; init; }

    public ChartItem? Item { get; init; }

    public ChartStatus? Status { get; init; }

    public SurfaceSet Surfaces { get; init; }

    public Material? Material { get; init; }

    public int? Icdas { get; init; }

    public Movement? Movement { get; init; }

    public required IReadOnlyList<ToothPosition> Pontics { get; init; }

    public Presence? Presence { get; init; }

    /// <summary>What a dentition says, by tooth.</summary>
    public IReadOnlyDictionary<string, Presence>? Dentition { get; init; }

    public ChartEventId? Target { get; init; }

    public ChartEventId? Corrects { get; init; }

    public ChartEventId? Completes { get; init; }

    public PlanItemId? PlanItemId { get; init; }

    public bool IsRetracted => RetractedBy is not null;

    /// <summary>The event that took it back; null while it counts.</summary>
    public ChartEventId? RetractedBy { get; init; }

    /// <summary>The event that took its place; null while it shows.</summary>
    public ChartEventId? EndedBy { get; init; }

    public DateOnly? EndedOn { get; init; }
}

/// <summary>Turns events into what readers see.</summary>
internal static class ChartEventViews
{
    /// <param name="one">The event.</param>
    /// <param name="lineage">What became of it; null where that is not asked.</param>
    /// <param name="key">Opens its note; null where notes are not told.</param>
    public static ChartEventView View(ChartEvent one, Lineage? lineage, OwnerKey? key) => new()
    {
        Id = one.Id,
        Number = one.Number,
        Kind = one.Kind,
        On = one.On,
        RecordedAt = one.RecordedAt,
        RecordedBy = one.RecordedBy,
        Note = one.Note is { } note && key is not null ? key.OpenText(note, ChartEvent.NoteOf(one.Id)) : null,
        Teeth = [.. one.Content.Touches],
        Item = one.Content.Item,
        Status = one.Content.Status,
        Surfaces = one.Content.Surfaces,
        Material = one.Content.Material,
        Icdas = one.Content.Icdas,
        Movement = one.Content.Movement,
        Pontics = one.Content.Pontics ?? [],
        Presence = one.Content.Presence,
        Dentition = one.Content.Dentition?.ToDictionary(at => at.Key.ToString(), at => at.Value),
        Target = one.Content.Target,
        Corrects = one.Content.Corrects,
        Completes = one.Content.Completes,
        PlanItemId = one.Content.PlanItem,
        RetractedBy = lineage?.RetractionOf(one)?.Id,
        EndedBy = lineage?.EndingOf(one)?.Id,
        EndedOn = lineage?.EndingOf(one)?.On,
    };
}
