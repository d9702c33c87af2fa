using DentaMind.Kernel;
using DentaMind.Platform.Door;
using DentaMind.Platform.Http;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace DentaMind.Treatment.Chart;

/// <summary>A patient's mouth on a day: today unless another is asked, and by everything known now unless an instant is.</summary>
public sealed record GetChart(PatientId Patient, DateOnly? At = null, DateTimeOffset? KnownOn = null) : IUseCase<ChartView>
{
    public static Right Needs => Right.SeeChart;

    public Subject Subject => new(Patient);
}

internal sealed class GetChartHandler(ChartBook book, TimeProvider clock) : IHandle<GetChart, ChartView>
{
    public async Task<Outcome<ChartView>> HandleAsync(GetChart ask, Actor actor, CancellationToken ct) =>
        (await book.OpenAsync(ask.Patient, actor, ct)).Map(chart => chart.ViewOn(ask.At ?? clock.Today(), ask.KnownOn));
}

internal static class GetChartEndpoint
{
    public static void MapGetChart(this IEndpointRouteBuilder api) => api.MapGet("/patients/{id}/chart",
        async (PatientId id, DateOnly? at, DateTimeOffset? knownOn, Door<GetChart, ChartView> door, Actor actor, CancellationToken ct) =>
            (await door.EnterAsync(new GetChart(id, at, knownOn), actor, ct)).ToHttp());
}
