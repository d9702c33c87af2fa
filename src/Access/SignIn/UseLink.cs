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

/// <summary>Signs in by a one-time link.</summary>
public sealed record UseLink(string Token) : IUseCase<BegunSession>
{
    public static Right Needs => Right.Anyone;

    public Refusal? Check() => string.IsNullOrWhiteSpace(Token) ? Links.NotValid : null;

    /// <summary>Without the secret.</summary>
    public override string ToString() => nameof(UseLink);
}

internal sealed class UseLinkHandler(ClinicDb db, TimeProvider clock) : IHandle<UseLink, BegunSession>
{
    public async Task<Outcome<BegunSession>> HandleAsync(UseLink ask, Actor actor, CancellationToken ct)
    {
        var digest = Secret.Digest(ask.Token);
        var link = await db.Set<OneTimeLink>().SingleOrDefaultAsync(link => link.Digest == digest, ct);
        if (link?.User is not { } id || !link.TryUse(LinkPurpose.SignIn, clock.GetUtcNow()))
            return Links.NotValid;
        var user = await db.Set<User>().SingleOrDefaultAsync(user => user.Id == id && user.DisabledAt == null, ct);
        if (user is null)
            return Links.NotValid;
        return await db.SaveUnlessUsedAsync(db.BeginSession(user, clock), ct);
    }
}

internal static class UseLinkEndpoint
{
    public static void MapUseLink(this IEndpointRouteBuilder api) => api.MapPost("/session/link",
        async (UseLink ask, Door<UseLink, BegunSession> door, Door<WhoAmI, SessionView> who, Actor actor, HttpContext http, CancellationToken ct) =>
            await (await door.EnterAsync(ask, actor, ct)).ToSessionAsync(who, http, ct)).RequireRateLimiting(AccessModule.SignInLimit);
}
