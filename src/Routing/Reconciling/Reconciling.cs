using DentaMind.Imaging.Intake;
using DentaMind.Kernel;
using DentaMind.Platform.Door;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace DentaMind.Routing.Reconciling;

/// <summary>Everything that can be asked about what archives really have.</summary>
internal static class Reconciling
{
    public static IServiceCollection AddReconciling(this IServiceCollection services) => services
        .AddTables<ReconcilingTables>()
        .AddScoped<ReconciliationDesk>()
        .AddScoped<ReconciliationViews>()
        .AddScoped<Openings>()
        .AddScoped<Steering>()
        .AddScoped<ComparedStudy>()
        .AddScoped<AdoptedStudy>()
        .AddScoped<MigrationReport>()
        .AddScoped<SoughtPatients>()
        .AddSingleton<StudyList>()
        .AddSingleton<Walk>()
        .AddUseCase<CompareDestination, ReconciliationView, CompareDestinationHandler>()
        .AddScoped<CopyReader>()
        .AddUseCase<RecoverOriginal, RecoveredOriginal, RecoverOriginalHandler>()
        .AddUseCase<GetComparison, ComparisonView, GetComparisonHandler>()
        .AddUseCase<AdoptImages, ReconciliationView, AdoptImagesHandler>()
        .AddUseCase<PrefetchPriors, PriorsAsked, PrefetchPriorsHandler>()
        .AddUseCase<MigrateArchive, ReconciliationView, MigrateArchiveHandler>()
        .AddUseCase<GetMigrationReport, MigrationReportView, GetMigrationReportHandler>()
        .AddUseCase<ListReconciliations, ReconciliationList, ListReconciliationsHandler>()
        .AddUseCase<ListFindings, FindingList, ListFindingsHandler>()
        .AddUseCase<PauseReconciliation, ReconciliationView, PauseReconciliationHandler>()
        .AddUseCase<ResumeReconciliation, ReconciliationView, ResumeReconciliationHandler>()
        .AddUseCase<StopReconciliation, ReconciliationView, StopReconciliationHandler>()
        .AddUseCase<FinishStudy, Done, FinishStudyHandler>()
        .AddUseCase<RestWalk, Done, RestWalkHandler>()
        .AddUseCase<AdoptImage, FiledImage, AdoptImageHandler>()
        .AddUseCase<MoveImage, Done, MoveImageHandler>();

    public static void MapReconciling(this IEndpointRouteBuilder api)
    {
        api.MapCompareDestination();
        api.MapGetComparison();
        api.MapAdoptImages();
        api.MapMigrateArchive();
        api.MapPrefetchPriors();
        api.MapGetMigrationReport();
        api.MapListReconciliations();
        api.MapListFindings();
        api.MapPauseReconciliation();
        api.MapResumeReconciliation();
        api.MapStopReconciliation();
        api.MapRecoverOriginal();
    }
}
