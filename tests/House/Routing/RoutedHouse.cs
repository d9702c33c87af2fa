using System.Text.Json;
using DentaMind.Anatomy.Phantoms;
using DentaMind.Kit;
using DentaMind.Kit.Http;
using DentaMind.Kit.Programs;

namespace DentaMind.House.Routing;

/// <summary>What an administrator sets up in a house that routes, and sees there.</summary>
internal sealed class RoutedHouse(RunningServer server, HttpClient administrator) : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    public RunningServer Server => server;

    public HttpClient Administrator { get; private set; } = administrator;

    public static async Task<RoutedHouse> StartAsync(Action<Dictionary<string, object>>? configure = null)
    {
        var server = await RunningServer.StartAsync(configure: configure);
        return new RoutedHouse(server, await server.SignInAsync());
    }

    /// <summary>Starts the server again on its data; the administrator stays signed in.</summary>
    public async Task StartAgainAsync()
    {
        await Server.StartAgainAsync();
        Administrator = Server.VisitAgain(Administrator);
    }

    /// <summary>Sets a destination up, or changes it.</summary>
    public async Task SetUpAsync(string name, object settings) =>
        (await Administrator.AskAsync(HttpMethod.Put, $"/api/routing/destinations/{name}", settings)).Succeeded();

    public Task PublishAsync(params object[] rules) => PublishAsync([], rules);

    /// <summary>Puts a rule book in force.</summary>
    /// <param name="residency">Regions and where their residents' images may lie.</param>
    /// <param name="rules">In their order.</param>
    public async Task PublishAsync(object[] residency, object[] rules) =>
        (await Administrator.AskAsync(HttpMethod.Put, "/api/routing/rulebook", new { reason = "A test says so.", residency, rules })).Succeeded();

    /// <summary>The id of a new patient.</summary>
    public async Task<string> RegisterAsync(PhantomPatient patient, string? residency = null)
    {
        var id = (await Administrator.MakeAsync("/api/patients", patient.Registration())).Text("id")!;
        if (residency is not null)
            await MoveAsync(id, residency);
        return id;
    }

    /// <summary>A patient goes to live elsewhere.</summary>
    public async Task MoveAsync(string patient, string? residency) =>
        (await Administrator.AskAsync(HttpMethod.Patch, $"/api/patients/{patient}", new { residency })).Succeeded();

    /// <summary>Sends as a machine at the chair would; all have to be taken.</summary>
    public async Task SendAsync(IEnumerable<XRay> xrays, string machine = "MODALITY")
    {
        var sent = await Server.Modality(machine).SendAsync(xrays.Select(xray => xray.Path), "--no-uid-checks", "--decompress-never");
        if (sent.ExitCode != 0)
            throw new ProgramFailedException("An image was not taken.", sent.All);
    }

    /// <summary>Our id of an X-ray that was sent.</summary>
    public async Task<string> IdAsync(XRay xray) => (await Administrator.ImagesAsync($"sopInstanceUid={xray.Uid}"))[0].Text("id")!;

    /// <summary>Every delivery that a query finds, page after page.</summary>
    public async Task<IReadOnlyList<JsonElement>> DeliveriesAsync(string query = "")
    {
        List<JsonElement> all = [];
        for (string? cursor = ""; cursor is not null;)
        {
            var page = await Administrator.ReadAsync($"/api/deliveries?limit=500&{query}{(cursor.Length > 0 ? $"&cursor={cursor}" : "")}");
            all.AddRange(page.GetProperty("items").EnumerateArray());
            cursor = page.Text("next");
        }
        return all;
    }

    /// <summary>Waits until a destination has so many deliveries and each of them is as wanted; when that never comes, the exception says how they are.</summary>
    public async Task<IReadOnlyList<JsonElement>> BecomeAsync(string destination, int count, Func<JsonElement, bool> isSo, TimeSpan? patience = null)
    {
        IReadOnlyList<JsonElement> seen = [];
        try
        {
            await LookAsync(async () => (seen = await DeliveriesAsync($"destination={destination}")).Count == count && seen.All(isSo), patience);
        }
        catch (TimeoutException late)
        {
            throw new TimeoutException($"{destination}: {seen.Count} of {count}: {string.Join("; ", seen.GroupBy(Told).Select(group => $"{group.Count()} x {group.Key}"))}\n{Server.Said}", late);
        }
        return seen;
    }

    public Task<IReadOnlyList<JsonElement>> ConfirmedAsync(string destination, int count, TimeSpan? patience = null) =>
        BecomeAsync(destination, count, delivery => delivery.Text("state") == "confirmed", patience);

    /// <summary>Waits until the one delivery of an X-ray to a destination is as wanted.</summary>
    public async Task<JsonElement> DeliveryAsync(XRay xray, string destination, Func<JsonElement, bool> isSo, TimeSpan? patience = null)
    {
        var id = await IdAsync(xray);
        JsonElement last = default;
        try
        {
            await LookAsync(async () => await DeliveriesAsync($"image={id}&destination={destination}") is [var one] && isSo(last = one), patience);
        }
        catch (TimeoutException late)
        {
            throw new TimeoutException($"{destination}: {(last.ValueKind == JsonValueKind.Undefined ? "no delivery" : last.GetRawText())}\n{Server.Said}", late);
        }
        return last;
    }

    /// <summary>Has an archive looked through, and answers what was found of each kind once that is over.</summary>
    public async Task<string> CompareAsync(string destination, object wish)
    {
        var asked = await Administrator.MakeAsync($"/api/routing/destinations/{destination}/compare", wish);
        return (await Administrator.WalkedAsync(destination, asked, Patience)).GetProperty("counts").GetRawText();
    }

    /// <summary>A person has it sent now.</summary>
    public Task<Answer> RetryAsync(JsonElement delivery) => Administrator.AskAsync(HttpMethod.Post, $"/api/deliveries/{delivery.Text("id")}/retry");

    /// <summary>How a destination is, as its page says.</summary>
    public async Task<JsonElement> HealthAsync(string destination) => (await Administrator.ReadAsync($"/api/routing/destinations/{destination}")).GetProperty("health");

    public ValueTask DisposeAsync() => Server.DisposeAsync();

    /// <summary>Looks four times a second: whoever looks without a pause takes the house's time.</summary>
    private static Task LookAsync(Func<Task<bool>> isSo, TimeSpan? patience) => Eventually.IsTrueAsync("the deliveries", async () =>
    {
        if (await isSo())
            return true;
        await Task.Delay(TimeSpan.FromMilliseconds(225));
        return false;
    }, patience ?? Patience);

    /// <summary>Where a delivery stands, for a message.</summary>
    public static string Told(JsonElement delivery) =>
        $"{delivery.Text("state")}{(delivery.Text("isUnderWay") == "True" ? ", in hand" : "")}/{delivery.Text("grade")} {delivery.Text("reason")} {delivery.Text("peerWords")} after {delivery.Text("attempts")}, lost {delivery.Text("losses")}";
}
