using DentaMind.Access.Sessions;
using DentaMind.Kernel;

namespace DentaMind.Access.SignIn;

/// <summary>A link that works once: to set up the first administrator, or to sign in to the demo.</summary>
internal sealed class OneTimeLink
{
    private OneTimeLink()
    {
    }

    public string Digest { get; private set; } = "";

    public LinkPurpose Purpose { get; private set; }

    /// <summary>Who is signed in by it; null for a set-up link.</summary>
    public UserId? User { get; private set; }

    public DateTimeOffset EndsAt { get; private set; }

    public DateTimeOffset? UsedAt { get; private set; }

    public static (OneTimeLink Link, string Secret) Make(LinkPurpose purpose, UserId? user, DateTimeOffset endsAt)
    {
        var secret = Secret.New();
        return (new OneTimeLink { Digest = Secret.Digest(secret), Purpose = purpose, User = user, EndsAt = endsAt }, secret);
    }

    public bool TryUse(LinkPurpose purpose, DateTimeOffset now)
    {
        if (Purpose != purpose || UsedAt is not null || now > EndsAt)
            return false;
        UsedAt = now;
        return true;
    }
}

/// <summary>What a one-time link is for.</summary>
public enum LinkPurpose
{
    SetUp,
    SignIn,
}
