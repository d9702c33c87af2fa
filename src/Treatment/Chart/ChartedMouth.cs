using DentaMind.Kernel;
using DentaMind.Kernel.Dentistry;

namespace DentaMind.Treatment.Chart;

/// <summary>What is known of a mouth on a day; it is made by applying events in order, and never otherwise.</summary>
internal sealed class ChartedMouth
{
    private readonly SortedDictionary<ToothPosition, ChartedTooth> teeth = [];
    private readonly Dictionary<(ChartEventId Event, ToothPosition Tooth), ChartEvent> endings = [];

    /// <summary>Every tooth of which anything was said.</summary>
    public IEnumerable<ChartedTooth> Teeth => teeth.Values;

    /// <summary>Somebody has charted which teeth there are.</summary>
    public bool IsStarted { get; private set; }

    public ChartedTooth At(ToothPosition position)
    {
        if (!teeth.TryGetValue(position, out var tooth))
            teeth.Add(position, tooth = new ChartedTooth(position));
        return tooth;
    }

    /// <summary>What is known of a tooth; null when nothing was ever said of it.</summary>
    public ChartedTooth? Find(ToothPosition position) => teeth.GetValueOrDefault(position);

    public void Apply(ChartEvent happened)
    {
        switch (happened.Kind)
        {
            case ChartEventKind.Mark:
                MarkFolding.Apply(this, happened);
                break;
            case ChartEventKind.Presence:
                foreach (var position in happened.Content.Touches)
                    PresenceFolding.Become(this, position, happened.Content.Presence!.Value, happened);
                break;
            case ChartEventKind.Dentition:
                IsStarted = true;
                PresenceFolding.Suppose(this, happened);
                break;
            case ChartEventKind.Resolve:
                EndAll(happened.Content.Target!.Value, happened);
                break;
            default:
                break;
        }
    }

    /// <summary>Takes a mark off a tooth; a bridge that has lost its last abutment goes with it.</summary>
    public void End(ChartedTooth tooth, ToothMark mark, ChartEvent by)
    {
        tooth.Marks.Remove(mark);
        endings[(mark.Made.Id, tooth.Position)] = by;
        if (mark.Role == UnitRole.Abutment && !MarksOf(mark.Made.Id).Any(other => other.Mark.Role == UnitRole.Abutment))
            EndAll(mark.Made.Id, by);
    }

    /// <summary>Takes everything off that an event had put on.</summary>
    public void EndAll(ChartEventId made, ChartEvent by)
    {
        foreach (var (tooth, mark) in MarksOf(made).ToList())
        {
            tooth.Marks.Remove(mark);
            endings[(made, tooth.Position)] = by;
        }
    }

    /// <summary>Another event says now whether the tooth is there.</summary>
    public void Outdate(ChartedTooth tooth, ChartEvent by)
    {
        if (tooth.PresentBy is { } before && !tooth.Marks.Exists(mark => mark.Made.Id == before.Id))
            endings.TryAdd((before.Id, tooth.Position), by);
    }

    public bool Has(ChartEventId made) => MarksOf(made).Any();

    /// <summary>What took an event's place on a tooth; null while it shows.</summary>
    public ChartEvent? EndingOf(ChartEventId made, ToothPosition tooth) => endings.GetValueOrDefault((made, tooth));

    private IEnumerable<(ChartedTooth Tooth, ToothMark Mark)> MarksOf(ChartEventId made) =>
        from tooth in teeth.Values
        from mark in tooth.Marks
        where mark.Made.Id == made
        select (tooth, mark);
}
