using DentaMind.Access.Roles;
using DentaMind.Access.Users;
using DentaMind.Kernel;
using DentaMind.Platform.Door;
using DentaMind.Platform.Http;
using DentaMind.Platform.Persistence;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace DentaMind.Access.SignIn;

/// <summary>Who is signed in, if anybody, and what they may do.</summary>
public sealed record WhoAmI : IUseCase<SessionView>
{
    public static Right Needs => Right.Anyone;

    public static bool LeavesTrail => false;
}

/// <summary>The session as the browser app needs it.</summary>
public sealed record SessionView(bool SignedIn, UserView? User, string PracticeName, bool SetupNeeded, bool Demo);

/// <summary>A user as the browser app needs it; rights say which buttons make sense, the server decides all the same.</summary>
public sealed record UserView(Guid? Id, string Name, string DisplayName, IReadOnlyList<Role> Roles, IReadOnlyList<Right> Rights, IReadOnlyList<LocationId>? Locations);

internal sealed class WhoAmIHandler(ClinicDb db, AccessOptions options) : IHandle<WhoAmI, SessionView>
{
    public async Task<Outcome<SessionView>> HandleAsync(WhoAmI ask, Actor actor, CancellationToken ct)
    {
        var user = actor is { Kind: ActorKind.Person, Id: { } id }
            ? await db.Set<User>().AsNoTracking().SingleOrDefaultAsync(user => user.Id == new UserId(id), ct)
            : null;
        var setupNeeded = !actor.IsSignedIn && !await db.Set<User>().AnyAsync(ct);
        return new SessionView(actor.IsSignedIn, actor.IsSignedIn ? View(actor, user) : null, options.PracticeName, setupNeeded, options.IsDemo);
    }

    private static UserView View(Actor actor, User? user) => new(
        actor.Id, actor.Name, user?.DisplayName ?? actor.Name, user?.Roles ?? [],
        [.. actor.Rights.Order()], actor.Locations is { } only ? [.. only] : null);
}

internal static class WhoAmIEndpoint
{
    public static void MapWhoAmI(this IEndpointRouteBuilder api) => api.MapGet("/session",
        async (Door<WhoAmI, SessionView> door, Actor actor, CancellationToken ct) => (await door.EnterAsync(new WhoAmI(), actor, ct)).ToHttp());
}
