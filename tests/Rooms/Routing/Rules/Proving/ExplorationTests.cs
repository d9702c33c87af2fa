using System.Globalization;
using DentaMind.Routing.Rules.Deciding;
using DentaMind.Routing.Rules.Proving;
using DentaMind.Routing.Rules.Written;
using FsCheck;
using FsCheck.Fluent;
using Shouldly;
using Xunit;

namespace DentaMind.Rooms.Routing.Rules.Proving;

/// <summary>What is said without an image is held against images.</summary>
public sealed class ExplorationTests
{
    private static readonly Arbitrary<(WrittenBook Book, IReadOnlyList<RoutingFacts> Images)> Cases = Arb.From(
        from book in RandomBooks.Book
        from images in Gen.ListOf(RandomBooks.Facts, 30)
        select (book, (IReadOnlyList<RoutingFacts>)[.. images]));

    [Fact]
    public void Each_outcome_is_what_the_facts_on_its_way_decide_and_all_combinations_are_counted() => Check((book, _) =>
    {
        var exploration = new Exploration(book);
        var all = Enumerable.Range(0, book.Terms.Count).ToList();
        if (exploration.Follow(all) is not { } outcomes)
            return;
        outcomes.Sum(outcome => outcome.Combinations).ShouldBe(exploration.Combinations);
        foreach (var outcome in outcomes)
            book.Decide(FactsOf(outcome)).Taken.ShouldBe(book.Terms.Follow(outcome.Open));
    });

    [Fact]
    public void No_image_is_decided_as_no_outcome_was() => Check((book, images) =>
    {
        if (new Exploration(book).Follow(Enumerable.Range(0, book.Terms.Count)) is not { } outcomes)
            return;
        var known = outcomes.Select(outcome => Shortly(book.Conclude(outcome.Open))).ToHashSet();
        foreach (var image in images)
            known.ShouldContain(Shortly(book.Decide(image)));
    });

    [Fact]
    public void A_branch_is_called_unreachable_exactly_when_no_combination_makes_it_act() => Check((book, _) =>
    {
        var exploration = new Exploration(book);
        var reachability = new Reachability(book, exploration);
        reachability.Look();
        if (exploration.Follow(Enumerable.Range(0, book.Terms.Count)) is not { } outcomes)
            return;
        var acting = outcomes.SelectMany(outcome => book.Terms.Follow(outcome.Open)).ToHashSet();
        reachability.Unknown.ShouldBeEmpty();
        reachability.Reachable.ShouldBe(acting, ignoreOrder: true);
    });

    [Fact]
    public void Gaps_are_told_exactly_when_there_are_images_for_which_no_rule_holds() => Check((book, images) =>
    {
        var exploration = new Exploration(book);
        var gaps = new Gaps(book, exploration).Find();
        if (images.Any(image => book.Decide(image).Taken.Count == 0))
            gaps.ShouldNotBeEmpty();
        if (exploration.Follow(Enumerable.Range(0, book.Terms.Count)) is { } outcomes)
            gaps.Any().ShouldBe(outcomes.Any(outcome => book.Terms.Follow(outcome.Open).Count == 0));
    });

    [Fact]
    public void A_rule_that_adds_nothing_can_be_left_out() => Check((book, images) =>
    {
        foreach (var shadowed in new Shadows(book, new Exploration(book)).Find())
        {
            var without = RuleBook.Compile(book.Written with { Rules = [.. book.Written.Rules.Where(rule => rule.Name != shadowed.Rule)] }, RandomBooks.Names);
            foreach (var image in images)
                Places(without.Decide(image)).ShouldBe(Places(book.Decide(image)), ignoreOrder: true);
        }
    });

    [Fact]
    public void What_is_called_forbidden_is_denied_whenever_its_branch_acts() => Check((book, images) =>
    {
        var findings = RuleBookAnalysis.Of(book, RandomBooks.Names);
        foreach (var (forbidden, image) in findings.Forbidden.SelectMany(_ => images, (one, image) => (one, image)))
            if (book.Explain(image).Steps.Any(step => step.Holds && step.Rule == forbidden.Rule && step.Branch == forbidden.Branch))
                book.Decide(image).Denied.ShouldContain(denied => denied.Destination == forbidden.Destination);
        findings.ResidencyProof.Holds.ShouldBeTrue();
    });

    private static void Check(Action<RuleBook, IReadOnlyList<RoutingFacts>> law) => Prop.ForAll(Cases, sample => law(RuleBook.Compile(sample.Book, RandomBooks.Names), sample.Images))
        .Check(Config.QuickThrowOnFailure.WithMaxTest(150));

    private static string Shortly(Decision decision) =>
        $"{string.Join(' ', decision.Taken)} {string.Join(' ', decision.Routes)} {string.Join(' ', decision.Denied.Select(one => one.Destination))} {decision.Held}";

    private static IEnumerable<(string, SendAs)> Places(Decision decision) => decision.Routes.Select(route => (route.Destination, route.As));

    private static RoutingFacts FactsOf(DentaMind.Routing.Rules.Proving.Outcome outcome) => outcome.Facts.Aggregate(new RoutingFacts(), (facts, one) => With(facts, one.Fact.Name, one.Value));

    private static RoutingFacts With(RoutingFacts facts, string fact, string? value) => fact switch
    {
        "location" => facts with { Location = value },
        "patientHome" => facts with { PatientHome = value },
        "kind" => facts with { Kind = value! },
        "residency" => facts with { Residency = value },
        "storagePreference" => facts with { StoragePreference = value },
        "patientKnown" => facts with { IsPatientKnown = value == "true" },
        "conflict" => facts with { IsConflict = value == "true" },
        "bytes" => facts with { Bytes = long.Parse(value!, CultureInfo.InvariantCulture) },
        "timeOfDay" => facts with { TimeOfDay = TimeOnly.MinValue.AddMinutes(int.Parse(value!, CultureInfo.InvariantCulture)) },
        _ => facts with { Tags = value is null ? new Dictionary<string, string>() : new Dictionary<string, string> { [fact] = value } },
    };
}
