using DentaMind.Anatomy.Phantoms;
using DentaMind.Kit;
using DentaMind.Kit.Http;

namespace DentaMind.House;

/// <summary>One server for all tests of a class, which therefore share nothing but it: each brings its own patients and images.</summary>
public class SharedServer : IAsyncLifetime
{
    public RunningServer Server { get; private set; } = null!;

    public HttpClient Administrator { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Server = await RunningServer.StartAsync(configure: Configure);
        Administrator = await Server.SignInAsync();
    }

    public ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return Server.DisposeAsync();
    }

    /// <summary>The id of a new patient.</summary>
    public async Task<string> RegisterAsync(PhantomPatient patient) =>
        (await Administrator.MakeAsync("/api/patients", patient.Registration())).Text("id")!;

    protected virtual void Configure(Dictionary<string, object> settings)
    {
    }
}
