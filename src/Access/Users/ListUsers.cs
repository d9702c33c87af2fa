using DentaMind.Kernel;
using DentaMind.Platform.Door;
using DentaMind.Platform.Http;
using DentaMind.Platform.Persistence;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace DentaMind.Access.Users;

/// <summary>Everybody who has an account, by name.</summary>
public sealed record ListUsers : IUseCase<UserList>
{
    public static Right Needs => Right.ManageUsers;
}

/// <summary>Users, by name.</summary>
public sealed record UserList(IReadOnlyList<AddedUser> Items);

internal sealed class ListUsersHandler(ClinicDb db) : IHandle<ListUsers, UserList>
{
    public async Task<Outcome<UserList>> HandleAsync(ListUsers ask, Actor actor, CancellationToken ct)
    {
        var users = await db.Set<User>().AsNoTracking().OrderBy(user => user.NormalizedUserName).ToListAsync(ct);
        return new UserList([.. users.Select(user => new AddedUser(user.Id, user.UserName, user.DisplayName, user.Roles, user.Location))]);
    }
}

internal static class ListUsersEndpoint
{
    public static void MapListUsers(this IEndpointRouteBuilder api) => api.MapGet("/users",
        async (Door<ListUsers, UserList> door, Actor actor, CancellationToken ct) => (await door.EnterAsync(new ListUsers(), actor, ct)).ToHttp());
}
