using DentaMind.Kernel;
using DentaMind.Platform.Keys;

namespace DentaMind.Treatment.Chart;

/// <summary>One thing that was written into a chart. It is never changed and never taken out; another event takes it back.</summary>
internal sealed class ChartEvent
{
    public const int LongestName = 120;

    private ChartContent? content;

    /// <summary>Counts what was written in the whole practice, in the order of writing.</summary>
    public long Row { get; private set; }

    public required ChartEventId Id { get; init; }

    public required PatientId Patient { get; init; }

    /// <summary>Counts the events of this patient from 1, without gaps.</summary>
    public required int Number { get; init; }

    public required ChartEventKind Kind { get; init; }

    /// <summary>From which day it is so.</summary>
    public required DateOnly On { get; init; }

    /// <summary>When it was written down; never before what was written before it.</summary>
    public required DateTimeOffset RecordedAt { get; init; }

    /// <summary>What people call who wrote it, as it was then.</summary>
    public required string RecordedBy { get; init; }

    /// <summary>What it says; the database has it sealed.</summary>
    public required ChartContent Content
    {
        get => content ?? throw new InvalidOperationException("This chart event is sealed still.");
        init => content = value;
    }

    /// <summary>What it says, sealed with the patient's key and bound to this event; empty once it is open.</summary>
    public byte[] Sealed { get; private set; } = [];

    /// <summary>The free text, sealed with the patient's key and bound to this event; null when there is none.</summary>
    public byte[]? Note { get; init; }

    /// <summary>Makes it ready to be kept.</summary>
    public ChartEvent SealedBy(OwnerKey key)
    {
        Sealed = key.SealText(Content.ToJson(), ContentOf(Id));
        return this;
    }

    /// <summary>Opens what was kept.</summary>
    public void OpenBy(OwnerKey key) => (content, Sealed) = (ChartContent.FromJson(key.OpenText(Sealed, ContentOf(Id))), []);

    /// <summary>Whether it says the very same as another would.</summary>
    public bool Says(ChartContent content) => Kind == ChartEventKind.Dentition || Content.ToJson() == content.ToJson();

    /// <summary>The one place in the database where an event's note may be opened.</summary>
    public static Cell NoteOf(ChartEventId id) => new("chart_events", "note", id.Value);

    private static Cell ContentOf(ChartEventId id) => new("chart_events", "content", id.Value);

    /// <summary>The event that this one takes back; null when it takes none back.</summary>
    public ChartEventId? TakesBack => Kind == ChartEventKind.Retract ? Content.Target : Content.Corrects;
}

/// <summary>The sorts of chart event.</summary>
public enum ChartEventKind
{
    /// <summary>Something is on a tooth, or on several.</summary>
    Mark,

    /// <summary>Teeth are there, or are not.</summary>
    Presence,

    /// <summary>Which teeth there are, as far as nothing surer is known.</summary>
    Dentition,

    /// <summary>A mark is so no longer, from that day on.</summary>
    Resolve,

    /// <summary>An event is taken back as if it had never been written.</summary>
    Retract,
}
