using DentaMind.Kernel;
using DentaMind.Platform.Door;
using DentaMind.Platform.Http;
using DentaMind.Platform.Persistence;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace DentaMind.Practice.History;

/// <summary>What must be known before anything is done to a patient, and why.</summary>
public sealed record GetAlerts(PatientId Patient) : IUseCase<AlertList>
{
    public static Right Needs => Right.SeeAlerts;

    public Subject Subject => new(Patient);
}

internal sealed class GetAlertsHandler(ClinicDb db, HistoryRecords records, TimeProvider clock) : IHandle<GetAlerts, AlertList>
{
    public async Task<Outcome<AlertList>> HandleAsync(GetAlerts ask, Actor actor, CancellationToken ct) =>
        (await records.ReadAsync(db, ask.Patient, actor, ct)).Map(history => history.ToAlerts(DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime)));
}

internal static class GetAlertsEndpoint
{
    public static void MapGetAlerts(this IEndpointRouteBuilder api) => api.MapGet("/patients/{id}/alerts",
        async (PatientId id, Door<GetAlerts, AlertList> door, Actor actor, CancellationToken ct) =>
            (await door.EnterAsync(new GetAlerts(id), actor, ct)).ToHttp());
}
