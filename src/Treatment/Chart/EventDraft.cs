using DentaMind.Kernel;
using DentaMind.Platform.Keys;

namespace DentaMind.Treatment.Chart;

/// <summary>One event on its way into a chart: its day and the events it speaks of are judged against what stands there.</summary>
internal sealed class EventDraft(PatientChart chart, EventForm form, string at)
{
    private static readonly DateOnly Earliest = new(1900, 1, 1);

    private ChartContent said = new();
    private DateOnly day;

    public Outcome<EventDraft> Draft(ChartContent content, DateOnly usualDay, DateOnly today)
    {
        day = form.On ?? DayOfTarget() ?? usualDay;
        said = form.Kind == ChartEventKind.Dentition ? content with { Dentition = AgeTemplate.Whole(form.AgeMonths ?? AgeTemplate.MonthsAt(chart.BirthDate, day)) } : content;
        if (day > today.AddDays(1))
            return Wrong("on", "The day lies in the future.");
        if (day < Earliest || day < chart.BirthDate)
            return Wrong("on", chart.BirthDate is null ? "The day lies too far back." : "The day lies before the patient was born.");
        return FlawOfReferences() is { } flaw ? flaw : this;
    }

    public ChartEvent ToEvent(PatientChart onto, int made, DateTimeOffset now, Actor actor, OwnerKey key)
    {
        var id = form.Id ?? ChartEventId.New();
        return new ChartEvent
        {
            Id = id,
            Patient = onto.Patient,
            Number = onto.NextNumber + made,
            Kind = form.Kind,
            On = day,
            RecordedAt = onto.Written is [.., { RecordedAt: var latest }] && latest > now ? latest : now,
            RecordedBy = actor.DisplayName.Length > ChartEvent.LongestName ? actor.DisplayName[..ChartEvent.LongestName] : actor.DisplayName,
            Content = said,
            Note = string.IsNullOrWhiteSpace(form.Note) ? null : key.SealText(form.Note.Trim(), ChartEvent.NoteOf(id)),
        }.SealedBy(key);
    }

    /// <summary>An undo is of the day of what it undoes: on no day was it so.</summary>
    private DateOnly? DayOfTarget() => form.Kind == ChartEventKind.Retract ? chart.Find(form.Target!.Value)?.On : null;

    private Refusal? FlawOfReferences() =>
        form.Kind == ChartEventKind.Retract ? FlawOf("target", form.Target!.Value, _ => true, "")
        : form.Kind == ChartEventKind.Resolve ? FlawOf("target", form.Target!.Value, one => one.Kind == ChartEventKind.Mark, "Only a mark ends; take a presence back, or chart a new one.")
        : form.Corrects is { } wrong && FlawOf("corrects", wrong, one => one.Kind == form.Kind, "An event is corrected by one of its own kind.") is { } flaw ? flaw
        : form.Completes is { } planned ? FlawOf("completes", planned, IsPlannedThere, "It is no planned mark of this tooth.")
        : null;

    private bool IsPlannedThere(ChartEvent one) =>
        one.Content.Status is ChartStatus.Planned or ChartStatus.Referred && one.Content.Touches.Intersect(said.Touches).Any();

    private Refusal? FlawOf(string field, ChartEventId id, Func<ChartEvent, bool> isRight, string otherwise) =>
        chart.Find(id) is not { } one ? Wrong(field, "There is no such event in this chart.")
        : ChartFold.TakenBack(chart.Written).ContainsKey(id) ? Wrong(field, "That event is taken back already.")
        : !isRight(one) ? Wrong(field, otherwise)
        : null;

    private Refusal Wrong(string field, string text) => Refusal.Invalid($"{at}.{field}", text);
}
