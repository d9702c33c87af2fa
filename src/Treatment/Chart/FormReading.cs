using DentaMind.Kernel;
using DentaMind.Kernel.Dentistry;

namespace DentaMind.Treatment.Chart;

/// <summary>Reads one form into what an event says, and judges everything of it that can be judged without looking at the chart.</summary>
internal sealed class FormReading
{
    private const int LongestNote = 2000;
    private const int OldestMonths = 150 * 12;
    private readonly EventForm form;
    private readonly Notation? notation;
    private readonly string at;

    private FormReading(EventForm form, Notation? notation, string at) => (this.form, this.notation, this.at) = (form, notation, at);

    public static Outcome<IReadOnlyList<ChartContent>> ReadAll(IReadOnlyList<EventForm> forms, Notation? notation)
    {
        var contents = new List<ChartContent>(forms.Count);
        for (var index = 0; index < forms.Count; index++)
        {
            var read = forms[index] is { } form ? new FormReading(form, notation, $"events[{index}]").Read() : Refusal.Invalid($"events[{index}]", "An event is missing.");
            if (!read.IsAnswer)
                return read.Refusal;
            contents.Add(read.Answer);
        }
        return contents;
    }

    private Outcome<ChartContent> Read() =>
        (form.Note?.Length ?? 0) > LongestNote ? Wrong("note", "A note has at most 2,000 characters.")
        : form.Kind switch
        {
            ChartEventKind.Mark => new MarkReading(form, this).Read(),
            ChartEventKind.Presence => ReadPresence(),
            ChartEventKind.Dentition => ReadDentition(),
            ChartEventKind.Resolve or ChartEventKind.Retract when form.Target is null => Wrong("target", "Say which event is meant."),
            ChartEventKind.Resolve or ChartEventKind.Retract when form.Corrects is not null => Wrong("corrects", "Only a mark or a presence stands in another event's place."),
            ChartEventKind.Resolve or ChartEventKind.Retract => new ChartContent { Target = form.Target },
            _ => Wrong("kind", "There is no such kind of event."),
        };

    /// <summary>The teeth of a field, in the order of the arch, each once.</summary>
    public Outcome<IReadOnlyList<ToothPosition>> ReadTeeth(string field, IReadOnlyList<string>? written)
    {
        if (written is null or { Count: 0 })
            return Wrong(field, "Say which tooth.");
        if (notation is not { } system)
            return WriteChart.NotationMissing;
        if (written.Count > WriteChart.MostTeeth)
            return Wrong(field, $"At most {WriteChart.MostTeeth} teeth at once.");
        var teeth = new List<ToothPosition>();
        foreach (var one in written)
        {
            if (!Notations.TryParse(one, system, out var position))
                return Wrong(field, $"There is no such tooth in {system.Name()} notation.");
            teeth.Add(position);
        }
        return teeth.Distinct().Count() < teeth.Count
            ? Wrong(field, "A tooth is named twice.")
            : teeth.OrderBy(position => position.Tooth.Order()).ThenBy(position => position.Supernumerary).ToList();
    }

    public Refusal Wrong(string field, string text) => Refusal.Invalid($"{at}.{field}", text);

    private Outcome<ChartContent> ReadPresence() =>
        form.Presence is not { } presence || !Enum.IsDefined(presence) || presence is Presence.Root or Presence.Implant
            ? Wrong("presence", "A tooth becomes present, unerupted, exfoliated, missing or agenesis; a root or an implant is charted as a mark.")
            : ReadTeeth("teeth", form.Teeth) is var teeth && !teeth.IsAnswer ? teeth.Refusal
            : presence == Presence.Exfoliated && teeth.Answer.Any(position => position.Tooth.Dentition == Dentition.Permanent)
            ? Wrong("presence", "Only primary teeth are exfoliated; a permanent one is missing.")
            : presence == Presence.Agenesis && teeth.Answer.Any(position => position.IsSupernumerary)
            ? Wrong("presence", "A supernumerary that was never formed is none.")
            : new ChartContent { Teeth = teeth.Answer, Presence = presence, Corrects = form.Corrects };

    /// <summary>Which teeth that are is written out when the patient's age is known.</summary>
    private Outcome<ChartContent> ReadDentition() =>
        form.AgeMonths is < 0 or > OldestMonths ? Wrong("ageMonths", "Give an age from 0 to 1,800 months.")
        : form.Corrects is not null ? Wrong("corrects", "Only a mark or a presence stands in another event's place.")
        : new ChartContent();
}
