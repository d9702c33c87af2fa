using DentaMind.Kernel;
using DentaMind.Platform.Door;
using DentaMind.Platform.Http;
using DentaMind.Platform.Persistence;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace DentaMind.Practice.History;

/// <summary>The medical history of a patient, now or at the end of a day, with every version where that is wanted.</summary>
public sealed record GetHistory(PatientId Patient, DateOnly? At = null, bool All = false) : IUseCase<HistoryView>
{
    public static Right Needs => Right.SeeHistory;

    public Subject Subject => new(Patient);

    public Refusal? Check() => At is { Year: < 1850 or > 9998 } ? Refusal.Invalid("at", "Give a day such as 2026-05-14.") : null;
}

internal sealed class GetHistoryHandler(ClinicDb db, HistoryRecords records, TimeProvider clock) : IHandle<GetHistory, HistoryView>
{
    public async Task<Outcome<HistoryView>> HandleAsync(GetHistory ask, Actor actor, CancellationToken ct) =>
        (await records.ReadAsync(db, ask.Patient, actor, ct)).Map(history => history.ToView(DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime), ask.At, ask.All));
}

internal static class GetHistoryEndpoint
{
    public static void MapGetHistory(this IEndpointRouteBuilder api) => api.MapGet("/patients/{id}/history",
        async (PatientId id, DateOnly? at, bool? all, Door<GetHistory, HistoryView> door, Actor actor, CancellationToken ct) =>
            (await door.EnterAsync(new GetHistory(id, at, all ?? false), actor, ct)).ToHttp());
}
