using DentaMind.Kernel;

namespace DentaMind.Treatment.Fees;

/// <summary>A fee schedule as its readers see it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its own in the group.</param>
/// <param name="LocationId">The only location it is for; null for all.</param>
/// <param name="ClinicianId">The only clinician it is for; null for all.</param>
/// <param name="PlanId">The insurance plan that allows these fees; null for the practice's own.</param>
/// <param name="Versions">Newest first.</param>
public sealed record FeeScheduleView(
    FeeScheduleId Id, string Name, LocationId? LocationId, ClinicianId? ClinicianId, Guid? PlanId, IReadOnlyList<FeeVersionView> Versions)
{
    internal static FeeScheduleView Of(FeeSchedule schedule, IEnumerable<FeeVersion> versions) => new(
        schedule.Id, schedule.Name, schedule.Location, schedule.Clinician, schedule.Plan,
        [.. versions.OrderByDescending(version => version.ValidFrom).Select(FeeVersionView.Of)]);
}

/// <summary>The fees of a schedule from one day on.</summary>
/// <param name="Id">Its id.</param>
/// <param name="ValidFrom">The first day on which they hold.</param>
/// <param name="CodeListId">The code list that its codes are of; null when they are the catalogue's own.</param>
/// <param name="FeeCount">How many fees it has.</param>
/// <param name="ImportedBy">Who brought it in.</param>
/// <param name="ImportedAt">When.</param>
public sealed record FeeVersionView(Guid Id, DateOnly ValidFrom, Guid? CodeListId, int FeeCount, string ImportedBy, DateTimeOffset ImportedAt)
{
    internal static FeeVersionView Of(FeeVersion version) =>
        new(version.Id, version.ValidFrom, version.CodeList, version.FeeCount, version.ImportedBy, version.ImportedAt);
}
