using System.Net;
using System.Text.Json;
using System.Text.Json.Serialization;
using DentaMind.Access;
using DentaMind.Imaging;
using DentaMind.Platform;
using DentaMind.Platform.Keys;
using DentaMind.Platform.Persistence;
using DentaMind.Platform.Store;
using DentaMind.Practice;
using DentaMind.Practice.Patients;
using DentaMind.Routing;
using DentaMind.Server.Http;
using DentaMind.Treatment;

namespace DentaMind.Server.House;

/// <summary>Puts the rooms together, for the server and for the admin command alike.</summary>
internal sealed class HouseBuilder(string dataFolder, HouseConfig config)
{
    private const string KeysMark = "key-ring";

    /// <summary>The rooms without listening to anything: what the admin command works with, also beside a running server.</summary>
    public async Task<ServiceProvider> BuildRoomsAsync(CancellationToken ct)
    {
        var services = new ServiceCollection();
        services.AddLogging(logging => logging.AddHouseLogs());
        await AddRoomsAsync(services, isDemo: false, ct);
        return services.BuildServiceProvider();
    }

    /// <summary>The whole server, ready to be started.</summary>
    public async Task<WebApplication> BuildServerAsync(IPEndPoint http, IPEndPoint dicom, bool isDemo, CancellationToken ct)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.Logging.AddHouseLogs(isQuiet: isDemo);
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.Listen(http);
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = 1 << 20;
            kestrel.Limits.MaxRequestHeadersTotalSize = 32 << 10;
            kestrel.Limits.MaxConcurrentConnections = 1000;
        });
        await AddRoomsAsync(builder.Services, isDemo, ct);
        builder.Services.AddOutboxPump().AddDeliveryPump().AddReceiver(dicom).AddHouseOpenApi();
        var app = builder.Build();
        Arrange(app);
        return app;
    }

    private async Task AddRoomsAsync(IServiceCollection services, bool isDemo, CancellationToken ct)
    {
        services.ConfigureHttpJsonOptions(json => ShapeJson(json.SerializerOptions));
        services.AddDatabase(dataFolder, config.Database, typeof(HouseBuilder).Assembly.GetName().Name!).AddPlatform();
        services.AddPractice()
            .AddAccess(new AccessOptions { PracticeName = NameOf(isDemo), IsDemo = isDemo })
            .AddImaging(config.Imaging, config.Dicom)
            .AddRouting(config.Routing)
            .AddTreatment(config.Treatment with { PracticeName = NameOf(isDemo) });
        var keys = await OpenKeysAsync(services, ct);
        var store = await SealedStore.OpenAsync(StoreIn(dataFolder), keys, ct);
        services.AddSingleton(keys).AddSingleton(store);
    }

    private string NameOf(bool isDemo) => isDemo ? Anatomy.Demo.DemoPractice.Name : config.PracticeName;

    private StoreOptions StoreIn(string folder) => config.Store with { Folder = Path.GetFullPath(config.Store.Folder, folder) };

    /// <summary>The database says which keys it needs; with other keys, or none, nothing starts and nothing is made anew.</summary>
    private async Task<KeyRing> OpenKeysAsync(IServiceCollection services, CancellationToken ct)
    {
        await using var database = services.BuildServiceProvider();
        await PlatformModule.MigrateAsync(database, ct);
        await using var scope = database.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<ClinicDb>();
        var marker = await db.ReadMarkAsync(KeysMark, ct);
        var keys = KeyRing.OpenOrCreate(config.Keys with { Folder = Path.GetFullPath(config.Keys.Folder, dataFolder) }, marker);
        if (marker is null)
            await db.SetMarkAsync(KeysMark, keys.Marker, ct);
        return keys;
    }

    private static void Arrange(WebApplication app)
    {
        app.UseGuard();
        app.UseAccess();
        app.MapHealth();
        app.MapHouseOpenApi();
        var api = app.MapGroup("/api");
        api.MapAccess();
        api.MapPractice();
        api.MapImaging();
        api.MapRouting();
        api.MapTreatment();
        app.UseBrowserApp(Path.Combine(AppContext.BaseDirectory, "wwwroot"));
    }

    private static void ShapeJson(JsonSerializerOptions json)
    {
        json.Converters.Add(new JsonStringEnumConverter<Sex>(allowIntegerValues: false)); // as DICOM writes it
        json.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false));
        json.UnmappedMemberHandling = JsonUnmappedMemberHandling.Skip;
        json.NumberHandling = JsonNumberHandling.Strict;
        json.MaxDepth = 32;
    }
}
