using DentaMind.Access.Users;
using DentaMind.Kernel;

namespace DentaMind.Access.Sessions;

/// <summary>One person signed in with one browser; kept here, so it can be ended here.</summary>
internal sealed class Session
{
    public static readonly TimeSpan Idle = TimeSpan.FromMinutes(15);
    public static readonly TimeSpan Longest = TimeSpan.FromHours(12);

    private Session()
    {
    }

    public string Digest { get; private set; } = "";

    public UserId User { get; private set; }

    /// <summary>The user's security stamp when it began; another stamp ends it.</summary>
    public string Stamp { get; private set; } = "";

    public DateTimeOffset BeganAt { get; private set; }

    public DateTimeOffset SeenAt { get; private set; }

    public static (Session Session, string Secret) Begin(User user, DateTimeOffset now)
    {
        var secret = Secret.New();
        return (new Session { Digest = Secret.Digest(secret), User = user.Id, Stamp = user.SecurityStamp, BeganAt = now, SeenAt = now }, secret);
    }

    public bool IsOpen(User user, DateTimeOffset now) =>
        user.DisabledAt is null && user.SecurityStamp == Stamp && now - SeenAt <= Idle && now - BeganAt <= Longest;

    /// <summary>Whether being seen now is worth writing down.</summary>
    public bool IsDue(DateTimeOffset now) => now - SeenAt > TimeSpan.FromMinutes(1);

    public void Seen(DateTimeOffset now) => SeenAt = now;
}
