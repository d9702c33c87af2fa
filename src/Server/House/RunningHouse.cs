using System.Net;
using System.Net.Sockets;
using DentaMind.Access.SignIn;
using DentaMind.Imaging;
using DentaMind.Kernel;
using DentaMind.Platform;
using DentaMind.Platform.Door;
using DentaMind.Platform.Keys;
using DentaMind.Platform.Store;
using DentaMind.Routing;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace DentaMind.Server.House;

/// <summary>Where a server keeps its data and where it listens.</summary>
internal sealed record ServerPlan(string Data, IPEndPoint Http, IPEndPoint Dicom, FileInfo? Config);

/// <summary>A started server: it holds its data folder and listens.</summary>
internal sealed class RunningHouse : IAsyncDisposable
{
    private readonly DataFolder folder;
    private readonly WebApplication app;

    private RunningHouse(DataFolder folder, WebApplication app, HouseConfig config) => (this.folder, this.app, Config) = (folder, app, config);

    public HouseConfig Config { get; }

    public IServiceProvider Rooms => app.Services;

    /// <summary>Cancelled when the server is asked to stop.</summary>
    public CancellationToken Stopping => app.Lifetime.ApplicationStopping;

    public Uri Address => new(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());

    public ReadyLine Ready
    {
        get
        {
            var dicom = app.Services.ReceiverEndPoint();
            return new ReadyLine(true, Address.ToString().TrimEnd('/'), new ReadyDicom(dicom.Address.ToString(), dicom.Port, Config.Dicom.Aet), Environment.ProcessId);
        }
    }

    /// <summary>Starts a server, or says in one sentence why it cannot start.</summary>
    public static async Task<(RunningHouse? House, string? Refused)> StartAsync(ServerPlan plan, bool isDemo, CancellationToken ct)
    {
        var (config, wrong) = HouseConfig.Read(plan.Config);
        if (config is null)
            return (null, wrong);
        if (DataFolder.TryHold(plan.Data) is not { } folder)
            return (null, "Another DentaMind server uses this data folder; stop it first, or give another --data.");
        try
        {
            var built = await new HouseBuilder(folder.Path, config).BuildServerAsync(plan.Http, plan.Dicom, isDemo, ct);
            await built.Services.GetRequiredService<SealedStore>().SweepAsync(ct);
            await PlatformModule.TakeOverAsync(built.Services, ct);
            await RoutingModule.SetUpAsync(built.Services, ct);
            await built.StartAsync(ct);
            return (new RunningHouse(folder, built, config), null);
        }
        catch (Exception cannot) when (Sentence(cannot) is not null)
        {
            folder.Dispose();
            return (null, Sentence(cannot));
        }
    }

    /// <summary>The one-time link for the first administrator; null when there is one already.</summary>
    public async Task<Uri?> SetUpLinkAsync(CancellationToken ct)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var who = await scope.ServiceProvider.GetRequiredService<Door<WhoAmI, SessionView>>().EnterAsync(new WhoAmI(), Actor.Nobody, ct);
        if (!who.Answer.SetupNeeded)
            return null;
        var link = await scope.ServiceProvider.GetRequiredService<Door<CreateLink, CreatedLink>>()
            .EnterAsync(new CreateLink(LinkPurpose.SetUp), Actor.House("server.start", Right.RunTheHouse), ct);
        return new Uri(Address, $"/setup#{link.Answer.Secret}");
    }

    /// <summary>Runs until the process is asked to stop; then what is under way is finished.</summary>
    public Task RunAsync() => app.WaitForShutdownAsync();

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        folder.Dispose();
    }

    private static string? Sentence(Exception cannot) => cannot switch
    {
        KeysException keys => keys.Message,
        StoreException store => store.Message,
        ArgumentException setting => setting.Message,
        SocketException or IOException { InnerException: SocketException } or Microsoft.AspNetCore.Connections.AddressInUseException => "A port is taken, or the address is not this machine's.",
        IOException io when io.InnerException is Microsoft.AspNetCore.Connections.AddressInUseException => "A port is taken.",
        System.Data.Common.DbException => "The database cannot be reached or opened; check the database settings.",
        UnauthorizedAccessException => "The data folder cannot be written.",
        _ => null,
    };
}
