using DentaMind.Access.Roles;
using DentaMind.Access.Sessions;
using DentaMind.Access.Users;
using DentaMind.Kernel;
using DentaMind.Platform.Door;
using DentaMind.Platform.Persistence;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace DentaMind.Access.SignIn;

/// <summary>Makes the first administrator, by the one-time link that the server printed on its first start.</summary>
public sealed record SetUp(string Token, string UserName, string DisplayName, string Password) : IUseCase<BegunSession>
{
    public static Right Needs => Right.Anyone;

    public Refusal? Check() =>
        string.IsNullOrWhiteSpace(Token) ? Links.NotValid
        : string.IsNullOrWhiteSpace(UserName) || UserName.Length > 80 ? Refusal.Invalid("userName", "Choose a user name of at most 80 characters.")
        : string.IsNullOrWhiteSpace(DisplayName) || DisplayName.Length > 120 ? Refusal.Invalid("displayName", "Give your name, in at most 120 characters.")
        : string.IsNullOrEmpty(Password) ? Refusal.Invalid("password", "Choose a password.")
        : null;

    /// <summary>Without the secrets.</summary>
    public override string ToString() => nameof(SetUp);
}

internal sealed class SetUpHandler(ClinicDb db, Accounts accounts, TimeProvider clock) : IHandle<SetUp, BegunSession>
{
    private static readonly Refusal AlreadyDone = new("already-set-up", "There is an administrator already; ask them for an account.");

    public async Task<Outcome<BegunSession>> HandleAsync(SetUp ask, Actor actor, CancellationToken ct)
    {
        if (await db.Set<User>().AnyAsync(ct))
            return AlreadyDone;
        var digest = Secret.Digest(ask.Token);
        var link = await db.Set<OneTimeLink>().SingleOrDefaultAsync(link => link.Digest == digest, ct);
        if (link is null || !link.TryUse(LinkPurpose.SetUp, clock.GetUtcNow()))
            return Links.NotValid;
        var made = await accounts.AddAsync(new NewAccount(ask.UserName, ask.DisplayName, [Role.Administrator, Role.Dentist], null, ask.Password), ct);
        if (!made.IsAnswer)
            return made.Refusal;
        return await db.SaveUnlessUsedAsync(db.BeginSession(made.Answer, clock), ct, new Race("ux_users_name", AlreadyDone));
    }
}

internal static class SetUpEndpoint
{
    public static void MapSetUp(this IEndpointRouteBuilder api) => api.MapPost("/setup",
        async (SetUp ask, Door<SetUp, BegunSession> door, Door<WhoAmI, SessionView> who, Actor actor, HttpContext http, CancellationToken ct) =>
            await (await door.EnterAsync(ask, actor, ct)).ToSessionAsync(who, http, ct)).RequireRateLimiting(AccessModule.SignInLimit);
}
