using DentaMind.Kernel;
using DentaMind.Platform.Door;
using DentaMind.Platform.Http;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace DentaMind.Treatment.Chart;

/// <summary>Takes an event back, exactly: the chart is as if it had never been written, and the event stays readable. Undoing the undo brings it back.</summary>
public sealed record UndoChartEvent(PatientId Patient, ChartEventId Event, UndoWriting Writing, DateOnly? At = null) : IUseCase<ChartWritten>
{
    public static Right Needs => Right.EditChart;

    public Subject Subject => new(Patient);
}

/// <summary>The body of <c>POST /api/patients/{id}/chart/events/{event}/undo</c>.</summary>
/// <param name="Version">The version that was seen; null undoes whatever came meanwhile.</param>
/// <param name="Id">The id of the undo itself, made by whoever sends it.</param>
public sealed record UndoWriting(int? Version = null, ChartEventId? Id = null);

internal sealed class UndoChartEventHandler(ChartDesk desk) : IHandle<UndoChartEvent, ChartWritten>
{
    public Task<Outcome<ChartWritten>> HandleAsync(UndoChartEvent ask, Actor actor, CancellationToken ct)
    {
        var form = new EventForm { Id = ask.Writing.Id, Kind = ChartEventKind.Retract, Target = ask.Event };
        return desk.WriteAsync(ask.Patient, new ChartNotes([form], [new ChartContent { Target = ask.Event }], null, ask.Writing.Version), ask.At, actor, ct);
    }
}

internal static class UndoChartEventEndpoint
{
    public static void MapUndoChartEvent(this IEndpointRouteBuilder api) => api.MapPost("/patients/{id}/chart/events/{eventId}/undo",
        async (PatientId id, ChartEventId eventId, UndoWriting writing, DateOnly? at, Door<UndoChartEvent, ChartWritten> door, Actor actor, CancellationToken ct) =>
            (await door.EnterAsync(new UndoChartEvent(id, eventId, writing, at), actor, ct)).ToHttp(written => TypedResults.Created((string?)null, written)))
        .OncePerKey();
}
