using DentaMind.Kernel;
using DentaMind.Platform.Persistence;
using Microsoft.EntityFrameworkCore;

namespace DentaMind.Imaging.Matching;

internal static class Disturbances
{
    private const int MostTries = 5;

    /// <summary>Does it anew when, between reading and saving, somebody else linked the image or its renditions became ready: their keys would stay behind.</summary>
    public static async Task<Outcome<T>> UndisturbedAsync<T>(this ClinicDb db, Func<Task<Outcome<T>>> attempt)
    {
        for (var tries = 1; ; tries++)
        {
            try
            {
                return await attempt();
            }
            catch (DbUpdateConcurrencyException) when (tries < MostTries)
            {
                db.Forget();
            }
        }
    }
}
