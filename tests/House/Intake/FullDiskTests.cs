using DentaMind.Kit;
using DentaMind.Kit.Http;
using DentaMind.Kit.Programs;
using Shouldly;

namespace DentaMind.House.Intake;

/// <summary>A store whose disk is full refuses with "try again" by both doors, keeps nothing by halves, and takes images again when there is room.</summary>
public sealed class FullDiskTests
{
    /// <summary>With a reserve it is refused before the disk is full; without one, the disk itself says so.</summary>
    [Theory]
    [InlineData(5, 503)]
    [InlineData(0, 200)]
    public async Task A_full_store_refuses_and_recovers(int reservePercent, int ready)
    {
        Assert.SkipUnless(Environment.IsPrivilegedProcess, "Only root can mount a small disk.");
        using var folder = new TempFolder("disk");
        var disk = folder.Folder("small");
        var mounted = await new Program("mount", "-t", "tmpfs", "-o", "size=8m", "tmpfs", disk).RunAsync();
        Assert.SkipUnless(mounted.ExitCode == 0, "A small disk cannot be mounted here.");
        try
        {
            await using var server = await RunningServer.StartAsync(configure: settings =>
                settings["store"] = new { folder = Path.Combine(disk, "objects"), reservePercent });
            await FillAsync(server, disk, ready);
        }
        finally
        {
            await new Program("umount", "-l", disk).RunAsync();
        }
    }

    private static async Task FillAsync(RunningServer server, string disk, int ready)
    {
        var administrator = await server.SignInAsync();
        using var folder = new TempFolder();
        var file = await XRays.BitewingFileAsync(6101);
        var path = folder.Write("x.dcm", file);
        var ballast = Path.Combine(disk, "ballast");
        await FillUpAsync(ballast);

        (await server.Modality().StoreAsync([path])).All.ShouldContain("OutOfResources");
        (await administrator.UploadAsync(file))[0].Text("code").ShouldBe("store-full");
        (await administrator.AskAsync(HttpMethod.Get, "/readyz")).Number.ShouldBe(ready);
        (await administrator.AskAsync(HttpMethod.Get, "/healthz")).Number.ShouldBe(200);
        (await administrator.ImagesAsync()).ShouldBeEmpty();
        Directory.EnumerateFiles(Path.Combine(disk, "objects"), "*", SearchOption.AllDirectories).ShouldBeEmpty();

        File.Delete(ballast);
        (await server.Modality().StoreAsync([path])).ExitCode.ShouldBe(0);
        (await administrator.ImagesAsync()).Count.ShouldBe(1);
        (await server.AdminAsync("fsck", "--json")).ExitCode.ShouldBe(0);
    }

    /// <summary>Leaves less room than a small X-ray needs.</summary>
    private static async Task FillUpAsync(string path)
    {
        await using var file = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 0);
        var block = new byte[4096];
        try
        {
            while (true)
                await file.WriteAsync(block);
        }
        catch (IOException)
        {
            // Full, as wanted.
        }
    }
}
