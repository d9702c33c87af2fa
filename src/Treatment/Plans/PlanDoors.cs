using DentaMind.Platform.Door;
using DentaMind.Platform.Store;
using DentaMind.Treatment.Plans.Building;
using DentaMind.Treatment.Plans.Costs;
using DentaMind.Treatment.Plans.Deciding;
using DentaMind.Treatment.Plans.Doing;
using DentaMind.Treatment.Plans.Paper;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace DentaMind.Treatment.Plans;

/// <summary>Everything that can be asked of plans; <see cref="TreatmentModule"/> lists it with the rest of the room.</summary>
internal static class PlanDoors
{
    public static IServiceCollection AddPlans(this IServiceCollection services) => services
        .AddTables<PlanTables>()
        .AddScoped<PlanDesk>().AddScoped<PlanViews>().AddScoped<PlanPlaces>().AddScoped<PlanMarks>().AddScoped<PlanLinks>().AddScoped<PlanCosts>()
        .AddScoped<ConsentTexts>().AddScoped<PaperWriter>().AddScoped<DocumentRoom>().AddScoped<INamesObjects, DocumentObjects>()
        .AddUseCase<ProposePlan, PlanView, ProposePlanHandler>()
        .AddUseCase<ListPlans, PlanList, ListPlansHandler>()
        .AddUseCase<GetPlan, PlanView, GetPlanHandler>()
        .AddUseCase<ChangePlan, PlanView, ChangePlanHandler>()
        .AddUseCase<PutPlanAway, PlanView, PutPlanAwayHandler>()
        .AddUseCase<BringPlanBack, PlanView, BringPlanBackHandler>()
        .AddUseCase<EstimatePlan, PlanEstimate, EstimatePlanHandler>()
        .AddBuilding()
        .AddDeciding()
        .AddDoing();

    /// <summary>Every address of plans, below <c>/api</c>.</summary>
    public static void MapPlans(this IEndpointRouteBuilder api)
    {
        api.MapProposePlan();
        api.MapListPlans();
        api.MapGetPlan();
        api.MapChangePlan();
        api.MapPutPlanAway();
        api.MapBringPlanBack();
        api.MapAddOption();
        api.MapChangeOption();
        api.MapRemoveOption();
        api.MapAddPhase();
        api.MapChangePhase();
        api.MapRemovePhase();
        api.MapAddItems();
        api.MapChangeItem();
        api.MapMoveItem();
        api.MapRemoveItem();
        api.MapLinkImages();
        api.MapEstimatePlan();
        api.MapPresentPlan();
        api.MapWithdrawPlan();
        api.MapAcceptPlan();
        api.MapDeclinePlan();
        api.MapAmendPlan();
        api.MapScheduleItems();
        api.MapStartItem();
        api.MapCompleteItem();
        api.MapStepBack();
        api.MapListUnscheduled();
        api.MapOpenSignedPlan();
        api.MapCheckSignedPlan();
        api.MapPrintPlan();
        api.MapListConsentTexts();
        api.MapWriteConsentText();
    }

    private static IServiceCollection AddBuilding(this IServiceCollection services) => services
        .AddUseCase<AddOption, PlanView, AddOptionHandler>()
        .AddUseCase<ChangeOption, PlanView, ChangeOptionHandler>()
        .AddUseCase<RemoveOption, PlanView, RemoveOptionHandler>()
        .AddUseCase<AddPhase, PlanView, AddPhaseHandler>()
        .AddUseCase<ChangePhase, PlanView, ChangePhaseHandler>()
        .AddUseCase<RemovePhase, PlanView, RemovePhaseHandler>()
        .AddUseCase<AddItems, PlanView, AddItemsHandler>()
        .AddUseCase<ChangeItem, PlanView, ChangeItemHandler>()
        .AddUseCase<MoveItem, PlanView, MoveItemHandler>()
        .AddUseCase<RemoveItem, PlanView, RemoveItemHandler>()
        .AddUseCase<LinkImages, PlanView, LinkImagesHandler>();

    private static IServiceCollection AddDeciding(this IServiceCollection services) => services
        .AddUseCase<PresentPlan, PlanView, PresentPlanHandler>()
        .AddUseCase<WithdrawPlan, PlanView, WithdrawPlanHandler>()
        .AddUseCase<AcceptPlan, PlanView, AcceptPlanHandler>()
        .AddUseCase<DeclinePlan, PlanView, DeclinePlanHandler>()
        .AddUseCase<AmendPlan, PlanView, AmendPlanHandler>()
        .AddUseCase<OpenSignedPlan, PrintedPlan, OpenSignedPlanHandler>()
        .AddUseCase<CheckSignedPlan, DocumentCheck, CheckSignedPlanHandler>()
        .AddUseCase<PrintPlan, PrintedPlan, PrintPlanHandler>()
        .AddUseCase<ListConsentTexts, ConsentTextList, ListConsentTextsHandler>()
        .AddUseCase<WriteConsentText, ConsentTextView, WriteConsentTextHandler>();

    private static IServiceCollection AddDoing(this IServiceCollection services) => services
        .AddUseCase<ScheduleItems, PlanView, ScheduleItemsHandler>()
        .AddUseCase<StartItem, PlanView, StartItemHandler>()
        .AddUseCase<CompleteItem, PlanView, CompleteItemHandler>()
        .AddUseCase<StepBack, PlanView, StepBackHandler>()
        .AddUseCase<ListUnscheduled, UnscheduledList, ListUnscheduledHandler>();
}
