using DentaMind.Anatomy.Phantoms;
using DentaMind.Kit;
using DentaMind.Kit.Http;
using DentaMind.Kit.Peers;
using DentaMind.Kit.Programs;
using Shouldly;

namespace DentaMind.House.Journeys;

/// <summary>When a server starts, when it refuses to, and how it stops.</summary>
public sealed class StartAndStopTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    [Fact]
    public async Task A_second_server_on_the_same_folder_refuses_and_says_why()
    {
        await using var server = await RunningServer.StartAsync();

        var second = await ServeAsync(server.DataFolder);

        second.ExitCode.ShouldNotBe(0);
        second.Errors.ShouldContain("Another DentaMind server uses this data folder");
        second.Output.ShouldBeEmpty();
        (await server.Visit().AskAsync(HttpMethod.Get, "/healthz")).Number.ShouldBe(200);
    }

    [Theory]
    [InlineData("lost")]
    [InlineData("another's")]
    public async Task Without_its_keys_a_server_refuses_to_start_and_makes_none_anew(string keys)
    {
        await using var server = await RunningServer.StartAsync();
        await using var other = await RunningServer.StartAsync();
        await server.StopAsync();
        await other.StopAsync();
        var folder = Path.Combine(server.DataFolder, "keys");
        Directory.Delete(folder, recursive: true);
        if (keys == "another's")
            Directory.Move(Path.Combine(other.DataFolder, "keys"), folder);

        var refused = await ServeAsync(server.DataFolder);

        refused.ExitCode.ShouldNotBe(0);
        refused.Errors.ShouldContain("key");
        refused.Output.ShouldBeEmpty();
        if (keys == "lost" && Directory.Exists(folder))
            Directory.EnumerateFiles(folder).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("{\"dicom\":{\"acceptEverybody\":true}}", "no such setting")]
    [InlineData("{\"dicom\":{\"acceptUnknownPeers\":\"perhaps\"}}", "wrong form")]
    [InlineData("{\"database\":{\"kind\":\"oracle\"}}", "database.kind")]
    [InlineData("{", "not right")]
    public async Task A_configuration_that_is_not_right_is_refused_with_what_is_wrong(string config, string said)
    {
        using var folder = new TempFolder();

        var refused = await ServeAsync(folder["data"], "--config", folder.Write("config.json", config));

        refused.ExitCode.ShouldNotBe(0);
        refused.Errors.ShouldContain(said);
    }

    [Fact]
    public async Task A_transfer_under_way_is_finished_before_the_server_ends_with_0()
    {
        await using var server = await RunningServer.StartAsync();
        await using var slow = SlowProxy.To(server.DicomPort);
        slow.BytesPerSecond = 40_000;
        using var folder = new TempFolder();
        var path = folder.Write("x.dcm", await CanaryBytesAsync());
        var sending = new DicomPeer(slow.Port, server.AeTitle).StoreAsync([path]);
        await Eventually.IsTrueAsync("the transfer is under way", () => Task.FromResult(slow.PassedBytes > 20_000), Patience);

        var stopping = server.StopAsync();
        slow.BytesPerSecond = null;

        (await sending).All.ShouldContain("Received Store Response (Success)");
        (await stopping).ShouldBe(0);
        await server.StartAgainAsync();
        (await (await server.SignInAsync()).ImagesAsync()).Count.ShouldBe(1);
    }

    private static Task<byte[]> CanaryBytesAsync() =>
        CanaryPatient.Bitewing("DRAIN", 7200, new DateTimeOffset(2026, 1, 5, 9, 0, 0, default)).ToFileAsync();

    private static Task<Finished> ServeAsync(string data, params string[] more) => new Program(
        "dotnet", [Repository.Built("Server"), "serve", "--data", data, "--http", "127.0.0.1:0", "--dicom", "127.0.0.1:0", .. more]).RunAsync(Patience);
}
