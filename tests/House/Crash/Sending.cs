using System.Collections.Concurrent;
using System.Net.Sockets;
using DentaMind.Dicom.Network;
using DentaMind.Kit;

namespace DentaMind.House.Crash;

/// <summary>Four machines that send at once, and remember what they were told.</summary>
internal sealed class Sending(RunningServer server)
{
    private const int Associations = 4;
    private readonly TaskCompletionSource enough = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int acknowledged;

    /// <summary>Sends until everything is answered or the line is lost.</summary>
    public Task SendAsync(IEnumerable<SentImage> images)
    {
        var waiting = new ConcurrentQueue<SentImage>(images);
        return Task.WhenAll(Enumerable.Range(1, Associations).Select(number => Task.Run(() => SendAsync($"MACHINE{number}", waiting))));
    }

    /// <summary>Sends, and kills the server a moment after so many images were acknowledged.</summary>
    public async Task SendAndKillAsync(IEnumerable<SentImage> images, int afterAcknowledged, TimeSpan moment)
    {
        var sending = SendAsync(images, afterAcknowledged);
        await Task.WhenAny(enough.Task, sending);
        await Task.Delay(moment);
        await server.KillAsync();
        await sending;
    }

    private Task SendAsync(IEnumerable<SentImage> images, int afterAcknowledged)
    {
        acknowledged = -afterAcknowledged;
        if (afterAcknowledged == 0)
            enough.SetResult();
        return SendAsync(images);
    }

    private async Task SendAsync(string machine, ConcurrentQueue<SentImage> waiting)
    {
        try
        {
            var options = new SenderOptions { Host = "127.0.0.1", Port = server.DicomPort, CalledAe = server.AeTitle, CallingAe = machine };
            await using var sender = await DicomSender.OpenAsync(options, SentImage.Proposals);
            while (waiting.TryDequeue(out var image))
                await SendAsync(sender, image);
            await sender.ReleaseAsync();
        }
        catch (Exception lost) when (lost is IOException or SocketException)
        {
            // The server was killed; each image knows its fate.
        }
    }

    private async Task SendAsync(DicomSender sender, SentImage image)
    {
        image.Fate = Fate.Unknown;
        var answer = await sender.StoreAsync(image.ToOutgoing());
        image.Fate = answer.IsKept ? Fate.Acknowledged : Fate.ToSend;
        if (answer.IsKept && Interlocked.Increment(ref acknowledged) == 0)
            enough.TrySetResult();
    }
}
