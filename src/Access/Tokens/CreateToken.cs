using DentaMind.Access.Roles;
using DentaMind.Kernel;
using DentaMind.Platform.Door;
using DentaMind.Platform.Http;
using DentaMind.Platform.Persistence;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace DentaMind.Access.Tokens;

/// <summary>Makes a bearer token for a script; it is shown this once.</summary>
public sealed record CreateToken(string Name, Role Role, LocationId? LocationId = null) : IUseCase<CreatedToken>
{
    public static Right Needs => Right.ManageUsers;

    public Refusal? Check() =>
        string.IsNullOrWhiteSpace(Name) || Name.Length > 80 ? Refusal.Invalid("name", "Name the token with at most 80 characters.")
        : Enum.IsDefined(Role) ? null : Refusal.Invalid("role", "There is no such role.");
}

/// <summary>A token that was just made.</summary>
public sealed record CreatedToken(UserId Id, string Name, Role Role, LocationId? LocationId, string Token);

internal sealed class CreateTokenHandler(ClinicDb db, TimeProvider clock) : IHandle<CreateToken, CreatedToken>
{
    public async Task<Outcome<CreatedToken>> HandleAsync(CreateToken ask, Actor actor, CancellationToken ct)
    {
        var (token, secret) = AccessToken.Create(ask.Name, ask.Role, ask.LocationId, clock.GetUtcNow());
        db.Add(token);
        return await db.SaveAsync(new CreatedToken(token.Id, token.Name, token.Role, token.Location, secret), ct);
    }
}

internal static class CreateTokenEndpoint
{
    public static void MapCreateToken(this IEndpointRouteBuilder api) => api.MapPost("/tokens",
        async (CreateToken ask, Door<CreateToken, CreatedToken> door, Actor actor, CancellationToken ct) =>
            (await door.EnterAsync(ask, actor, ct)).ToHttp(token => TypedResults.Created("/api/tokens", token)));
}
