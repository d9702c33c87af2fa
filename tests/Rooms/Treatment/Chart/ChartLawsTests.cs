using DentaMind.Treatment.Chart;
using FsCheck;
using FsCheck.Fluent;
using Shouldly;
using Xunit;

namespace DentaMind.Rooms.Treatment.Chart;

/// <summary>What holds of every chart, whatever was written into it.</summary>
public sealed class ChartLawsTests
{
    private static readonly DateOnly Late = Scribe.Day("2029-12-31");

    [Fact]
    public void The_chart_on_a_day_is_the_replay_of_what_was_so_by_then() => Always(scribe =>
    {
        var takenBack = ChartFold.TakenBack(scribe.Chart.Written);
        foreach (var day in Days(scribe))
        {
            var replayed = scribe.Chart with { Written = [.. scribe.Chart.Written.Where(one => one.Kind != ChartEventKind.Retract && !takenBack.ContainsKey(one.Id) && one.On <= day)] };
            Scribe.Hash(replayed.ViewOn(Late) with { At = day, Dates = [] }).ShouldBe(Scribe.Hash(scribe.Chart.ViewOn(day) with { Dates = [], Teeth = Aged(scribe, day) }));
        }
    });

    [Fact]
    public void What_was_known_at_an_instant_is_what_had_been_written_by_then() => Always(scribe =>
    {
        for (var count = 1; count <= scribe.Chart.Version; count += 7)
        {
            var then = scribe.Chart with { Written = [.. scribe.Chart.Written.Take(count)] };
            Scribe.Hash(scribe.Chart.ViewOn(Late, then.Written[^1].RecordedAt)).ShouldBe(Scribe.Hash(then.ViewOn(Late)));
        }
    });

    [Fact]
    public void An_undo_is_exact_and_so_is_its_undo() => Always(scribe =>
    {
        var before = scribe.Hash(Late);
        if (scribe.Write("2025-05-05", new EventForm { Kind = ChartEventKind.Presence, Teeth = ["36"], Presence = Presence.Missing }) is not { } id)
            return;
        var after = scribe.Hash(Late);
        var undo = scribe.Undo(id).ShouldNotBeNull();
        scribe.Hash(Late).ShouldBe(before);
        var redo = scribe.Undo(undo).ShouldNotBeNull();
        scribe.Hash(Late).ShouldBe(after);
        scribe.Undo(redo).ShouldNotBeNull();
        scribe.Hash(Late).ShouldBe(before);
    });

    [Fact]
    public void Any_event_that_can_be_taken_back_leaves_the_chart_as_if_it_had_never_been_written() => Always(scribe =>
    {
        foreach (var one in scribe.Chart.Written.Where(one => one.Kind != ChartEventKind.Retract && !ChartFold.TakenBack(scribe.Chart.Written).ContainsKey(one.Id)).ToList())
        {
            var without = scribe.Chart with { Written = [.. scribe.Chart.Written.Where(other => other.Id != one.Id && other.Content.Target != one.Id)] };
            if (scribe.Undo(one.Id) is not { } undo)
                continue;
            scribe.Hash(Late).ShouldBe(Scribe.Hash(without.ViewOn(Late)));
            scribe.Undo(undo).ShouldNotBeNull();
        }
    });

    [Fact]
    public void The_order_of_writing_does_not_matter_where_the_days_differ() => Always(scribe =>
    {
        var inForce = ChartFold.InForce(scribe.Chart.Written).ToList();
        var backwards = Scribe.Rewritten(scribe.Chart, inForce.AsEnumerable().Reverse());
        Scribe.Hash(backwards.ViewOn(Late)).ShouldBe(scribe.Hash(Late));
    });

    [Fact]
    public void What_is_shown_names_events_that_count_and_every_event_that_counts_shows_or_has_an_end() => Always(scribe =>
    {
        var takenBack = ChartFold.TakenBack(scribe.Chart.Written);
        var lineage = new Lineage(scribe.Chart.Written, null);
        var shown = scribe.Chart.ViewOn(Late).Teeth.SelectMany(tooth => tooth.Events.Concat(tooth.Marks.SelectMany(mark => mark.Events))).ToHashSet();
        shown.ShouldAllBe(id => scribe.Chart.Find(id) != null && !takenBack.ContainsKey(id));
        foreach (var one in ChartFold.InForce(scribe.Chart.Written).Where(one => one.Kind == ChartEventKind.Mark))
            (shown.Contains(one.Id) || lineage.EndingOf(one) is not null).ShouldBeTrue($"{one.Content.ToJson()} neither shows nor ended");
    });

    [Fact]
    public void Gone_teeth_carry_nothing_but_what_is_meant_for_the_gap() => Always(scribe =>
    {
        foreach (var tooth in scribe.Chart.ViewOn(Late).Teeth.Where(tooth => tooth.Presence is Presence.Missing or Presence.Exfoliated))
            tooth.Marks.ShouldAllBe(mark => mark.Role != null || mark.Item == ChartItem.Observation || mark.Item == ChartItem.Resorption
                || mark.Status == ChartStatus.Planned || mark.Status == ChartStatus.Referred);
    });

    private static IEnumerable<DateOnly> Days(Scribe scribe) => scribe.Chart.Written.Select(one => one.On).Distinct().Order().Where((_, at) => at % 5 == 0);

    /// <summary>The teeth on a day as they would be assumed later: only the age differs.</summary>
    private static IReadOnlyList<ToothView> Aged(Scribe scribe, DateOnly day) =>
        (scribe.Chart with { Written = [.. ChartFold.InForce(scribe.Chart.Written).Where(one => one.On <= day)] }).ViewOn(Late).Teeth;

    private static void Always(Action<Scribe> law) => Prop.ForAll(RandomCharts.Arbitrary, law).Check(Config.QuickThrowOnFailure.WithMaxTest(60).WithQuietOnSuccess(true));
}
