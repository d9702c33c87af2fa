using DentaMind.Kernel;
using Microsoft.EntityFrameworkCore;

namespace DentaMind.Platform.Persistence;

/// <summary>Two people may change the same thing at once: the second is told, and looks again.</summary>
public static class Versions
{
    /// <summary>Saves, unless a row got another version since it was read.</summary>
    public static Task<Outcome<T>> SaveUnlessChangedAsync<T>(this ClinicDb db, T answer, CancellationToken ct, params IReadOnlyList<Race> races) =>
        db.SaveUnlessChangedAsync(answer, () => Task.FromResult(Refusal.ChangedMeanwhile()), ct, races);

    /// <summary>Saves, unless a row got another version since it was read: then it is refused with what is so now, looked up anew.</summary>
    public static async Task<Outcome<T>> SaveUnlessChangedAsync<T>(
        this ClinicDb db, T answer, Func<Task<Refusal>> whatIsSoNow, CancellationToken ct, params IReadOnlyList<Race> races)
    {
        try
        {
            return await db.SaveAsync(answer, ct, races);
        }
        catch (DbUpdateConcurrencyException)
        {
            db.Forget();
            return await whatIsSoNow();
        }
    }
}
