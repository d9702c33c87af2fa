using System.Text;
using DentaMind.Routing.Rules.Deciding;
using DentaMind.Routing.Rules.Written;
using FsCheck;
using FsCheck.Fluent;
using Shouldly;
using Xunit;

namespace DentaMind.Rooms.Routing.Rules.Deciding;

public sealed class LawsTests
{
    private static readonly Arbitrary<(WrittenBook Book, IReadOnlyList<RoutingFacts> Images)> Cases = Arb.From(
        from book in RandomBooks.Book
        from images in Gen.ListOf(RandomBooks.Facts, 20)
        select (book, (IReadOnlyList<RoutingFacts>)[.. images]));

    [Fact]
    public void A_compiled_book_decides_what_anybody_would_read_in_it() => Check((book, plain, facts) =>
        Shortly(book, facts).ShouldBe(plain.Decide(facts).ToString(), Encoding.UTF8.GetString(RuleBookWriter.Write(book.Written))));

    [Fact]
    public void An_explanation_is_the_decision_in_words() => Check((book, _, facts) =>
    {
        var (decision, told) = (book.Decide(facts), book.Explain(facts));
        told.Destinations.Select(one => new Route(one.Name, one.As, one.Standby, one.Transcode)).ShouldBe(decision.Routes);
        told.Denied.Select(one => one.Name).ShouldBe(decision.Denied.Select(one => one.Destination));
        (told.Held is not null).ShouldBe(decision.Held is not null);
        told.Steps.Where(step => step.Holds).Select(step => (step.Rule, step.Branch))
            .ShouldBe(decision.Taken.Select(taken => (book.Written.Rules[taken.Rule].Name, BranchName.Of(book.Written.Rules[taken.Rule], taken.Branch))));
        told.Destinations.All(one => one.Because.Count > 0).ShouldBeTrue();
        told.Steps.All(step => step.Because.Count > 0).ShouldBeTrue();
        (told.Nowhere is not null).ShouldBe(decision.Routes.Count == 0);
    });

    [Fact]
    public void A_denied_destination_never_stands_beside_or_behind_an_allowed_one() => Check((book, _, facts) =>
    {
        var decision = book.Decide(facts);
        foreach (var name in decision.Routes.Select(route => route.Destination).Concat(decision.Routes.Select(route => route.Standby).OfType<string>()))
            book.Denials.Of(RandomBooks.Names.Destination(name), facts.Residency).ShouldBeNull();
        foreach (var denied in decision.Denied)
            book.Denials.Of(RandomBooks.Names.Destination(denied.Destination), facts.Residency).ShouldBe(denied.Why);
    });

    [Fact]
    public void The_same_facts_are_decided_the_same_each_time() => Check((book, _, facts) => book.Decide(facts with { }).ShouldBeSameAs(book.Decide(facts)));

    private static void Check(Action<RuleBook, PlainInterpreter, RoutingFacts> law) => Prop.ForAll(Cases, sample =>
    {
        var book = RuleBook.Compile(sample.Book, RandomBooks.Names);
        var plain = new PlainInterpreter(sample.Book, RandomBooks.Names);
        foreach (var facts in sample.Images)
            law(book, plain, facts);
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(300));

    private static string Shortly(RuleBook book, RoutingFacts facts)
    {
        var decision = book.Decide(facts);
        return new PlainDecision(
            [.. decision.Routes.Select(route => $"{route.Destination} {(route.As == SendAs.Primary ? "primary" : "backup")} {route.Standby} {route.Transcode}")],
            [.. decision.Denied.Select(denied => denied.Destination).Order(StringComparer.Ordinal)],
            decision.Held is not null,
            [.. decision.Taken.Select(taken => book.Written.Rules[taken.Rule].Name)]).ToString();
    }
}
