using System.CommandLine;
using DentaMind.Anatomy.Demo;
using DentaMind.Imaging;
using DentaMind.Server.Demo;
using DentaMind.Server.House;

namespace DentaMind.Server.Commands;

/// <summary><c>demo</c>: a server on a new folder, with an invented practice whose machines send phantom X-rays.</summary>
internal static class DemoCommand
{
    public static Command Make()
    {
        var data = new Option<string?>("--data") { Description = "A new or empty folder; a temporary one by default." };
        var http = Arguments.EndPoint("--http", "Where the browser app listens.", "127.0.0.1:8080");
        var dicom = Arguments.EndPoint("--dicom", "Where the DICOM receiver listens.", "127.0.0.1:11112");
        var config = Arguments.Config();
        var command = new Command("demo", "Run a new server with an invented practice.") { data, http, dicom, config };
        command.SetAction((parsed, ct) =>
        {
            var folder = parsed.GetValue(data) ?? Directory.CreateTempSubdirectory("dentamind-demo-").FullName;
            return RunAsync(new ServerPlan(folder, parsed.GetValue(http)!, parsed.GetValue(dicom)!, parsed.GetValue(config)), ct);
        });
        return command;
    }

    private static async Task<int> RunAsync(ServerPlan plan, CancellationToken ct)
    {
        if (Directory.Exists(plan.Data) && Directory.EnumerateFileSystemEntries(plan.Data).Any())
            return Say.Refuse("The demo needs a new folder; this one holds something already.");
        var (server, refused) = await RunningHouse.StartAsync(plan, isDemo: true, ct);
        if (server is null)
            return Say.Refuse(refused!);
        await using (server)
        {
            var people = new DemoPeople(server.Rooms);
            await people.RegisterAsync(ct);
            await new DemoRecords(server.Rooms).WriteAsync(Today(server), ct);
            await new DemoChairside(server.Rooms).ChartAsync(Today(server), ct);
            await new DemoFees(server.Rooms).SetUpAsync(Today(server), ct);
            var link = new Uri(server.Address, $"/sign-in#{await people.InviteAsync(ct)}");
            Say.Answer(server.Ready.ToJson());
            Say.Aside($"The demo of {DemoPractice.Name} runs; everybody in it is invented. Sign in once at {link}");
            await Task.WhenAll(server.RunAsync(), SendAsync(server, ct));
        }
        return 0;
    }

    private static async Task SendAsync(RunningHouse server, CancellationToken ct)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(ct, server.Stopping);
        var receiver = server.Rooms.ReceiverEndPoint();
        var today = Today(server);
        try
        {
            await new DemoMachines(receiver, server.Config.Dicom.Aet).SendAllAsync(today, Tell, stop.Token);
            Say.Aside("Every X-ray has been sent. Two visits' X-rays wait in quarantine, on purpose.");
            await new DemoPlans(server.Rooms).ProposeAsync(stop.Token);
            Say.Aside("Three patients have treatment plans: one being written, one presented, one signed.");
        }
        catch (Exception) when (stop.IsCancellationRequested)
        {
            // The server is stopping; what was sent is safe.
        }
    }

    private static DateOnly Today(RunningHouse server) => DateOnly.FromDateTime(server.Rooms.GetRequiredService<TimeProvider>().GetLocalNow().Date);

    private static void Tell(int sent, int all)
    {
        if (sent % 10 == 0 || sent == all)
            Say.Aside($"X-rays sent: {sent} of {all}");
    }
}
