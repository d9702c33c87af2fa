using DentaMind.Dicom.Data;
using DentaMind.Imaging.Intake;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace DentaMind.Imaging.Renditions;

/// <summary>While the server starts, starts every Worker and has it draw a picture of nothing, so that the first X-ray's pictures take no longer than the next one's.</summary>
/// <remarks>Nobody waits for it, and one that fails keeps nobody from starting: a Worker is started again when there is a picture to make.</remarks>
internal sealed partial class PicturesWarming(Pictures pictures, ImagingOptions options, ILogger<PicturesWarming> log) : BackgroundService
{
    private const int Times = 3;

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Task.WhenAll(Enumerable.Range(0, options.WorkerCount).Select(_ => Task.Run(() => DrawAsync(stoppingToken), stoppingToken)));

    private async Task DrawAsync(CancellationToken stop)
    {
        try
        {
            using var file = new MemoryStream();
            await DicomWriter.WriteFileAsync(file, BlackPicture.Of(Uid.FromGuid(Guid.CreateVersion7())), TransferSyntax.ExplicitLittleEndian, ct: stop);
            for (var time = 0; time < Times; time++)
            {
                file.Position = 0;
                await pictures.RenderAsync(file, stop);
            }
        }
        catch (Exception error) when (!stop.IsCancellationRequested)
        {
            Failed(log, error);
        }
    }

    [LoggerMessage(305, LogLevel.Warning, "A Worker could not be warmed; the first pictures may take longer.")]
    private static partial void Failed(ILogger log, Exception error);
}
