using DentaMind.Kernel;
using DentaMind.Treatment.Benefits;
using DentaMind.Treatment.Estimates;
using FsCheck;
using FsCheck.Fluent;
using Shouldly;
using Xunit;

namespace DentaMind.Rooms.Treatment.Estimates;

/// <summary>What holds of every estimate, whatever the plan.</summary>
public sealed class LawsTests
{
    [Fact]
    public void Nobody_pays_more_than_the_fee_or_less_than_nothing_and_it_adds_up() => Check(ask =>
    {
        foreach (var line in Estimator.Of(ask).Lines)
        {
            line.Patient.Cents.ShouldBeInRange(0, line.Line.Fee.Cents);
            line.WriteOff.Cents.ShouldBeInRange(0, line.Line.Fee.Cents);
            line.Parts.ShouldAllBe(part => part.Pays.Cents >= 0 && part.Pays <= part.Allowed && part.Allowed <= line.Line.Fee);
            (line.WriteOff.Cents + line.Parts.Sum(part => part.Pays.Cents) + line.Patient.Cents).ShouldBe(line.Line.Fee.Cents);
        }
    });

    [Fact]
    public void No_cover_pays_more_in_a_benefit_year_than_its_maximum_leaves() => Check(ask =>
    {
        var estimate = Estimator.Of(ask);
        for (var at = 0; at < ask.Coverages.Count; at++)
        {
            var usage = new Usage(ask.Coverages[at], ask.Patient.Past, Currency.Cad);
            foreach (var year in estimate.Lines.Where(line => usage.Lifetime(line.Line.Procedure) is not { Maximum.CountsInYear: false }).GroupBy(line => usage.YearOf(line.Line.On)))
                if (usage.AnnualLeft(year.Key) is { } left)
                    year.Sum(line => line.Parts[at].Pays.Cents).ShouldBeLessThanOrEqualTo(left.Cents);
        }
    });

    [Fact]
    public void No_cover_takes_more_deductible_in_a_benefit_year_than_there_is() => Check(ask =>
    {
        var estimate = Estimator.Of(ask);
        for (var at = 0; at < ask.Coverages.Count; at++)
        {
            var usage = new Usage(ask.Coverages[at], ask.Patient.Past, Currency.Cad);
            foreach (var year in estimate.Lines.GroupBy(line => usage.YearOf(line.Line.On)))
                year.Sum(line => line.Parts[at].Deductible.Cents).ShouldBeLessThanOrEqualTo(usage.DeductibleLeft(year.Key)?.Cents ?? 0);
        }
    });

    [Fact]
    public void The_order_in_which_history_and_rules_are_written_changes_nothing() => Check(ask =>
    {
        var turned = ask with
        {
            Patient = ask.Patient with { Past = [.. ask.Patient.Past.Reverse()], LostTeeth = [.. ask.Patient.LostTeeth.Reverse()] },
            Coverages = [.. ask.Coverages.Select(cover => cover with { Terms = cover.Terms with { Shares = [.. cover.Terms.Shares.Reverse()], Exclusions = [.. cover.Terms.Exclusions.Reverse()] } })],
        };
        Sums(turned).ShouldBe(Sums(ask));
    });

    [Fact]
    public void Where_nothing_is_shared_between_lines_their_order_changes_nothing() => Check(ask =>
    {
        var apart = ask with { Coverages = [.. ask.Coverages.Select(cover => cover with { Terms = Unshared(cover.Terms) })] };
        var turned = apart with { Lines = [.. apart.Lines.Reverse()] };
        Sums(turned).OrderBy(line => line.Id, StringComparer.Ordinal).ShouldBe(Sums(apart).OrderBy(line => line.Id, StringComparer.Ordinal));
    });

    [Fact]
    public void Lines_of_other_days_are_reckoned_by_their_days_whatever_the_order_asked() => Check(ask =>
    {
        var days = ask with { Lines = [.. ask.Lines.DistinctBy(line => line.On)] };
        var turned = days with { Lines = [.. days.Lines.Reverse()] };
        Sums(turned).OrderBy(line => line.Id, StringComparer.Ordinal).ShouldBe(Sums(days).OrderBy(line => line.Id, StringComparer.Ordinal));
    });

    [Fact]
    public void The_steps_tell_what_each_insurance_and_the_patient_pays() => Check(ask =>
    {
        foreach (var line in Estimator.Of(ask).Lines)
        {
            line.Steps[^1].ShouldSatisfyAllConditions(step => step.Code.ShouldBe(StepCode.Patient), step => step.Amount.ShouldBe(line.Patient));
            foreach (var part in line.Parts.Where(part => !part.Pays.IsZero))
                line.Steps.ShouldContain(step => step.Code == StepCode.Pays && step.Ordinal == part.Ordinal && step.Amount == part.Pays);
            foreach (var step in line.Steps)
                (StepsInEnglish.Say(step, isOnlyInsurance: false).Length > 5 && StepsInFrench.Say(step, isOnlyInsurance: true).Length > 5).ShouldBeTrue();
        }
    });

    [Fact]
    public void Waiting_until_the_day_that_is_named_brings_what_is_promised() => Check(ask =>
    {
        var now = Estimator.Of(ask);
        foreach (var (id, gain) in Waiting.Of(ask, now))
        {
            var later = ask with { Lines = [.. ask.Lines.Select(line => line.Id == id ? line with { On = gain.On } : line)] };
            (Estimator.Of(later).Lines.Sum(line => line.Insured.Cents) - now.Lines.Sum(line => line.Insured.Cents)).ShouldBe(gain.More.Cents);
            gain.More.Cents.ShouldBePositive();
        }
    });

    [Fact]
    public void A_second_insurance_never_makes_the_patient_pay_more() => Check(ask =>
    {
        if (ask.Coverages.Count < 2)
            return;
        var alone = Estimator.Of(ask with { Coverages = [ask.Coverages[0]] });
        Estimator.Of(ask).Lines.Zip(alone.Lines).ShouldAllBe(pair => pair.First.Patient <= pair.Second.Patient);
    });

    private static PlanTerms Unshared(PlanTerms terms) => terms with
    {
        AnnualMaximum = null,
        FamilyMaximum = null,
        Deductible = null,
        FamilyDeductible = null,
        LifetimeMaximums = [],
        Frequencies = [],
        Replacements = [],
        HasMissingToothClause = false,
    };

    private static IReadOnlyList<(string Id, long Insured, long Patient)> Sums(EstimateAsk ask) =>
        [.. Estimator.Of(ask).Lines.Select(line => (line.Line.Id, line.Insured.Cents, line.Patient.Cents))];

    private static void Check(Action<EstimateAsk> law) => Prop.ForAll(Arb.From(RandomEstimates.Asks()), law).Check(Config.QuickThrowOnFailure.WithMaxTest(300));
}
