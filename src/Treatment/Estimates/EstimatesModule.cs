using DentaMind.Kernel;
using DentaMind.Platform.Door;
using DentaMind.Treatment.Benefits;
using DentaMind.Treatment.Fees;
using DentaMind.Treatment.Procedures;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace DentaMind.Treatment.Estimates;

/// <summary>Everything that can be asked about procedures, fees, insurance and what things cost.</summary>
internal static class EstimatesModule
{
    public static IServiceCollection AddEstimates(this IServiceCollection services) => services
        .AddUseCase<ListProcedures, ProcedureList, ListProceduresHandler>()
        .AddFees()
        .AddBenefits()
        .AddScoped<FeeBooks>()
        .AddScoped<PlanShelf>()
        .AddScoped<Pricing>()
        .AddUseCase<EstimateLines, EstimateView, EstimateLinesHandler>();

    public static void MapEstimates(this IEndpointRouteBuilder api)
    {
        api.MapListProcedures();
        api.MapPreviewSheet();
        api.MapListFeeSchedules();
        api.MapAddFeeSchedule();
        api.MapImportFees();
        api.MapListFees();
        api.MapExportFees();
        api.MapRemoveFees();
        api.MapImportCodes();
        api.MapListCodeLists();
        api.MapListCodes();
        api.MapMapCode();
        api.MapAddCarrier();
        api.MapListCarriers();
        api.MapAddInsurancePlan();
        api.MapChangeInsurancePlan();
        api.MapListInsurancePlans();
        api.MapGetInsurancePlan();
        api.MapGetCoverage();
        api.MapPutCoverage();
        api.MapEstimateLines();
    }

    private static IServiceCollection AddFees(this IServiceCollection services) => services
        .AddTables<FeeTables>()
        .AddUseCase<PreviewSheet, SheetPreview, PreviewSheetHandler>()
        .AddUseCase<ListFeeSchedules, FeeScheduleList, ListFeeSchedulesHandler>()
        .AddUseCase<AddFeeSchedule, FeeScheduleView, AddFeeScheduleHandler>()
        .AddUseCase<ImportFees, FeeScheduleView, ImportFeesHandler>()
        .AddUseCase<ListFees, FeeList, ListFeesHandler>()
        .AddUseCase<ExportFees, FeeFile, ExportFeesHandler>()
        .AddUseCase<RemoveFees, Done, RemoveFeesHandler>()
        .AddUseCase<ImportCodes, CodeListView, ImportCodesHandler>()
        .AddUseCase<ListCodeLists, CodeLists, ListCodeListsHandler>()
        .AddUseCase<ListCodes, ListedCodes, ListCodesHandler>()
        .AddUseCase<MapCode, ListedCodeView, MapCodeHandler>();

    private static IServiceCollection AddBenefits(this IServiceCollection services) => services
        .AddTables<BenefitTables>()
        .AddScoped<CoverageBooks>()
        .AddUseCase<AddCarrier, CarrierView, AddCarrierHandler>()
        .AddUseCase<ListCarriers, CarrierList, ListCarriersHandler>()
        .AddUseCase<AddInsurancePlan, InsurancePlanView, AddInsurancePlanHandler>()
        .AddUseCase<ChangeInsurancePlan, InsurancePlanView, ChangeInsurancePlanHandler>()
        .AddUseCase<ListInsurancePlans, InsurancePlanList, ListInsurancePlansHandler>()
        .AddUseCase<GetInsurancePlan, InsurancePlanView, GetInsurancePlanHandler>()
        .AddUseCase<GetCoverage, CoverageView, GetCoverageHandler>()
        .AddUseCase<PutCoverage, CoverageView, PutCoverageHandler>();
}
