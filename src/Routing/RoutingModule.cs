using DentaMind.Dicom.Network;
using DentaMind.Dicom.Network.Commitment;
using DentaMind.Imaging;
using DentaMind.Kernel;
using DentaMind.Platform.Door;
using DentaMind.Platform.Http;
using DentaMind.Routing.Deliveries;
using DentaMind.Routing.Destinations;
using DentaMind.Routing.Reconciling;
using DentaMind.Routing.Rules;
using DentaMind.Routing.Rules.Deciding;
using DentaMind.Routing.Rules.Keeping;
using DentaMind.Routing.Rules.Trying;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace DentaMind.Routing;

/// <summary>Everything that can be asked of Routing, and what it listens to.</summary>
public static class RoutingModule
{
    public static IServiceCollection AddRouting(this IServiceCollection services, RoutingOptions options) => services
        .AddSingleton(options)
        .AddSingleton<IBrowserNews, RoutingNews>()
        .AddUseCase<SetUpRouting, RoutingSetUp, SetUpRoutingHandler>()
        .AddTables<RoutingTables>()
        .AddRules()
        .AddDestinations()
        .AddDeliveries()
        .AddReconciling();

    /// <summary>Sends what is due; only the server does, not the admin command beside it.</summary>
    public static IServiceCollection AddDeliveryPump(this IServiceCollection services) => services
        .AddSingleton<ICommitmentHandler, CommitmentDoor>()
        .AddSingleton<IKnownPeers, ArchivePeers>()
        .AddHostedService<DeliveryPump>()
        .AddHostedService<ReconcilingPump>();

    /// <summary>Begins with what the configuration says, once; asked by a server before it works.</summary>
    public static async Task SetUpAsync(IServiceProvider house, CancellationToken ct)
    {
        await using var scope = house.CreateAsyncScope();
        var door = scope.ServiceProvider.GetRequiredService<Door<SetUpRouting, RoutingSetUp>>();
        await door.EnterAsync(new SetUpRouting(), Actor.House("routing.set-up", Right.ManageRouting, Right.SeeRouting), ct);
    }

    /// <summary>Every address of Routing, below <c>/api</c>.</summary>
    public static void MapRouting(this IEndpointRouteBuilder api)
    {
        api.MapPublishRuleBook();
        api.MapGetRuleBook();
        api.MapListRuleBookVersions();
        api.MapRollBackRuleBook();
        api.MapSaveDraft();
        api.MapGetDraft();
        api.MapExplainRouting();
        api.MapDryRunRouting();
        api.MapListDestinations();
        api.MapGetDestination();
        api.MapPutDestination();
        api.MapDeleteDestination();
        api.MapTestDestination();
        api.MapPutSecret();
        api.MapListDeliveries();
        api.MapRetryDelivery();
        api.MapParkDelivery();
        api.MapRefuseDelivery();
        api.MapReconciling();
    }

    private static IServiceCollection AddRules(this IServiceCollection services) => services
        .AddTables<RuleBookTables>()
        .AddSingleton<CurrentBook>()
        .AddUseCase<PublishRuleBook, RuleBookView, PublishRuleBookHandler>()
        .AddUseCase<GetRuleBook, RuleBookView, GetRuleBookHandler>()
        .AddUseCase<ListRuleBookVersions, RuleBookVersions, ListRuleBookVersionsHandler>()
        .AddUseCase<RollBackRuleBook, RuleBookView, RollBackRuleBookHandler>()
        .AddUseCase<SaveDraft, DraftView, SaveDraftHandler>()
        .AddUseCase<GetDraft, DraftView, GetDraftHandler>()
        .AddScoped<IRoutingHistory, RoutingHistory>()
        .AddUseCase<ExplainRouting, Explanation, ExplainRoutingHandler>()
        .AddUseCase<DryRunRouting, DryRunReport, DryRunRoutingHandler>();

    private static IServiceCollection AddDestinations(this IServiceCollection services) => services
        .AddScoped<DestinationBook>()
        .AddScoped<HealthViews>()
        .AddScoped<Secrets>()
        .AddScoped<Archives>()
        .AddUseCase<ListDestinations, DestinationList, ListDestinationsHandler>()
        .AddUseCase<GetDestination, DestinationView, GetDestinationHandler>()
        .AddUseCase<PutDestination, DestinationView, PutDestinationHandler>()
        .AddUseCase<DeleteDestination, Done, DeleteDestinationHandler>()
        .AddUseCase<TestDestination, DestinationTest, TestDestinationHandler>()
        .AddUseCase<PutSecret, Done, PutSecretHandler>();

    private static IServiceCollection AddDeliveries(this IServiceCollection services) => services
        .AddSingleton<Parcels>()
        .AddSingleton<DeliveryViews>()
        .AddScoped<DeliveryDesk>()
        .AddScoped<Clearance>()
        .AddScoped<Settlement>()
        .AddScoped<Courier>()
        .AddScoped<Prover>()
        .AddSingleton<Copies>()
        .AddScoped<HealthNotes>()
        .AddUseCase<RouteImage, Done, RouteImageHandler>()
        .AddListener<ImageFiled, RouteImage, Done>("routing.route-image", 2, filed => new RouteImage(filed.Image, filed.Patient, filed.Facts), standsBack: true)
        .AddListener<ImageLinked, RouteImage, Done>("routing.route-linked", 1, linked => new RouteImage(linked.Image, linked.Patient, linked.Facts))
        .AddListener<ConflictDecided, RouteImage, Done>("routing.route-decided", 1, decided => new RouteImage(decided.Image, decided.Patient, decided.Facts))
        .AddUseCase<SettleDeliveries, Done, SettleDeliveriesHandler>()
        .AddUseCase<SettleProof, Done, SettleProofHandler>()
        .AddUseCase<WithdrawDelivery, Done, WithdrawDeliveryHandler>()
        .AddUseCase<StandIn, StoodIn, StandInHandler>()
        .AddUseCase<HearCommitment, Done, HearCommitmentHandler>()
        .AddUseCase<ListDeliveries, DeliveryList, ListDeliveriesHandler>()
        .AddUseCase<RetryDelivery, DeliveryView, RetryDeliveryHandler>()
        .AddUseCase<ParkDelivery, DeliveryView, ParkDeliveryHandler>()
        .AddUseCase<RefuseDelivery, DeliveryView, RefuseDeliveryHandler>();
}
