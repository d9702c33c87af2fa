using DentaMind.Kernel;
using DentaMind.Platform.Persistence;
using Microsoft.EntityFrameworkCore;

namespace DentaMind.Access.SignIn;

/// <summary>Makes a one-time link; the house does that, at its first start and for the demo.</summary>
public sealed record CreateLink(LinkPurpose Purpose, UserId? User = null) : IUseCase<CreatedLink>
{
    public static Right Needs => Right.RunTheHouse;
}

/// <summary>The secret part of a link that was just made.</summary>
public sealed record CreatedLink(string Secret);

internal sealed class CreateLinkHandler(ClinicDb db, TimeProvider clock) : IHandle<CreateLink, CreatedLink>
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromDays(1);

    public async Task<Outcome<CreatedLink>> HandleAsync(CreateLink ask, Actor actor, CancellationToken ct)
    {
        var (link, secret) = OneTimeLink.Make(ask.Purpose, ask.User, clock.GetUtcNow() + Lifetime);
        db.Add(link);
        return await db.SaveAsync(new CreatedLink(secret), ct);
    }
}

internal static class Links
{
    public static readonly Refusal NotValid = new("link-not-valid", "This link was used already or is too old.", RefusalKind.Unauthenticated);

    /// <summary>Saves, unless somebody else used the link in the meantime.</summary>
    public static async Task<Outcome<T>> SaveUnlessUsedAsync<T>(this ClinicDb db, T answer, CancellationToken ct, params Race[] races)
    {
        try
        {
            return await db.SaveAsync(answer, ct, races);
        }
        catch (DbUpdateConcurrencyException)
        {
            return NotValid;
        }
    }
}
