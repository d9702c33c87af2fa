using DentaMind.Kernel;

namespace DentaMind.Practice.Patients;

internal static class BirthDates
{
    /// <summary>Nobody is born after today; a day is spared for whoever registers a newborn west of the server.</summary>
    public static Refusal? InTheFuture(DateOnly? day, DateTimeOffset now) =>
        day > DateOnly.FromDateTime(now.UtcDateTime.AddDays(1)) ? Refusal.Invalid("birthDate", "The birth date lies in the future.") : null;
}
