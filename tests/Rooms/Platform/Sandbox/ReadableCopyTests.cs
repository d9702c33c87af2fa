using DentaMind.Kit;
using DentaMind.Platform.Sandbox;
using Microsoft.Extensions.Logging.Abstractions;
using Shouldly;
using Xunit;

namespace DentaMind.Rooms.Platform.Sandbox;

[Collection(nameof(Alone))]
public sealed class ReadableCopyTests
{
    [Fact]
    public async Task A_worker_in_a_folder_that_is_closed_to_others_is_still_run_without_rights()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux() && Environment.IsPrivilegedProcess, "Only root can hand a process to another user.");
        Assert.SkipUnless(Directory.Exists(Libraries), "The native libraries are not installed.");
        var closed = Directory.CreateTempSubdirectory("dentamind-closed-").FullName;
        try
        {
            CopyWorker(closed);
            var options = new SandboxOptions { Program = Path.Combine(closed, "DentaMind.Worker.dll"), Processes = 1 };
            string[] before = Copies();
            await using (var pool = new SandboxPool(options, SandboxProtocol.Plain, TimeProvider.System, NullLogger<SandboxPool>.Instance))
            {
                (await pool.IsolationAsync()).Closed.ShouldContain("user");
                Copies().Except(before).ShouldHaveSingleItem();
            }

            Copies().Except(before).ShouldBeEmpty();
        }
        finally
        {
            Directory.Delete(closed, recursive: true);
        }
    }

    private static string Libraries => Path.Combine(Repository.Root, "native/node_modules/@img/sharp-libvips-linux-x64/lib");

    private static string[] Copies() => Directory.GetDirectories(Path.GetTempPath(), "dentamind-worker-*");

    private static void CopyWorker(string folder)
    {
        var from = AppContext.BaseDirectory;
        foreach (var file in Directory.GetFiles(from, "DentaMind.*").Where(file => Path.GetExtension(file) is ".dll" or ".json"))
            File.Copy(file, Path.Combine(folder, Path.GetFileName(file)));
        Directory.CreateDirectory(Path.Combine(folder, "native"));
        foreach (var file in Directory.GetFiles(Libraries))
            File.Copy(file, Path.Combine(folder, "native", Path.GetFileName(file)));
    }
}
