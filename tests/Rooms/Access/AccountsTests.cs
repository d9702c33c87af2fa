using DentaMind.Access.Roles;
using DentaMind.Access.SignIn;
using DentaMind.Access.Users;
using DentaMind.Kernel;
using DentaMind.Rooms.Platform.Trail;
using Shouldly;
using Xunit;

namespace DentaMind.Rooms.Access;

public sealed class AccountsTests(TestHouse house) : IClassFixture<TestHouse>
{
    private const string Good = "correct horse battery";

    [Fact]
    public async Task A_user_who_is_added_is_listed_and_can_sign_in()
    {
        var added = await house.DoAsync(new AddUser(" Ada ", "Ada Tremblay", [Role.Dentist], Password: Good));
        var listed = (await house.DoAsync(new ListUsers())).Items.Single(user => user.Id == added.Id);
        (listed.UserName, listed.DisplayName, listed.Roles.Single()).ShouldBe(("Ada", "Ada Tremblay", Role.Dentist));
        (await house.DoAsync(new SignIn("ada", Good), Actor.Nobody)).Actor.Rights.ShouldContain(Right.DownloadOriginals);
    }

    [Theory]
    [InlineData("short", "password")]
    [InlineData("password1234", "password")]
    [InlineData("DentaMindDentaMind", "password")]
    [InlineData("aaaaaaaaaaaaaaaa", "password")]
    [InlineData("guess-er-guess-er", "password")]
    public async Task A_password_that_would_be_tried_first_is_refused(string password, string field) =>
        (await house.AskAsync(new AddUser("guess-er", "Guesser", [Role.Biller], Password: password))).Refusal!.Fields.Keys.ShouldBe([field]);

    [Fact]
    public async Task A_name_is_taken_whatever_its_case_and_though_many_ask_at_once()
    {
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 6).Select(at => Task.Run(() =>
            house.AskAsync(new AddUser(at % 2 == 0 ? "Samuel" : "SAMUEL", "Sam", [Role.FrontDesk], Password: Good)))));
        outcomes.Count(outcome => outcome.IsAnswer).ShouldBe(1);
        outcomes.Where(outcome => !outcome.IsAnswer).ShouldAllBe(outcome => outcome.Refusal!.Code == "user-name-taken");
    }

    [Theory]
    [InlineData("", "Nobody", "userName")]
    [InlineData("someone", " ", "displayName")]
    public async Task A_user_has_a_name_to_sign_in_with_and_one_to_be_called(string userName, string displayName, string field) =>
        (await house.AskAsync(new AddUser(userName, displayName, [Role.Biller]))).Refusal!.Fields.Keys.ShouldBe([field]);

    [Fact]
    public async Task A_user_has_a_role_that_there_is()
    {
        (await house.AskAsync(new AddUser("roleless", "Nobody", []))).Refusal!.Fields.Keys.ShouldBe(["roles"]);
        (await house.AskAsync(new AddUser("strange", "Stranger", [(Role)99]))).Refusal!.Fields.Keys.ShouldBe(["roles"]);
    }

    [Fact]
    public async Task A_name_nobody_has_and_a_wrong_password_are_answered_alike_however_often()
    {
        await house.DoAsync(new AddUser("exists", "Exists", [Role.Biller], Password: Good));
        for (var tries = 0; tries < 7; tries++)
        {
            var known = await house.AskAsync(new SignIn("exists", "wrong password 1"), Actor.Nobody);
            var unknown = await house.AskAsync(new SignIn("exists-not", "wrong password 1"), Actor.Nobody);
            known.Refusal.ShouldBe(unknown.Refusal);
        }
    }

    [Fact]
    public async Task Five_wrong_tries_close_the_account_even_to_the_right_password()
    {
        await house.DoAsync(new AddUser("locked", "Locked", [Role.Biller], Password: Good));
        for (var tries = 0; tries < 5; tries++)
            (await house.CodeAsync(new SignIn("locked", "wrong password 1"), Actor.Nobody)).ShouldBe("sign-in-failed");
        (await house.CodeAsync(new SignIn("locked", Good), Actor.Nobody)).ShouldBe("sign-in-failed");
        await house.SqlAsync($"UPDATE users SET locked_until = 0 WHERE user_name = 'locked'");
        (await house.CodeAsync(new SignIn("locked", Good), Actor.Nobody)).ShouldBeNull();
    }

    [Fact]
    public async Task Wrong_tries_at_once_all_count()
    {
        await house.DoAsync(new AddUser("stormed", "Stormed", [Role.Biller], Password: Good));
        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => house.AskAsync(new SignIn("stormed", "wrong password 1"), Actor.Nobody))));
        (await house.CodeAsync(new SignIn("stormed", Good), Actor.Nobody)).ShouldBe("sign-in-failed");
    }

    [Fact]
    public async Task A_right_password_forgives_the_wrong_ones_before_it()
    {
        await house.DoAsync(new AddUser("forgiven", "Forgiven", [Role.Biller], Password: Good));
        for (var round = 0; round < 2; round++)
        {
            for (var tries = 0; tries < 4; tries++)
                await house.CodeAsync(new SignIn("forgiven", "wrong password 1"), Actor.Nobody);
            (await house.CodeAsync(new SignIn("forgiven", Good), Actor.Nobody)).ShouldBeNull();
        }
    }

    [Fact]
    public async Task A_disabled_user_and_one_without_a_password_do_not_get_in()
    {
        await house.DoAsync(new AddUser("gone", "Gone", [Role.Biller], Password: Good));
        await house.SqlAsync($"UPDATE users SET disabled_at = 1 WHERE user_name = 'gone'");
        await house.DoAsync(new AddUser("linkonly", "Link Only", [Role.Biller]));
        (await house.CodeAsync(new SignIn("gone", Good), Actor.Nobody)).ShouldBe("sign-in-failed");
        (await house.CodeAsync(new SignIn("linkonly", ""), Actor.Nobody)).ShouldBe("sign-in-failed");
        (await house.CodeAsync(new SignIn("linkonly", Good), Actor.Nobody)).ShouldBe("sign-in-failed");
    }

    [Fact]
    public async Task No_password_is_in_the_database_or_in_the_words_of_an_ask()
    {
        await house.DoAsync(new AddUser("secretive", "Secretive", [Role.Biller], Password: "purple monkey dishwasher"));
        (await house.CountAsync("users WHERE password_hash LIKE '%monkey%' OR password_hash IS NULL AND user_name = 'secretive'")).ShouldBe(0);
        new SignIn("a", "purple monkey").ToString().ShouldNotContain("monkey");
        new AddUser("a", "b", [], Password: "purple monkey").ToString().ShouldNotContain("monkey");
        new SetUp("token", "a", "b", "purple monkey").ToString().ShouldNotContain("monkey");
        new SignOut("secret").ToString().ShouldNotContain("secret");
        new UseLink("secret").ToString().ShouldNotContain("secret");
    }

    [Fact]
    public async Task Only_who_manages_users_adds_or_lists_them()
    {
        var dentist = TestHouse.Person("not an administrator", Right.SeeImages, Right.EditPatients, Right.ManagePractice);
        (await house.CodeAsync(new AddUser("x", "x", [Role.Administrator]), dentist)).ShouldBe("not-allowed");
        (await house.CodeAsync(new ListUsers(), dentist)).ShouldBe("not-allowed");
        (await house.StoryOfAsync("not an administrator")).ShouldBe(["AddUser: not-allowed", "ListUsers: not-allowed"]);
    }
}
