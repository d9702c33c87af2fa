using DentaMind.Kernel;
using DentaMind.Kernel.Dentistry;
using DentaMind.Platform.Door;
using DentaMind.Platform.Http;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace DentaMind.Treatment.Chart;

/// <summary>Writes one or many events into a chart, all or none. What was seen and is not so any more is refused with what is newer.</summary>
public sealed record WriteChart(PatientId Patient, ChartWriting Writing, DateOnly? At = null) : IUseCase<ChartWritten>
{
    internal const int MostTeeth = 32;
    internal const int MostForms = 100;

    internal static readonly Refusal NotationMissing = new("notation-missing",
        "Say in which notation the teeth are written: fdi, universal, palmer or haderup. 16 is an upper right molar in one and an upper left one in another.", RefusalKind.Unreadable);

    public static Right Needs => Right.EditChart;

    public Subject Subject => new(Patient);

    public Refusal? Check() =>
        Writing?.Events is null or { Count: 0 or > MostForms } ? Refusal.Invalid("events", "Write 1 to 100 events at once.")
        : FormReading.ReadAll(Writing.Events, Writing.Notation).Refusal;
}

/// <summary>The body of <c>POST /api/patients/{id}/chart/events</c>.</summary>
/// <param name="Events">What is to be written, in this order.</param>
/// <param name="Notation">How the teeth in it are written; only what names no teeth may leave it out.</param>
/// <param name="Version">The version that was seen; null writes whatever came meanwhile.</param>
/// <param name="On">The day of the events that give none; today when left out.</param>
/// <param name="Dry">Only tell what the chart would become.</param>
public sealed record ChartWriting(IReadOnlyList<EventForm> Events, Notation? Notation = null, int? Version = null, DateOnly? On = null, bool Dry = false);

/// <summary>What was written, and the chart with it.</summary>
public sealed record ChartWritten(int Version, IReadOnlyList<ChartEventView> Events, ChartView Chart);

internal sealed class WriteChartHandler(ChartDesk desk) : IHandle<WriteChart, ChartWritten>
{
    public async Task<Outcome<ChartWritten>> HandleAsync(WriteChart ask, Actor actor, CancellationToken ct)
    {
        var writing = ask.Writing;
        var contents = FormReading.ReadAll(writing.Events, writing.Notation);
        return contents.IsAnswer
            ? await desk.WriteAsync(ask.Patient, new ChartNotes(writing.Events, contents.Answer, writing.On, writing.Version, writing.Dry), ask.At, actor, ct)
            : contents.Refusal;
    }
}

internal static class WriteChartEndpoint
{
    public static void MapWriteChart(this IEndpointRouteBuilder api) => api.MapPost("/patients/{id}/chart/events",
        async (PatientId id, ChartWriting writing, DateOnly? at, Door<WriteChart, ChartWritten> door, Actor actor, CancellationToken ct) =>
            (await door.EnterAsync(new WriteChart(id, writing, at), actor, ct)).ToHttp(written => TypedResults.Created((string?)null, written)))
        .OncePerKey();
}
