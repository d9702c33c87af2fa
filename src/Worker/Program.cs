using DentaMind.Pixels.Encode;
using DentaMind.Pixels.Jobs;
using DentaMind.Worker.Confinement;
using DentaMind.Worker.Pictures;

// Foreign bytes are decoded here and nowhere else: a process without keys, network or files to write, asked over its standard streams.
var native = args is ["--native", var folder] ? folder : null;
try
{
    PictureLibrary.Load(native);
}
catch (DllNotFoundException missing)
{
    await Console.Error.WriteLineAsync(missing.Message);
    return 2;
}

WarmUp.Run();
await using var fromParent = Console.OpenStandardInput();
await using var toParent = Console.OpenStandardOutput();
var isConfined = Cell.Enter();
try
{
    await new JobServer(fromParent, toParent).RunAsync(isConfined, PictureLibrary.Version, PictureJobs.DoAsync, CancellationToken.None);
    return 0;
}
catch (Exception broken) when (broken is WorkerFaultException or IOException)
{
    await Console.Error.WriteLineAsync(broken.Message);
    return 3;
}
