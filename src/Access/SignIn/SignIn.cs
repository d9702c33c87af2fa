using DentaMind.Access.Sessions;
using DentaMind.Access.Users;
using DentaMind.Kernel;
using DentaMind.Platform.Door;
using DentaMind.Platform.Persistence;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace DentaMind.Access.SignIn;

/// <summary>Lets a person in by name and password. Five wrong tries close the account for five minutes.</summary>
public sealed record SignIn(string UserName, string Password) : IUseCase<BegunSession>
{
    public static Right Needs => Right.Anyone;

    public Refusal? Check() => string.IsNullOrWhiteSpace(UserName) || string.IsNullOrEmpty(Password) || UserName.Length > 80 || Password.Length > 256 ? SignInFailed : null;

    internal static readonly Refusal SignInFailed = new("sign-in-failed", "The name or the password is not right. After five wrong tries an account stays closed for five minutes.", RefusalKind.Unauthenticated);

    /// <summary>Without the password.</summary>
    public override string ToString() => nameof(SignIn);
}

/// <summary>A session that has just begun; the secret goes into the cookie and nowhere else.</summary>
public sealed record BegunSession(Actor Actor, string Secret);

internal sealed class SignInHandler(ClinicDb db, Accounts accounts, TimeProvider clock) : IHandle<SignIn, BegunSession>
{
    public async Task<Outcome<BegunSession>> HandleAsync(SignIn ask, Actor actor, CancellationToken ct)
    {
        if (await accounts.TryAsync(ask.UserName, ask.Password) is not { } user)
        {
            await db.SaveAsideAsync(ct);
            return SignIn.SignInFailed;
        }
        return await db.SaveAsync(db.BeginSession(user, clock), ct);
    }
}

internal static class SignInEndpoint
{
    public static void MapSignIn(this IEndpointRouteBuilder api) => api.MapPost("/session",
        async (SignIn ask, Door<SignIn, BegunSession> door, Door<WhoAmI, SessionView> who, Actor actor, HttpContext http, CancellationToken ct) =>
            await (await door.EnterAsync(ask, actor, ct)).ToSessionAsync(who, http, ct)).RequireRateLimiting(AccessModule.SignInLimit);
}
