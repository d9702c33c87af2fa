using DentaMind.Pixels.Encode;
using DentaMind.Pixels.Jobs;
using DentaMind.Worker.Confinement;
using DentaMind.Worker.Pictures;

namespace DentaMind.Worker;

/// <summary>Decodes foreign bytes, and is the only process that does: without keys, network or files to write, asked over its standard streams.</summary>
internal static class Program
{
    private const int LibraryMissing = 2;
    private const int PipeBroken = 3;

    private static async Task<int> Main(string[] args)
    {
        try
        {
            PictureLibrary.Load(args is ["--native", var folder] ? folder : null);
            WarmUp.Run();
            await WorkAsync(Cell.Enter());
            return 0;
        }
        catch (DllNotFoundException missing)
        {
            await Console.Error.WriteLineAsync(missing.Message);
            return LibraryMissing;
        }
        catch (Exception broken) when (broken is WorkerFaultException or IOException)
        {
            await Console.Error.WriteLineAsync(broken.Message);
            return PipeBroken;
        }
    }

    private static async Task WorkAsync(bool isConfined)
    {
        await using var fromParent = Console.OpenStandardInput();
        await using var toParent = Console.OpenStandardOutput();
        await new JobServer(fromParent, toParent).RunAsync(isConfined, PictureLibrary.Version, PictureJobs.DoAsync, CancellationToken.None);
    }
}
