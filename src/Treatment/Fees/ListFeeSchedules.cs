using DentaMind.Kernel;
using DentaMind.Platform.Door;
using DentaMind.Platform.Http;
using DentaMind.Platform.Persistence;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace DentaMind.Treatment.Fees;

/// <summary>The fee schedules within the actor's reach, by name, with their versions.</summary>
public sealed record ListFeeSchedules : IUseCase<FeeScheduleList>
{
    public static Right Needs => Right.SeePlans;

    public static bool LeavesTrail => false;
}

/// <summary>Fee schedules, by name.</summary>
public sealed record FeeScheduleList(IReadOnlyList<FeeScheduleView> Items);

internal sealed class ListFeeSchedulesHandler(ClinicDb db) : IHandle<ListFeeSchedules, FeeScheduleList>
{
    public async Task<Outcome<FeeScheduleList>> HandleAsync(ListFeeSchedules ask, Actor actor, CancellationToken ct)
    {
        var schedules = await db.Set<FeeSchedule>().AsNoTracking().OrderBy(schedule => schedule.Name).ToListAsync(ct);
        var versions = (await db.Set<FeeVersion>().AsNoTracking().ToListAsync(ct)).ToLookup(version => version.Schedule);
        return new FeeScheduleList(
            [.. schedules.Where(schedule => actor.Reaches(schedule.Location)).Select(schedule => FeeScheduleView.Of(schedule, versions[schedule.Id]))]);
    }
}

internal static class ListFeeSchedulesEndpoint
{
    public static void MapListFeeSchedules(this IEndpointRouteBuilder api) => api.MapGet("/fee-schedules",
        async (Door<ListFeeSchedules, FeeScheduleList> door, Actor actor, CancellationToken ct) =>
            (await door.EnterAsync(new ListFeeSchedules(), actor, ct)).ToHttp());
}
