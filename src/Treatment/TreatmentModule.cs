using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace DentaMind.Treatment;

/// <summary>Everything that can be asked of Treatment, and what it listens to.</summary>
public static class TreatmentModule
{
    public static IServiceCollection AddTreatment(this IServiceCollection services, TreatmentOptions options) => services
        .AddSingleton(options)
        .AddChart();

    /// <summary>Every address of Treatment, below <c>/api</c>.</summary>
    public static void MapTreatment(this IEndpointRouteBuilder api) => api.MapChart();

    private static IServiceCollection AddChart(this IServiceCollection services) => services;

    private static void MapChart(this IEndpointRouteBuilder api)
    {
    }
}
