using System.CommandLine;
using DentaMind.Platform.Faults;
using DentaMind.Server.House;

namespace DentaMind.Server.Commands;

/// <summary><c>serve</c>: runs the server until SIGTERM.</summary>
internal static class ServeCommand
{
    public static Command Make()
    {
        var data = Arguments.Data();
        var http = Arguments.EndPoint("--http", "Where the browser app and the API listen.", "127.0.0.1:8080");
        var dicom = Arguments.EndPoint("--dicom", "Where the DICOM receiver listens.", "127.0.0.1:11112");
        var config = Arguments.Config();
        var faults = new Option<bool>("--allow-faults") { Description = "For crash tests only: hear DENTAMIND_FAULT.", Hidden = true };
        var command = new Command("serve", "Run the server.") { data, http, dicom, config, faults };
        command.SetAction((parsed, ct) =>
        {
            if (parsed.GetValue(faults))
                FaultPoints.Allow();
            return RunAsync(new ServerPlan(parsed.GetValue(data)!, parsed.GetValue(http)!, parsed.GetValue(dicom)!, parsed.GetValue(config)), ct);
        });
        return command;
    }

    private static async Task<int> RunAsync(ServerPlan plan, CancellationToken ct)
    {
        var (server, refused) = await RunningHouse.StartAsync(plan, isDemo: false, ct);
        if (server is null)
            return Say.Refuse(refused!);
        await using (server)
        {
            if (await server.SetUpLinkAsync(ct) is { } link)
                Say.Aside($"First start: set up the administrator once at {link}");
            Say.Answer(server.Ready.ToJson());
            await server.RunAsync();
        }
        return 0;
    }
}
