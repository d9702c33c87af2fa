using DentaMind.Access.Roles;
using DentaMind.Kernel;
using DentaMind.Platform.Door;
using DentaMind.Platform.Http;
using DentaMind.Platform.Persistence;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace DentaMind.Access.Users;

/// <summary>Gives a person an account. Without a password it is entered by a one-time link.</summary>
public sealed record AddUser(string UserName, string DisplayName, IReadOnlyList<Role> Roles, LocationId? LocationId = null, string? Password = null) : IUseCase<AddedUser>
{
    public static Right Needs => Right.ManageUsers;

    public Refusal? Check() =>
        string.IsNullOrWhiteSpace(UserName) || UserName.Length > 80 ? Refusal.Invalid("userName", "Choose a user name of at most 80 characters.")
        : string.IsNullOrWhiteSpace(DisplayName) || DisplayName.Length > 120 ? Refusal.Invalid("displayName", "Give a name of at most 120 characters.")
        : Roles is not { Count: > 0 } || !Roles.All(Enum.IsDefined) ? Refusal.Invalid("roles", "Give at least one role.")
        : null;

    /// <summary>Without the password.</summary>
    public override string ToString() => nameof(AddUser);
}

/// <summary>A user who was just added.</summary>
public sealed record AddedUser(UserId Id, string UserName, string DisplayName, IReadOnlyList<Role> Roles, LocationId? LocationId);

internal sealed class AddUserHandler(ClinicDb db, Accounts accounts) : IHandle<AddUser, AddedUser>
{
    private static readonly Refusal NameTaken = new("user-name-taken", "There is a user by that name already.");

    public async Task<Outcome<AddedUser>> HandleAsync(AddUser ask, Actor actor, CancellationToken ct)
    {
        var made = await accounts.AddAsync(new NewAccount(ask.UserName, ask.DisplayName, ask.Roles, ask.LocationId, ask.Password), ct);
        if (!made.IsAnswer)
            return made.Refusal;
        var user = made.Answer;
        return await db.SaveAsync(new AddedUser(user.Id, user.UserName, user.DisplayName, user.Roles, user.Location), ct, new Race("ux_users_name", NameTaken));
    }
}

internal static class AddUserEndpoint
{
    public static void MapAddUser(this IEndpointRouteBuilder api) => api.MapPost("/users",
        async (AddUser ask, Door<AddUser, AddedUser> door, Actor actor, CancellationToken ct) =>
            (await door.EnterAsync(ask, actor, ct)).ToHttp(user => TypedResults.Created($"/api/users/{user.Id}", user)));
}
