using DentaMind.Access.Roles;
using DentaMind.Access.SignIn;
using DentaMind.Access.Users;
using DentaMind.Kernel;
using Shouldly;
using Xunit;

namespace DentaMind.Rooms.Access;

public sealed class LinksTests(TestHouse house) : IClassFixture<TestHouse>
{
    private const string Good = "correct horse battery";

    [Fact]
    public async Task A_sign_in_link_lets_its_user_in_once()
    {
        var (user, secret) = await LinkAsync("once");
        (await house.DoAsync(new UseLink(secret), Actor.Nobody)).Actor.Id.ShouldBe(user.Value);
        (await house.CodeAsync(new UseLink(secret), Actor.Nobody)).ShouldBe("link-not-valid");
    }

    [Fact]
    public async Task A_sign_in_link_lets_one_in_though_many_use_it_at_once()
    {
        var (_, secret) = await LinkAsync("many");
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => house.AskAsync(new UseLink(secret), Actor.Nobody))));
        outcomes.Count(outcome => outcome.IsAnswer).ShouldBe(1);
        outcomes.Where(outcome => !outcome.IsAnswer).ShouldAllBe(outcome => outcome.Refusal!.Code == "link-not-valid");
    }

    [Fact]
    public async Task A_link_ends_after_a_day()
    {
        var (_, secret) = await LinkAsync("late");
        house.Clock.Advance(TimeSpan.FromDays(1) + TimeSpan.FromSeconds(1));
        (await house.CodeAsync(new UseLink(secret), Actor.Nobody)).ShouldBe("link-not-valid");
    }

    [Theory]
    [InlineData("")]
    [InlineData("guessed")]
    public async Task A_link_that_nobody_made_is_not_valid(string secret) =>
        (await house.CodeAsync(new UseLink(secret), Actor.Nobody)).ShouldBe("link-not-valid");

    [Fact]
    public async Task Only_the_house_makes_links() =>
        (await house.CodeAsync(new CreateLink(LinkPurpose.SetUp), TestHouse.Person("administrator", Right.ManageUsers))).ShouldBe("not-allowed");

    [Fact]
    public async Task A_set_up_link_signs_nobody_in_and_a_sign_in_link_sets_nothing_up()
    {
        await using var empty = await TestHouse.OpenAsync();
        var setUp = (await empty.DoAsync(new CreateLink(LinkPurpose.SetUp))).Secret;
        (await empty.CodeAsync(new UseLink(setUp), Actor.Nobody)).ShouldBe("link-not-valid");
        var signIn = (await empty.DoAsync(new CreateLink(LinkPurpose.SignIn, UserId.New()))).Secret;
        (await empty.CodeAsync(new SetUp(signIn, "root", "Root", Good), Actor.Nobody)).ShouldBe("link-not-valid");
    }

    [Fact]
    public async Task The_first_administrator_is_made_once_though_many_try_at_once()
    {
        await using var empty = await TestHouse.OpenAsync();
        (await empty.DoAsync(new WhoAmI(), Actor.Nobody)).SetupNeeded.ShouldBeTrue();
        var secret = (await empty.DoAsync(new CreateLink(LinkPurpose.SetUp))).Secret;
        (await empty.AskAsync(new SetUp(secret, "first", "First", "short"), Actor.Nobody)).Refusal!.Fields.Keys.ShouldBe(["password"]);
        (await empty.AskAsync(new SetUp(secret, "first", "First", null!), Actor.Nobody)).Refusal!.Fields.Keys.ShouldBe(["password"]);

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 5).Select(at => Task.Run(() => empty.AskAsync(new SetUp(secret, $"root{at}", "Root", Good), Actor.Nobody))));
        outcomes.Count(outcome => outcome.IsAnswer).ShouldBe(1);
        outcomes.Where(outcome => !outcome.IsAnswer).ShouldAllBe(outcome => outcome.Refusal!.Code == "link-not-valid" || outcome.Refusal!.Code == "already-set-up");
        outcomes.Single(outcome => outcome.IsAnswer).Answer.Actor.Rights.ShouldContain(Right.ManageUsers);
        (await empty.DoAsync(new WhoAmI(), Actor.Nobody)).SetupNeeded.ShouldBeFalse();
    }

    private async Task<(UserId User, string Secret)> LinkAsync(string name)
    {
        var user = await house.DoAsync(new AddUser(name, name, [Role.Hygienist]));
        return (user.Id, (await house.DoAsync(new CreateLink(LinkPurpose.SignIn, user.Id))).Secret);
    }
}
