using DentaMind.Kernel;
using DentaMind.Treatment.Plans.Costs;
using DentaMind.Treatment.Plans.Deciding;

namespace DentaMind.Treatment.Plans;

/// <summary>All that stands on a plan: its words, its options, and what was presented and signed. It is read, changed and sealed as one.</summary>
internal sealed record PlanSheet
{
    public const int MostOptions = 6;

    public required string Name { get; init; }

    /// <summary>At least one, in the order in which they stand side by side.</summary>
    public required IReadOnlyList<PlanOption> Options { get; init; }

    /// <summary>The option whose items are the planned marks in the chart.</summary>
    public required PlanOptionId Recommended { get; init; }

    public PlanOptionId? Accepted { get; init; }

    /// <summary>Whether a draft was laid before the patient once and taken back.</summary>
    public bool WasPresented { get; init; }

    public string? DeclinedBecause { get; init; }

    /// <summary>The costs as they were presented; null in a draft.</summary>
    public PlanEstimate? Estimate { get; init; }

    public Signing? Signing { get; init; }

    public IEnumerable<PlanItem> Items => Options.SelectMany(option => option.Items);

    /// <summary>The option that counts: the signed one, before that the recommended one.</summary>
    public PlanOption Leading => Options.Single(option => option.Id == (Accepted ?? Recommended));

    public static PlanSheet Blank(string name, IReadOnlyList<PlanOption> options) => new() { Name = name, Options = options, Recommended = options[0].Id };

    public PlanOption? Option(PlanOptionId id) => Options.FirstOrDefault(option => option.Id == id);

    public PlanItem? Item(PlanItemId id) => Items.FirstOrDefault(item => item.Id == id);

    public (PlanOption Option, PlanPhase Phase)? Phase(PlanPhaseId id) => Options
        .SelectMany(option => option.Phases, (option, phase) => ((PlanOption, PlanPhase)?)(option, phase))
        .FirstOrDefault(at => at!.Value.Item2.Id == id);

    public PlanSheet With(PlanOption changed) => this with { Options = [.. Options.Select(option => option.Id == changed.Id ? changed : option)] };

    public PlanSheet WithPhase(PlanPhaseId id, Func<PlanPhase, PlanPhase> change) => this with
    {
        Options = [.. Options.Select(option => option with { Phases = [.. option.Phases.Select(phase => phase.Id == id ? change(phase) : phase)] })],
    };

    public PlanSheet EachItem(Func<PlanItem, PlanItem> change) => this with
    {
        Options = [.. Options.Select(option => option with { Phases = [.. option.Phases.Select(phase => phase with { Items = [.. phase.Items.Select(change)] })] })],
    };

    public PlanSheet WithItem(PlanItemId id, Func<PlanItem, PlanItem> change) => EachItem(item => item.Id == id ? change(item) : item);

    public PlanSheet WithoutItem(PlanItemId id) => this with
    {
        Options = [.. Options.Select(option => option with
        {
            Phases = [.. option.Phases.Select(phase => phase with { Items = [.. phase.Items.Where(item => item.Id != id)] })],
        })],
    };

    /// <summary>How far the work has come that was signed for.</summary>
    public PlanState StateOfWork()
    {
        var work = Items.Where(item => item.IsWork).ToList();
        return work.Count == 0 ? PlanState.Accepted
            : work.TrueForAll(item => item.State == ItemState.Completed) ? PlanState.Completed
            : work.Exists(item => item.State is ItemState.InProgress or ItemState.Completed) ? PlanState.InProgress
            : work.TrueForAll(item => item.State == ItemState.Scheduled) ? PlanState.Scheduled
            : PlanState.Accepted;
    }
}

/// <summary>One way of treating.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Tier">Good, better or best; null where options are not compared so.</param>
/// <param name="Note">What the patient should know of it.</param>
/// <param name="Phases">In the order in which they come.</param>
internal sealed record PlanOption(PlanOptionId Id, string Name, OptionTier? Tier, string? Note, IReadOnlyList<PlanPhase> Phases)
{
    public const int MostPhases = 12;
    public const int MostItems = 100;

    private static readonly PhaseKind[] Usual = [PhaseKind.Urgent, PhaseKind.DiseaseControl, PhaseKind.Restorative, PhaseKind.Elective, PhaseKind.Maintenance];

    public IEnumerable<PlanItem> Items => Phases.SelectMany(phase => phase.Items);

    /// <summary>An option with the five usual phases and nothing in them.</summary>
    public static PlanOption Blank(string name, OptionTier? tier) =>
        new(PlanOptionId.New(), name, tier, null, [.. Usual.Select(kind => new PlanPhase(PlanPhaseId.New(), kind, null, []))]);

    /// <summary>The same once more, under ids of its own; nothing of it is in the chart.</summary>
    public PlanOption Copy(string name, OptionTier? tier) => this with
    {
        Id = PlanOptionId.New(),
        Name = name,
        Tier = tier,
        Phases = [.. Phases.Select(phase => phase with { Id = PlanPhaseId.New(), Items = [.. phase.Items.Select(item => item.Copy())] })],
    };
}

/// <summary>A group of visits with one aim.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Kind">What it is for.</param>
/// <param name="Name">Its own name; null where the kind says it.</param>
/// <param name="Items">By visit, then in the order in which they were put.</param>
internal sealed record PlanPhase(PlanPhaseId Id, PhaseKind Kind, string? Name, IReadOnlyList<PlanItem> Items)
{
    /// <summary>Puts an item into a visit, before another one of it or at its end.</summary>
    public PlanPhase Put(PlanItem item, PlanItemId? before)
    {
        var at = Items.ToList();
        var place = before is { } next ? at.FindIndex(other => other.Id == next) : -1;
        at.Insert(place < 0 ? at.Count : place, item);
        return this with { Items = [.. at.OrderBy(one => one.Visit)] };
    }
}
