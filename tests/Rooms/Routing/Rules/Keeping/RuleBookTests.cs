using System.Text;
using DentaMind.Kernel;
using DentaMind.Routing;
using DentaMind.Routing.Rules;
using Shouldly;
using Xunit;
using static DentaMind.Rooms.Routing.RoutingWords;

namespace DentaMind.Rooms.Routing.Rules.Keeping;

public sealed class RuleBookTests : IAsyncLifetime
{
    private readonly TestHouse house = new();

    public async ValueTask InitializeAsync()
    {
        await house.InitializeAsync();
        await house.PutAsync("vna");
    }

    public ValueTask DisposeAsync() => house.DisposeAsync();

    [Fact]
    public async Task A_practice_without_a_book_has_the_empty_one()
    {
        (await house.DoAsync(new GetRuleBook())).Version.ShouldBe(0);
        (await house.DoAsync(new ListRuleBookVersions())).Items.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_book_is_published_with_its_reason_and_an_earlier_one_is_put_back()
    {
        await house.DoAsync(Book(All("vna"), reason: "first"));
        await house.DoAsync(Book("", reason: "second"));

        var back = await house.DoAsync(new RollBackRuleBook(1, "the second was wrong"));

        back.ShouldSatisfyAllConditions(book => book.Version.ShouldBe(3), book => book.RolledBackFrom.ShouldBe(1), book => book.Rules.GetArrayLength().ShouldBe(1));
        (await house.DoAsync(new ListRuleBookVersions())).Items.Select(one => one.Reason).ShouldBe(["the second was wrong", "second", "first"]);
        (await house.DoAsync(new GetRuleBook(2))).Rules.GetArrayLength().ShouldBe(0);
        (await house.CodeAsync(new RollBackRuleBook(9, "x"))).ShouldBe("not-found");
    }

    [Fact]
    public async Task A_book_that_is_not_right_names_line_and_reason_and_changes_nothing()
    {
        await house.DoAsync(Book(All("vna")));

        var refused = (await house.AskAsync(Book(All("elsewhere")))).Refusal!;

        refused.Code.ShouldBe("rulebook-flawed");
        refused.Flaws.ShouldHaveSingleItem().ShouldSatisfyAllConditions(flaw => flaw.Line.ShouldBe(1), flaw => flaw.Reason.ShouldContain("elsewhere"));
        (await house.DoAsync(new GetRuleBook())).Version.ShouldBe(1);
        (await house.CodeAsync(new PublishRuleBook("{"u8.ToArray()))).ShouldBe("rulebook-flawed");
        (await house.CodeAsync(Book("", reason: " "))).ShouldNotBeNull();
    }

    [Fact]
    public async Task Who_saw_an_older_book_does_not_overwrite_a_newer_one()
    {
        await house.DoAsync(Book(All("vna")));
        var stale = """{ "version": 0, "reason": "late", "rules": [] }""";

        (await house.CodeAsync(new PublishRuleBook(Encoding.UTF8.GetBytes(stale)))).ShouldBe("changed-meanwhile");
    }

    [Fact]
    public async Task A_draft_is_kept_as_it_was_typed_and_its_flaws_are_told()
    {
        await house.DoAsync(new SaveDraft("{ \"rules\": [ oops"u8.ToArray()));

        var draft = await house.DoAsync(new GetDraft());

        draft.Text.ShouldBe("{ \"rules\": [ oops");
        draft.Flaws.ShouldNotBeEmpty();
        (await house.CodeAsync(new SaveDraft(new byte[] { 0xC3, 0x28 }))).ShouldBe("not-text");
    }

    [Fact]
    public async Task Facts_are_explained_without_an_image()
    {
        await house.DoAsync(Book("""{ "name": "Pans", "if": { "fact": "kind", "is": ["panoramic"] }, "then": [ { "send": "vna", "as": "primary" } ] }"""));

        (await house.DoAsync(new ExplainRouting(new AskedFacts { Kind = "panoramic" }))).Destinations.ShouldHaveSingleItem().Name.ShouldBe("vna");
        (await house.DoAsync(new ExplainRouting(new AskedFacts { Kind = "cbct" }))).Destinations.ShouldBeEmpty();
        (await house.CodeAsync(new ExplainRouting())).ShouldBe("invalid");
        (await house.CodeAsync(new ExplainRouting(Image: ImageId.New()))).ShouldBe("not-found");
    }

    [Fact]
    public async Task The_configuration_is_looked_at_once_only()
    {
        await using var empty = await TestHouse.OpenAsync();

        (await house.DoAsync(new SetUpRouting())).Destinations.ShouldBe(0, "there is a destination already");
        (await empty.DoAsync(new SetUpRouting())).ShouldBe(new RoutingSetUp(0, false));
    }
}
