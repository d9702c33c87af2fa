using DentaMind.Kernel;
using DentaMind.Platform.Persistence;
using Microsoft.EntityFrameworkCore;

namespace DentaMind.Practice;

/// <summary>Two people may change the same thing at once: the second is told, and looks again.</summary>
internal static class Versions
{
    public static readonly Refusal ChangedMeanwhile = new("changed-meanwhile", "Somebody changed this meanwhile; look at it again, then change it.");

    /// <summary>Saves, unless the row got another version since it was read.</summary>
    public static async Task<Outcome<T>> SaveUnlessChangedAsync<T>(this ClinicDb db, T answer, CancellationToken ct)
    {
        try
        {
            return await db.SaveAsync(answer, ct);
        }
        catch (DbUpdateConcurrencyException)
        {
            db.Forget();
            return ChangedMeanwhile;
        }
    }
}
