using DentaMind.Kernel;
using DentaMind.Platform.Door;
using DentaMind.Platform.Http;
using DentaMind.Platform.Persistence;
using DentaMind.Practice.Clinicians;
using DentaMind.Practice.Locations;
using DentaMind.Treatment.Benefits;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace DentaMind.Treatment.Fees;

/// <summary>Opens a fee schedule for the practice or a part of it; its fees are imported then.</summary>
/// <param name="Name">Its own in the group.</param>
/// <param name="LocationId">The only location it is for; null for all.</param>
/// <param name="ClinicianId">The only clinician it is for; null for all.</param>
/// <param name="PlanId">The insurance plan that allows these fees; null for the practice's own.</param>
public sealed record AddFeeSchedule(string Name, LocationId? LocationId = null, ClinicianId? ClinicianId = null, Guid? PlanId = null) : IUseCase<FeeScheduleView>
{
    public static Right Needs => Right.ManageFees;

    public Refusal? Check() => string.IsNullOrWhiteSpace(Name) || Name.Trim().Length > 120
        ? Refusal.Invalid("name", "Give the fee schedule a name of at most 120 characters.")
        : null;
}

internal sealed class AddFeeScheduleHandler(ClinicDb db, Door<FindLocation, LocationView> locations, Door<ListClinicians, ClinicianList> clinicians)
    : IHandle<AddFeeSchedule, FeeScheduleView>
{
    private static readonly Refusal NameTaken = new("fee-schedule-name-taken", "There is a fee schedule by that name already.");
    private static readonly Refusal ScopeTaken = new("fee-schedule-scope-taken", "There is a fee schedule for just this location, clinician and plan; import a new version into that one.");

    public async Task<Outcome<FeeScheduleView>> HandleAsync(AddFeeSchedule ask, Actor actor, CancellationToken ct)
    {
        if (ask.LocationId is { } location && !(await locations.EnterAsync(new FindLocation(location), actor, ct)).IsAnswer)
            return Refusal.Invalid("locationId", "There is no such location.");
        if (ask.ClinicianId is { } clinician && !(await clinicians.EnterAsync(new ListClinicians(), actor, ct)).Answer.Items.Any(one => one.Id == clinician))
            return Refusal.Invalid("clinicianId", "There is no such clinician.");
        if (ask.PlanId is { } plan && !await db.Set<InsurancePlan>().AnyAsync(one => one.Id == plan, ct))
            return Refusal.Invalid("planId", "There is no such insurance plan.");
        var schedule = FeeSchedule.Open(ask.Name, new FeeScope(ask.LocationId, ask.ClinicianId, ask.PlanId));
        db.Add(schedule);
        return await db.SaveAsync(FeeScheduleView.Of(schedule, []), ct, new Race("ux_fee_schedules_name", NameTaken), new Race("ux_fee_schedules_scope", ScopeTaken));
    }
}

internal static class AddFeeScheduleEndpoint
{
    public static void MapAddFeeSchedule(this IEndpointRouteBuilder api) => api.MapPost("/fee-schedules",
        async (AddFeeSchedule ask, Door<AddFeeSchedule, FeeScheduleView> door, Actor actor, CancellationToken ct) =>
            (await door.EnterAsync(ask, actor, ct)).ToHttp(schedule => TypedResults.Created($"/api/fee-schedules/{schedule.Id}", schedule))).OncePerKey();
}
