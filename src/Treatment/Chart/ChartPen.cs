using DentaMind.Kernel;
using DentaMind.Platform.Keys;
using DentaMind.Platform.Persistence;

namespace DentaMind.Treatment.Chart;

/// <summary>Adds events to a chart where they fit it, for whoever saves then. Nothing that stands there is touched.</summary>
internal sealed class ChartPen(ClinicDb db, ChartBook book, KeyRing keys, TimeProvider clock)
{
    public const int MostEvents = 20_000;

    private static readonly Refusal Full = new("chart-full", "This chart has 20,000 events, which is the most.");

    private static readonly Refusal Taken = new("chart-event-taken", "Another chart event has this id; make a new one.");

    /// <summary>What two who write at once may lose; whoever saves gives them to the save.</summary>
    public static IReadOnlyList<Race> Races { get; } =
        [new(ChartTables.NumberIndex, Refusal.ChangedMeanwhile()), new(ChartTables.IdIndex, Taken)];

    /// <summary>Makes the events ready to be saved, and answers the chart with them in it.</summary>
    public async Task<Outcome<Penned>> WriteAsync(PatientId patient, ChartNotes notes, Actor actor, CancellationToken ct)
    {
        var opened = await book.OpenAsync(patient, actor, ct);
        return opened.IsAnswer ? Write(opened.Answer, patient, notes, actor) : opened.Refusal;
    }

    /// <summary>The same on a chart that whoever writes has opened.</summary>
    public Outcome<Penned> Write(PatientChart chart, PatientId patient, ChartNotes notes, Actor actor)
    {
        if (chart.Merged.RefuseWrite(patient) is { } elsewhere)
            return elsewhere;
        var penned = Draft(chart, notes, actor);
        if (penned is { IsAnswer: true, Answer.IsRepeated: false } && !notes.IsTrial)
        {
            db.AddRange(penned.Answer.Made);
            db.Signal(ChartSignal.Changed(patient, chart.Merged.HomeLocation));
        }
        db.About(patient);
        return penned;
    }

    private Outcome<Penned> Draft(PatientChart chart, ChartNotes notes, Actor actor)
    {
        if (Repeated(chart, notes) is { } before)
            return before;
        if (notes.Seen is { } seen && seen != chart.Version)
            return Stale(chart, seen);
        if (chart.Version + notes.Forms.Count > MostEvents)
            return Full;
        var now = clock.GetUtcNow();
        var today = DateOnly.FromDateTime(now.UtcDateTime);
        var made = new List<ChartEvent>(notes.Forms.Count);
        using var key = keys.OpenOwnerKey(chart.Merged.KeyOf(chart.Patient));
        foreach (var (form, content) in notes.Forms.Zip(notes.Contents))
        {
            var drafted = new EventDraft(chart.With(made), form, $"events[{made.Count}]").Draft(content, notes.On ?? today, today);
            if (!drafted.IsAnswer)
                return drafted.Refusal;
            made.Add(drafted.Answer.ToEvent(chart, made.Count, now, actor, key));
        }
        var after = chart.With(made);
        return Contradiction(chart, after, made) is { } no ? no : new Penned(after, made);
    }

    /// <summary>What was sent before under these ids, when all of it was and says the same.</summary>
    private static Outcome<Penned>? Repeated(PatientChart chart, ChartNotes notes)
    {
        var before = notes.Forms.Select(form => form.Id is { } id ? chart.Find(id) : null).ToList();
        return before.TrueForAll(one => one is null) ? null
            : before.Zip(notes.Contents).All(pair => pair.First?.Says(pair.Second) == true) ? new Penned(chart, before!) { IsRepeated = true }
            : Taken;
    }

    private static Refusal Stale(PatientChart chart, int seen) =>
        Refusal.ChangedMeanwhile(new ChartConflict(chart.Version, [.. chart.Written.Skip(Math.Max(0, seen)).Select(one => ChartEventViews.View(one, null, null))]));

    /// <summary>Why the chart would not hold together; what did not fit before is no one's fault now.</summary>
    private static Refusal? Contradiction(PatientChart chart, PatientChart after, List<ChartEvent> made)
    {
        var misfits = ChartFold.Misfits(after.Written);
        if (misfits.Count == 0)
            return null;
        foreach (var (one, at) in made.Select((one, at) => (one, at)))
            if (misfits.TryGetValue(one.Id, out var misfit))
                return No($"events[{at}].teeth", misfit.Text);
        var before = ChartFold.Misfits(chart.Written);
        return after.Written.FirstOrDefault(one => misfits.ContainsKey(one.Id) && !before.ContainsKey(one.Id)) is { } later
            ? No("events[0]", $"What was charted for {later.On:yyyy-MM-dd} rests on it: {misfits[later.Id].Text}")
            : null;
    }

    private static Refusal No(string field, string text) => new("chart-contradiction", text)
    {
        Fields = new Dictionary<string, string>(StringComparer.Ordinal) { [field] = text },
    };
}

/// <summary>What somebody wants to write.</summary>
/// <param name="Forms">As they were sent.</param>
/// <param name="Contents">What each says.</param>
/// <param name="On">The day of those that give none; today when null.</param>
/// <param name="Seen">The version that was seen; null does not ask.</param>
/// <param name="IsTrial">Nothing is to be saved.</param>
internal sealed record ChartNotes(IReadOnlyList<EventForm> Forms, IReadOnlyList<ChartContent> Contents, DateOnly? On = null, int? Seen = null, bool IsTrial = false);

/// <summary>What was made ready to be saved, and the chart with it; or what had been written before, when the same was sent again.</summary>
internal sealed record Penned(PatientChart Chart, IReadOnlyList<ChartEvent> Made)
{
    public bool IsRepeated { get; init; }
}

/// <summary>What somebody else wrote meanwhile.</summary>
internal sealed record ChartConflict(int Version, IReadOnlyList<ChartEventView> Events);
