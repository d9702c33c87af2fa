using DentaMind.Kernel;
using DentaMind.Platform.Persistence;
using Microsoft.EntityFrameworkCore;

namespace DentaMind.Treatment.Fees;

/// <summary>Questions about fees that several use cases ask.</summary>
internal static class FeeQueries
{
    /// <summary>A schedule within the actor's reach.</summary>
    public static async Task<FeeSchedule?> FeeScheduleAsync(this ClinicDb db, FeeScheduleId id, Actor actor, CancellationToken ct)
    {
        var schedule = await db.Set<FeeSchedule>().AsNoTracking().SingleOrDefaultAsync(schedule => schedule.Id == id, ct);
        return schedule is not null && actor.Reaches(schedule.Location) ? schedule : null;
    }

    /// <summary>A version of a schedule within the actor's reach.</summary>
    public static async Task<FeeVersion?> FeeVersionAsync(this ClinicDb db, FeeScheduleId schedule, Guid version, Actor actor, CancellationToken ct) =>
        await db.FeeScheduleAsync(schedule, actor, ct) is null ? null
            : await db.Set<FeeVersion>().AsNoTracking().SingleOrDefaultAsync(one => one.Id == version && one.Schedule == schedule, ct);

    /// <summary>The fees of a version with what their codes stand for, by code.</summary>
    public static IQueryable<FeeLine> FeeLines(this ClinicDb db, FeeVersion version) =>
        from fee in db.Set<Fee>().AsNoTracking()
        where fee.FeeVersion == version.Id
        join one in db.Set<ListedCode>() on new { List = version.CodeList, fee.Code } equals new { List = (Guid?)one.List, one.Code } into listed
        from code in listed.DefaultIfEmpty()
        orderby fee.Code, fee.Surfaces, fee.Teeth
        select new FeeLine(fee.Code, code == null ? null : code.Description, code == null ? null : code.Procedure, fee.Surfaces, fee.Teeth, fee.Cents);
}

/// <summary>One fee with what its code stands for.</summary>
internal sealed record FeeLine(string Code, string? Description, string? Procedure, int Surfaces, TeethGroup Teeth, long Cents);
