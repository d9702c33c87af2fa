using DentaMind.Access.Roles;
using DentaMind.Access.Sessions;
using DentaMind.Kernel;

namespace DentaMind.Access.Tokens;

/// <summary>Lets one script in, with one role, perhaps at one location only.</summary>
internal sealed class AccessToken
{
    private AccessToken()
    {
    }

    public UserId Id { get; private set; }

    public string Digest { get; private set; } = "";

    public string Name { get; private set; } = "";

    public Role Role { get; private set; }

    public LocationId? Location { get; private set; }

    public DateTimeOffset CreatedAt { get; private set; }

    public DateTimeOffset? RevokedAt { get; private set; }

    public static (AccessToken Token, string Secret) Create(string name, Role role, LocationId? location, DateTimeOffset now)
    {
        var secret = "dmt_" + Secret.New();
        return (new AccessToken { Id = UserId.New(), Digest = Secret.Digest(secret), Name = name.Trim(), Role = role, Location = location, CreatedAt = now }, secret);
    }

    public Actor ToActor() => new(ActorKind.Script, Id.Value, Name, RoleRights.Of([Role]), Location is { } only ? new HashSet<LocationId> { only } : null);
}
