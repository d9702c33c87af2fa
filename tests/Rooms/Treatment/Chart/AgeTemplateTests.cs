using DentaMind.Kernel.Dentistry;
using DentaMind.Treatment.Chart;
using Shouldly;
using Xunit;

namespace DentaMind.Rooms.Treatment.Chart;

public sealed class AgeTemplateTests
{
    [Theory]
    [InlineData("2020-02-29", "2021-02-28", 11)]
    [InlineData("2020-02-29", "2021-03-01", 12)]
    [InlineData("2020-06-15", "2026-06-14", 71)]
    [InlineData("2020-06-15", "2020-06-15", 0)]
    [InlineData("2020-06-15", "2019-06-15", 0)]
    [InlineData("1925-11-30", "2026-11-30", 1212)]
    public void An_age_is_whole_months_of_life(string born, string on, int months) => AgeTemplate.MonthsAt(Scribe.Day(born), Scribe.Day(on)).ShouldBe(months);

    [Fact]
    public void Somebody_whose_birth_date_nobody_knows_is_grown_up() => Count(AgeTemplate.MonthsAt(null, Scribe.Day("2026-11-30")), Dentition.Permanent).ShouldBe(32);

    [Theory]
    [InlineData(0, 0, 0)]
    [InlineData(36, 20, 0)]
    [InlineData(60, 20, 0)]
    [InlineData(80, 18, 6)]
    [InlineData(156, 0, 28)]
    [InlineData(300, 0, 32)]
    public void A_mouth_has_as_many_teeth_as_its_age_says(int months, int primary, int permanent)
    {
        Count(months, Dentition.Primary).ShouldBe(primary);
        Count(months, Dentition.Permanent).ShouldBe(permanent);
    }

    public static TheoryData<int> MixedAges => [.. Enumerable.Range(5, 9)];

    [Theory]
    [MemberData(nameof(MixedAges))]
    public void At_every_month_of_a_mixed_age_each_place_shows_one_tooth_and_none_comes_before_the_other_has_gone(int years)
    {
        foreach (var months in Enumerable.Range(years * 12, 12))
        {
            var view = new Scribe(Scribe.Day("2000-01-31")).Chart.ViewOn(new DateOnly(2000, 1, 31).AddMonths(months));
            foreach (var primary in Tooth.Primary)
            {
                var (before, after) = (view.Tooth(ToothPosition.Of(primary).ToString()), view.Tooth(ToothPosition.Of(primary.Successor!.Value).ToString()));
                (before.Presence == Presence.Present && after.Presence == Presence.Present).ShouldBeFalse($"{primary} at {months} months");
                (before.IsShown ^ after.IsShown).ShouldBeTrue($"{primary} at {months} months");
            }
            view.Teeth.ShouldAllBe(tooth => tooth.IsAssumed);
            view.Teeth.Count(tooth => tooth.Presence == Presence.Present).ShouldBeInRange(12, 28);
        }
    }

    [Fact]
    public void No_tooth_that_has_come_goes_back_as_the_child_grows()
    {
        foreach (var tooth in Tooth.All)
        {
            var seen = Enumerable.Range(0, 300).Select(months => AgeTemplate.At(tooth, months)).ToList();
            var order = tooth.Dentition == Dentition.Primary ? new[] { Presence.Unerupted, Presence.Present, Presence.Exfoliated } : [Presence.Unerupted, Presence.Present];
            seen.Distinct().ShouldBe(order);
            seen.Select(presence => Array.IndexOf(order, presence)).ShouldBeInOrder();
        }
    }

    [Fact]
    public void A_tooth_that_was_seen_is_stronger_than_the_age()
    {
        var scribe = new Scribe(Scribe.Day("2019-01-01"));
        scribe.Type("2026-01-01", "16 O filling existing");
        scribe.Type("2026-01-01", "15 present");
        scribe.Type("2026-01-01", "53 O caries".Replace("O", "M"));
        var early = scribe.At("2026-06-01");
        early.Tooth("15").IsAssumed.ShouldBeFalse();
        early.Tooth("55").Presence.ShouldBe(Presence.Exfoliated, "its successor is there");
        scribe.At("2040-06-01").Tooth("13").Presence.ShouldBe(Presence.Unerupted, "the primary canine was seen and never reported gone");
        scribe.At("2040-06-01").Tooth("53").IsShown.ShouldBeTrue();
    }

    private static int Count(int months, Dentition dentition) =>
        AgeTemplate.Whole(months).Count(at => at.Key.Tooth.Dentition == dentition && at.Value == Presence.Present);
}
