using System.Net;
using DentaMind.Access;
using DentaMind.Access.Roles;
using DentaMind.Access.SignIn;
using DentaMind.Access.Tokens;
using DentaMind.Access.Users;
using DentaMind.Kernel;
using DentaMind.Platform.Http;
using DentaMind.Practice.Locations;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace DentaMind.Rooms.Access;

/// <summary>Who a request comes from, by cookie or by token, through the very pipeline of the server.</summary>
public sealed class RecognitionTests(TestHouse house) : IClassFixture<TestHouse>
{
    private const string Good = "correct horse battery";

    [Fact]
    public async Task A_session_is_recognised_and_signing_out_ends_it_on_the_server()
    {
        var secret = await SignInAsync("comes and goes");
        var actor = (await SendAsync(cookie: secret)).Actor;
        (actor.Kind, actor.Name).ShouldBe((ActorKind.Person, "comes and goes"));
        var seen = await house.DoAsync(new WhoAmI(), actor);
        (seen.SignedIn, seen.User!.DisplayName, seen.PracticeName).ShouldBe((true, "Comes And Goes", "Test Dental"));
        await house.DoAsync(new SignOut(secret), actor);
        (await SendAsync(cookie: secret)).Actor.ShouldBe(Actor.Nobody);
    }

    [Fact]
    public async Task A_session_that_nobody_uses_ends_after_a_quarter_of_an_hour()
    {
        var secret = await SignInAsync("idle");
        house.Clock.Advance(TimeSpan.FromMinutes(14));
        (await SendAsync(cookie: secret)).Actor.IsSignedIn.ShouldBeTrue();
        house.Clock.Advance(TimeSpan.FromMinutes(14));
        (await SendAsync(cookie: secret)).Actor.IsSignedIn.ShouldBeTrue();
        house.Clock.Advance(TimeSpan.FromMinutes(16));
        (await SendAsync(cookie: secret)).Actor.IsSignedIn.ShouldBeFalse();
    }

    [Theory]
    [InlineData("/api/events")]
    [InlineData("/api/session")]
    public async Task What_a_page_asks_by_itself_keeps_no_session_open(string path)
    {
        var secret = await SignInAsync("asleep before " + path);
        house.Clock.Advance(TimeSpan.FromMinutes(10));
        (await SendAsync(cookie: secret, path: path)).Actor.IsSignedIn.ShouldBeTrue();
        house.Clock.Advance(TimeSpan.FromMinutes(10));
        (await SendAsync(cookie: secret)).Actor.IsSignedIn.ShouldBeFalse();
    }

    [Fact]
    public async Task A_session_ends_after_half_a_day_however_much_it_is_used()
    {
        var secret = await SignInAsync("busy");
        for (var minutes = 0; minutes < 12 * 60; minutes += 10)
        {
            (await SendAsync(cookie: secret)).Actor.IsSignedIn.ShouldBeTrue();
            house.Clock.Advance(TimeSpan.FromMinutes(10));
        }
        house.Clock.Advance(TimeSpan.FromMinutes(1));
        (await SendAsync(cookie: secret)).Actor.IsSignedIn.ShouldBeFalse();
    }

    [Theory]
    [InlineData("UPDATE users SET security_stamp = 'another' WHERE user_name = {0}")]
    [InlineData("UPDATE users SET disabled_at = 1 WHERE user_name = {0}")]
    public async Task A_changed_stamp_or_a_closed_account_ends_every_session(string change)
    {
        var name = "ended " + change.Length;
        var secret = await SignInAsync(name);
        await house.SqlAsync(System.Runtime.CompilerServices.FormattableStringFactory.Create(change, name));
        (await SendAsync(cookie: secret)).Actor.IsSignedIn.ShouldBeFalse();
    }

    [Fact]
    public async Task A_token_acts_with_its_role_at_its_location_and_needs_no_header()
    {
        var place = await house.DoAsync(new AddLocation("Token place"));
        var token = await house.DoAsync(new CreateToken("nightly export", Role.Biller, place.Id));
        var (actor, status) = await SendAsync(bearer: token.Token, method: "POST");
        status.ShouldBe(200);
        (actor.Kind, actor.Name).ShouldBe((ActorKind.Script, "nightly export"));
        actor.Rights.ShouldBe([Right.SeePatients, Right.SeeImages, Right.SeeChart, Right.SeePlans, Right.ManageFees, Right.EditCoverage], ignoreOrder: true);
        actor.Locations.ShouldBe([place.Id]);
        (await house.CountAsync($"access_tokens WHERE digest = '{token.Token}'")).ShouldBe(0);
    }

    [Theory]
    [InlineData("dmt_guess")]
    [InlineData("")]
    public async Task A_token_that_nobody_made_is_refused(string token) =>
        (await SendAsync(bearer: token)).Status.ShouldBe(401);

    [Fact]
    public async Task A_revoked_token_is_refused()
    {
        var token = await house.DoAsync(new CreateToken("revoked", Role.Dentist));
        await house.SqlAsync($"UPDATE access_tokens SET revoked_at = 1 WHERE name = 'revoked'");
        (await SendAsync(bearer: token.Token)).Status.ShouldBe(401);
    }

    [Fact]
    public async Task A_foreign_page_changes_nothing_with_somebodys_cookie()
    {
        var secret = await SignInAsync("forged");
        (await SendAsync(cookie: secret, method: "POST")).ShouldBe((Actor.Nobody, 403));
        (await SendAsync(cookie: secret, method: "POST", own: true)).Status.ShouldBe(200);
    }

    [Fact]
    public async Task Each_role_may_do_what_the_table_says_and_the_auditor_sees_no_image()
    {
        async Task<IReadOnlySet<Right>> Of(Role role) => (await SendAsync(bearer: (await house.DoAsync(new CreateToken($"a {role}", role))).Token)).Actor.Rights;
        (await Of(Role.Auditor)).ShouldBe([Right.ReadTrail, Right.SeeRouting], ignoreOrder: true);
        (await Of(Role.FrontDesk)).ShouldBe([Right.SeePatients, Right.EditPatients, Right.SeePlans, Right.SeeAlerts, Right.MergePatients, Right.EditCoverage], ignoreOrder: true);
        (await Of(Role.Dentist)).ShouldNotContain(Right.ManageUsers);
        (await Of(Role.Dentist)).ShouldNotContain(Right.ManageRouting);
        foreach (var role in Enum.GetValues<Role>())
            (await Of(role)).ShouldNotContain(Right.RunTheHouse);
    }

    private async Task<string> SignInAsync(string name)
    {
        await house.DoAsync(new AddUser(name, string.Join(' ', name.Split(' ').Select(word => char.ToUpperInvariant(word[0]) + word[1..])), [Role.Dentist], Password: Good));
        return (await house.DoAsync(new SignIn(name, Good), Actor.Nobody)).Secret;
    }

    private async Task<(Actor Actor, int Status)> SendAsync(string? cookie = null, string? bearer = null, string method = "GET", string path = "/api/images", bool own = false)
    {
        await using var scope = house.Rooms.CreateAsyncScope();
        var http = new DefaultHttpContext { RequestServices = scope.ServiceProvider, Connection = { RemoteIpAddress = IPAddress.Loopback } };
        (http.Request.Method, http.Request.Path) = (method, path);
        if (cookie is not null)
            http.Request.Headers.Cookie = "dentamind=" + cookie;
        if (bearer is not null)
            http.Request.Headers.Authorization = "Bearer " + bearer;
        if (own)
            http.Request.Headers["X-DentaMind"] = "1";
        var app = new ApplicationBuilder(house.Rooms);
        app.UseAccess();
        app.Run(_ => Task.CompletedTask);
        await app.Build()(http);
        return (scope.ServiceProvider.GetRequiredService<CurrentActor>().Actor, http.Response.StatusCode);
    }
}
