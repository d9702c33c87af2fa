using DentaMind.Platform.Door;
using DentaMind.Platform.Http;
using DentaMind.Treatment.Chart;
using DentaMind.Treatment.Chart.Entry;
using DentaMind.Treatment.Estimates;
using DentaMind.Treatment.Plans;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace DentaMind.Treatment;

/// <summary>Everything that can be asked of Treatment, and what it listens to.</summary>
public static class TreatmentModule
{
    public static IServiceCollection AddTreatment(this IServiceCollection services, TreatmentOptions options) => services
        .AddSingleton(options)
        .AddChart()
        .AddPlans()
        .AddEstimates();

    /// <summary>Every address of Treatment, below <c>/api</c>.</summary>
    public static void MapTreatment(this IEndpointRouteBuilder api)
    {
        api.MapChart();
        api.MapPlans();
        api.MapEstimates();
    }

    private static IServiceCollection AddChart(this IServiceCollection services) => services
        .AddTables<ChartTables>()
        .AddSingleton<ChartShelf>()
        .AddSingleton<IBrowserNews, ChartNews>()
        .AddSingleton<ChartNotesReading>()
        .AddScoped<ChartBook>()
        .AddScoped<ChartPen>()
        .AddScoped<ChartDesk>()
        .AddUseCase<GetChart, ChartView, GetChartHandler>()
        .AddUseCase<WriteChart, ChartWritten, WriteChartHandler>()
        .AddUseCase<UndoChartEvent, ChartWritten, UndoChartEventHandler>()
        .AddUseCase<ListChartEvents, ChartEventList, ListChartEventsHandler>()
        .AddUseCase<TypeIntoChart, ChartTyped, TypeIntoChartHandler>()
        .AddUseCase<FindToothImages, ToothImages, FindToothImagesHandler>();

    private static void MapChart(this IEndpointRouteBuilder api)
    {
        api.MapGetChart();
        api.MapWriteChart();
        api.MapUndoChartEvent();
        api.MapListChartEvents();
        api.MapTypeIntoChart();
        api.MapFindToothImages();
    }
}
