using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using DentaMind.Kernel;
using DentaMind.Kernel.Dentistry;
using DentaMind.Practice.Merging;
using DentaMind.Treatment.Chart;
using DentaMind.Treatment.Chart.Entry;

namespace DentaMind.Rooms.Treatment.Chart;

/// <summary>Writes a chart by hand, without a database: each line is a day and what is typed on it; an hour passes between two.</summary>
internal sealed class Scribe(DateOnly? born = null)
{
    private static readonly JsonSerializerOptions Json = new() { Converters = { new JsonStringEnumConverter() } };
    private static readonly DateTimeOffset Start = new(2030, 1, 1, 8, 0, 0, TimeSpan.Zero);

    public PatientChart Chart { get; private set; } = new(new MergedPatient(PatientId.New(), null, []), born, []);

    public static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>Types into the chart what must be understood and must fit.</summary>
    public ChartEventId Type(string day, string text)
    {
        var forms = EntryReading.Read(text, Notation.Fdi, null);
        if (!forms.IsAnswer)
            throw new InvalidOperationException(string.Join(' ', forms.Refusal.Flaws.Select(flaw => flaw.Reason)));
        return forms.Answer.Select(form => Write(day, form) ?? throw new InvalidOperationException($"{text} does not fit: {Misfit}")).Last();
    }

    /// <summary>Why the last form that was not written was not.</summary>
    public string? Misfit { get; private set; }

    /// <summary>Writes it if it fits; null when it does not.</summary>
    public ChartEventId? Write(string day, EventForm form)
    {
        var content = FormReading.ReadAll([form], Notation.Fdi);
        if (!content.IsAnswer)
            throw new InvalidOperationException(string.Join(' ', content.Refusal.Fields));
        return Add(Day(day), form, content.Answer[0]);
    }

    public ChartEventId? Undo(ChartEventId target) =>
        Add(Chart.Find(target)!.On, new EventForm { Kind = ChartEventKind.Retract, Target = target }, new ChartContent { Target = target });

    public ChartView At(string day) => Chart.ViewOn(Day(day));

    /// <summary>Everything a chart shows, with the events it comes from, but not how many were written; marks of one tooth in the order of their ids.</summary>
    public static string Hash(ChartView view) => JsonSerializer.Serialize(
        view with
        {
            Version = 0,
            PatientId = default,
            KnownOn = null,
            Teeth = [.. view.Teeth.Select(tooth => tooth with { Marks = [.. tooth.Marks.OrderBy(mark => mark.Id.Value).ThenBy(mark => mark.Role)] })],
        },
        Json);

    public string Hash(DateOnly day) => Hash(Chart.ViewOn(day));

    /// <summary>The same events, written in another order: the numbers and hours go along with the order, the ids and days stay.</summary>
    public static PatientChart Rewritten(PatientChart chart, IEnumerable<ChartEvent> order) =>
        chart with { Written = [.. order.Select((one, at) => Copy(one, at + 1))] };

    private ChartEventId? Add(DateOnly on, EventForm form, ChartContent content)
    {
        var one = new ChartEvent
        {
            Id = form.Id ?? ChartEventId.New(),
            Patient = Chart.Patient,
            Number = Chart.Version + 1,
            Kind = form.Kind,
            On = on,
            RecordedAt = Start.AddHours(Chart.Version),
            RecordedBy = "scribe",
            Content = form.Kind == ChartEventKind.Dentition ? content with { Dentition = AgeTemplate.Whole(form.AgeMonths ?? AgeTemplate.MonthsAt(Chart.BirthDate, on)) } : content,
        };
        var after = Chart.With([one]);
        Misfit = ChartFold.Misfits(after.Written).Values.FirstOrDefault()?.Text;
        if (Misfit is not null)
            return null;
        Chart = after;
        return one.Id;
    }

    private static ChartEvent Copy(ChartEvent one, int number) => new()
    {
        Id = one.Id,
        Patient = one.Patient,
        Number = number,
        Kind = one.Kind,
        On = one.On,
        RecordedAt = Start.AddHours(number),
        RecordedBy = one.RecordedBy,
        Content = one.Content,
    };
}

/// <summary>Reads of a chart's view what a test asks.</summary>
internal static class Looking
{
    public static ToothView Tooth(this ChartView view, string tooth) => view.Teeth.Single(one => one.Tooth.ToString() == tooth);

    /// <summary>What is on a tooth, as <c>filling MO composite planned</c>, in the order of drawing.</summary>
    public static IReadOnlyList<string> Marks(this ChartView view, string tooth) => [.. view.Tooth(tooth).Marks.Select(mark =>
        string.Join(' ', new[] { Word(mark.Item), mark.Surfaces.ToString(), Word(mark.Material), Word(mark.Role), Word(mark.Status) }.Where(word => word.Length > 0)))];

    private static string Word<T>(T? value) => JsonNamingPolicy.KebabCaseLower.ConvertName(value?.ToString() ?? "");
}
