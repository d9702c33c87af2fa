using DentaMind.Access.Roles;
using DentaMind.Kernel;

namespace DentaMind.Access.Users;

/// <summary>One person with one account; its id is never given to another.</summary>
internal sealed class User
{
    private User()
    {
    }

    public UserId Id { get; private set; }

    public string UserName { get; set; } = "";

    public string NormalizedUserName { get; set; } = "";

    public string DisplayName { get; private set; } = "";

    public string? PasswordHash { get; set; }

    public string SecurityStamp { get; set; } = "";

    /// <summary>Role names with commas between.</summary>
    public string RoleNames { get; private set; } = "";

    /// <summary>The one location the person works at; null means all.</summary>
    public LocationId? Location { get; private set; }

    public DateTimeOffset AddedAt { get; private set; }

    public DateTimeOffset? DisabledAt { get; private set; }

    public int FailedTries { get; set; }

    public DateTimeOffset? LockedUntil { get; set; }

    public IReadOnlyList<Role> Roles => [.. RoleNames.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(Enum.Parse<Role>)];

    public static User Add(string userName, string displayName, IEnumerable<Role> roles, LocationId? location, DateTimeOffset now) => new()
    {
        Id = UserId.New(),
        UserName = userName.Trim(),
        DisplayName = displayName.Trim(),
        RoleNames = string.Join(',', roles.Distinct()),
        Location = location,
        AddedAt = now,
    };

    public Actor ToActor() => new(ActorKind.Person, Id.Value, UserName, RoleRights.Of(Roles), Location is { } only ? new HashSet<LocationId> { only } : null)
    {
        DisplayName = DisplayName,
    };
}
