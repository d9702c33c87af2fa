using System.Globalization;
using DentaMind.Kernel.Dentistry;

namespace DentaMind.Treatment.Chart;

/// <summary>Why an event does not fit the mouth that it meets.</summary>
/// <param name="Tooth">Where; null when it is not about one tooth.</param>
/// <param name="Text">One sentence for whoever charts.</param>
internal sealed record Misfit(ToothPosition? Tooth, string Text);

/// <summary>Judges whether an event fits the mouth as it is just before it. What nobody is sure of stands in nothing's way.</summary>
internal static class Fitness
{
    private static readonly Presence[] Gaps = [Presence.Missing, Presence.Agenesis, Presence.Exfoliated];

    public static Misfit? Of(ChartedMouth mouth, ChartEvent happened) => happened.Kind switch
    {
        ChartEventKind.Resolve => mouth.Has(happened.Content.Target!.Value) ? null : new(null, "What should end is not in the chart on that day."),
        ChartEventKind.Presence => First(happened, position => OfPresence(mouth.Find(position), position, happened.Content.Presence!.Value)),
        ChartEventKind.Mark => OfMark(mouth, happened),
        _ => null,
    };

    private static Misfit? OfMark(ChartedMouth mouth, ChartEvent made) =>
        made.Content.Completes is { } planned && !mouth.Has(planned)
            ? new(null, "What was planned is not in the chart on that day.")
            : First(made, position => OfMark(mouth, position, made.Content));

    private static string? OfMark(ChartedMouth mouth, ToothPosition position, ChartContent content)
    {
        if (mouth.Find(position) is not { } tooth)
            return position.IsSupernumerary ? Uncharted(position) : null;
        return content.Item == ChartItem.Implant && !content.IsDone && tooth.HasPlanned(ChartItem.Extraction) ? null
            : content.Item == ChartItem.Crown && !content.IsDone && tooth.HasPlanned(ChartItem.Implant) ? null
            : tooth.CannotBe(Seats(content, MarkFolding.RoleOf(mouth, position, content))) ? Sentence(tooth)
            : null;
    }

    private static Presence[] Seats(ChartContent content, UnitRole? role) => ItemRule.Of(content.Item!.Value).Seat switch
    {
        Seat.Tooth => [Presence.Present],
        Seat.ToothOrImplant => [Presence.Present, Presence.Implant],
        Seat.ToothOrRoot => [Presence.Present, Presence.Root],
        Seat.ToothOrGerm => [Presence.Present, Presence.Unerupted],
        Seat.Remains when content.Item == ChartItem.RetainedRoot => [Presence.Present, Presence.Missing, Presence.Root],
        Seat.Remains => [Presence.Present, Presence.Unerupted, Presence.Root],
        Seat.Gap => Gaps,
        Seat.Unit => SeatsInUnit(content, role),
        _ => Enum.GetValues<Presence>(),
    };

    private static Presence[] SeatsInUnit(ChartContent content, UnitRole? role) =>
        role == UnitRole.Abutment ? [Presence.Present, Presence.Implant]
        : content.IsDone && role is UnitRole.Pontic or UnitRole.Replaced ? [.. Gaps, Presence.Unerupted]
        : Enum.GetValues<Presence>();

    private static string? OfPresence(ChartedTooth? tooth, ToothPosition position, Presence presence)
    {
        if (tooth?.Presence is null && position.IsSupernumerary && presence is not (Presence.Present or Presence.Unerupted))
            return Uncharted(position);
        var isPossible = tooth is null || presence switch
        {
            Presence.Present => !tooth.CannotBe(Presence.Present, Presence.Unerupted, Presence.Missing),
            Presence.Unerupted => !tooth.CannotBe(Presence.Present, Presence.Unerupted),
            Presence.Exfoliated => !tooth.CannotBe(Presence.Present, Presence.Root, Presence.Exfoliated),
            Presence.Agenesis => !tooth.CannotBe(Presence.Unerupted, Presence.Missing, Presence.Agenesis),
            _ => true,
        };
        return !isPossible ? Sentence(tooth!)
            : presence == Presence.Unerupted && tooth?.Marks.Any(mark => mark is { IsFinding: false, IsIntended: false }) == true
                ? $"{Name(position)} cannot be unerupted: something was made on it."
            : null;
    }

    private static Misfit? First(ChartEvent happened, Func<ToothPosition, string?> judge)
    {
        foreach (var position in happened.Content.Touches)
            if (judge(position) is { } text)
                return new(position, text);
        return null;
    }

    private static string Uncharted(ToothPosition position) =>
        $"No supernumerary {position} (FDI) is charted; chart first that it is present or unerupted.";

    private static string Sentence(ChartedTooth tooth) => string.Create(CultureInfo.InvariantCulture,
        $"{Name(tooth.Position)} is {Words(tooth.Presence!.Value)} since {tooth.PresentBy!.On:yyyy-MM-dd}.");

    private static string Name(ToothPosition position) => $"Tooth {position} (FDI)";

    private static string Words(Presence presence) => presence switch
    {
        Presence.Present => "there",
        Presence.Root => "only a root",
        Presence.Implant => "an implant",
        Presence.Agenesis => "never formed (agenesis)",
        _ => presence.ToString().ToLowerInvariant(),
    };
}
