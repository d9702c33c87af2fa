using DentaMind.Dicom.Network.Pdus;

namespace DentaMind.Dicom.Network.Messages;

/// <summary>Sends a command and the data set behind it; a small message leaves by one write.</summary>
internal static class DataSetSender
{
    /// <remarks>A batch is held back until the next one has something in it, because only then is its last fragment known not to be the last.</remarks>
    public static async ValueTask SendAsync(PduChannel channel, byte[] command, Stream dataSet, FragmentShape shape, CancellationToken ct)
    {
        using var first = new FragmentBatch(shape);
        using var second = new FragmentBatch(shape);
        var (current, next) = (first, second);
        current.Add(command);
        await current.FillAsync(dataSet, ct);
        while (!current.SourceEnded)
        {
            await next.FillAsync(dataSet, ct);
            if (!next.HasFragment)
                break;
            await channel.WriteAsync(current.Written);
            current.Clear();
            (current, next) = (next, current);
        }
        current.MarkLast();
        await channel.WriteAsync(current.Written);
    }
}
