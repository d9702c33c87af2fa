using DentaMind.Access.Sessions;
using DentaMind.Kernel;
using DentaMind.Platform.Door;
using DentaMind.Platform.Http;
using DentaMind.Platform.Persistence;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace DentaMind.Access.SignIn;

/// <summary>Ends the session on the server, not only in the browser.</summary>
public sealed record SignOut(string Secret) : IUseCase<Done>
{
    public static Right Needs => Right.SignedIn;

    /// <summary>Without the secret.</summary>
    public override string ToString() => nameof(SignOut);
}

internal sealed class SignOutHandler(ClinicDb db) : IHandle<SignOut, Done>
{
    public async Task<Outcome<Done>> HandleAsync(SignOut ask, Actor actor, CancellationToken ct)
    {
        var digest = Secret.Digest(ask.Secret);
        if (await db.Set<Session>().SingleOrDefaultAsync(session => session.Digest == digest, ct) is { } session)
            db.Remove(session);
        return await db.SaveAsync(default(Done), ct);
    }
}

internal static class SignOutEndpoint
{
    public static void MapSignOut(this IEndpointRouteBuilder api) => api.MapDelete("/session",
        async (Door<SignOut, Done> door, Actor actor, HttpContext http, CancellationToken ct) =>
        {
            var secret = http.Request.Cookies[SessionCookie.Name];
            SessionCookie.Clear(http);
            return (await door.EnterAsync(new SignOut(secret ?? ""), actor, ct)).ToHttp();
        });
}
