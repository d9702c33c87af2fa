using DentaMind.Dicom.Data;

namespace DentaMind.Dicom.Network.Messages;

/// <summary>The short data sets of messages, such as identifiers and reports, which are held whole.</summary>
internal static class MessageDataSet
{
    private static readonly ReadOptions Bounded = new()
    {
        Limits = new ReadLimits
        {
            Depth = 16,
            Items = 50_000,
            ValueBytes = 1024 * 1024,
            HeldBytes = 16 * 1024 * 1024,
            TotalBytes = 32 * 1024 * 1024,
            InflatedBytes = 32 * 1024 * 1024,
        },
    };

    /// <summary>The transfer syntaxes in which such data sets are offered and taken; every peer has one of them.</summary>
    public static IReadOnlyList<string> TransferSyntaxes { get; } = [TransferSyntax.ExplicitLittleEndian.Uid, TransferSyntax.ImplicitLittleEndian.Uid];

    public static async ValueTask<Stream> WriteAsync(Dataset dataset, AgreedContext context, CancellationToken ct)
    {
        var bytes = new MemoryStream();
        await DicomWriter.WriteDatasetAsync(bytes, dataset, TransferSyntax.Of(context.TransferSyntax), options: null, ct);
        bytes.Position = 0;
        return bytes;
    }

    /// <summary>Reads a data set to its end; one that is none, or more than a message can mean, is a <see cref="DicomException"/>.</summary>
    public static async ValueTask<Dataset> ReadAsync(DataSetStream stream, AgreedContext context, CancellationToken ct)
    {
        var file = await DicomReader.ReadDatasetAsync(stream, TransferSyntax.Of(context.TransferSyntax), Bounded, ct);
        if (file.Flaws.Contains(Flaws.Truncated))
            throw new DicomException("truncated", "The data set of a message ends within an element.");
        await stream.DrainAsync();
        return file.Dataset;
    }
}
