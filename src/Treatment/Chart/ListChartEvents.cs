using DentaMind.Kernel;
using DentaMind.Kernel.Dentistry;
using DentaMind.Platform.Door;
using DentaMind.Platform.Http;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace DentaMind.Treatment.Chart;

/// <summary>What was written into a chart, the latest first, and what became of it; of one tooth it answers "why is it shown so?".</summary>
public sealed record ListChartEvents(PatientId Patient) : IUseCase<ChartEventList>
{
    /// <summary>In the notation; null for all.</summary>
    public string? Tooth { get; init; }

    public Notation? Notation { get; init; }

    /// <summary>Only what was written before this place in the chart.</summary>
    public int? Before { get; init; }

    /// <summary>1 to 500.</summary>
    public int Limit { get; init; } = 100;

    public static Right Needs => Right.SeeChart;

    public Subject Subject => new(Patient);

    internal ToothPosition? Position => Notation is { } notation && Notations.TryParse(Tooth, notation, out var position) ? position : null;

    public Refusal? Check() =>
        Limit is < 1 or > 500 ? Refusal.Invalid("limit", "Ask for 1 to 500 events.")
        : Tooth is null ? null
        : Notation is null ? WriteChart.NotationMissing
        : Position is null ? Refusal.Invalid("tooth", $"There is no such tooth in {Notation.Value.Name()} notation.")
        : null;
}

/// <summary>A page of events; <c>Next</c> is the place that the page after it comes before, null at the end.</summary>
public sealed record ChartEventList(int Version, IReadOnlyList<ChartEventView> Items, int? Next);

internal sealed class ListChartEventsHandler(ChartBook book, ChartNotesReading reading) : IHandle<ListChartEvents, ChartEventList>
{
    public async Task<Outcome<ChartEventList>> HandleAsync(ListChartEvents ask, Actor actor, CancellationToken ct)
    {
        var chart = await book.OpenAsync(ask.Patient, actor, ct);
        return chart.Map(known =>
        {
            var page = About(known, ask.Position).Where(one => one.Place < (ask.Before ?? int.MaxValue)).Take(ask.Limit + 1).ToList();
            var items = reading.ViewAll(known, page.Take(ask.Limit).Select(one => one.Event), new Lineage(known.Written, ask.Position));
            return new ChartEventList(known.Version, items, page.Count > ask.Limit ? page[^2].Place : null);
        });
    }

    /// <summary>The latest first, each with its place in the whole chart, from 1.</summary>
    private static IEnumerable<(int Place, ChartEvent Event)> About(PatientChart chart, ToothPosition? tooth)
    {
        var latestFirst = chart.Written.Select((one, at) => (Place: at + 1, Event: one)).Reverse();
        if (tooth is not { } asked)
            return latestFirst;
        var byId = chart.Written.ToDictionary(one => one.Id);
        return latestFirst.Where(one => Lineage.IsAbout(one.Event, asked, byId));
    }
}

internal static class ListChartEventsEndpoint
{
    public static void MapListChartEvents(this IEndpointRouteBuilder api) => api.MapGet("/patients/{id}/chart/events",
        async (PatientId id, [AsParameters] ChartEventQuery query, Door<ListChartEvents, ChartEventList> door, Actor actor, CancellationToken ct) =>
            query.Read(id, out var wrong) is { } ask ? (await door.EnterAsync(ask, actor, ct)).ToHttp() : Outcome<ChartEventList>.Of(wrong!).ToHttp());
}

/// <summary>The query of <c>GET /api/patients/{id}/chart/events</c>, as text.</summary>
internal sealed record ChartEventQuery(string? Tooth, string? Notation, int? Before, int? Limit)
{
    /// <summary>What is asked, or null and what is wrong with it.</summary>
    public ListChartEvents? Read(PatientId patient, out Refusal? wrong)
    {
        var isNamed = Notations.TryNamed(Notation, out var notation);
        wrong = Notation is not null && !isNamed ? Refusal.Invalid("notation", "A notation is fdi, universal, palmer or haderup.") : null;
        return wrong is not null ? null : new ListChartEvents(patient) { Tooth = Tooth, Notation = isNamed ? notation : null, Before = Before, Limit = Limit ?? 100 };
    }
}
