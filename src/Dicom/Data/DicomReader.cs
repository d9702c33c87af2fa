namespace DentaMind.Dicom.Data;

/// <summary>Reads DICOM from a stream, forward only, whatever is missing from it or wrong with it.</summary>
public static class DicomReader
{
    private const int PreambleBytes = 128;

    /// <summary>Reads a Part 10 file, or a data set that lies bare in a file.</summary>
    public static async ValueTask<DicomFile> ReadFileAsync(Stream stream, ReadOptions options, CancellationToken ct = default)
    {
        var (file, declared) = await ReadMetaAsync(stream, options, ct);
        return await ReadBodyAsync(file, declared, options, ct);
    }

    /// <summary>Reads what stands before the data set, and answers the transfer syntax that it names, if it names one.</summary>
    internal static async ValueTask<(DicomFile File, TransferSyntax? Declared)> ReadMetaAsync(Stream stream, ReadOptions options, CancellationToken ct)
    {
        var input = new DicomInput(stream, 0, options.Limits.TotalBytes);
        var file = new DicomFile(input) { Limits = options.Limits };
        await ReadPreambleAsync(input, file, ct);
        var declared = await MetaReader.ReadAsync(input, file, options, ct);
        file.DatasetPosition = file.Rest.Position;
        return (file, declared);
    }

    /// <summary>Learns how the data set is written, and stands before its first element: the inflated one, if it is deflated.</summary>
    internal static async ValueTask BeginBodyAsync(DicomFile file, TransferSyntax? declared, CancellationToken ct)
    {
        if (declared is { IsDeflated: true })
        {
            file.Inflated = new InflatingStream(file.Rest, file.Limits);
            file.Rest = new DicomInput(file.Inflated, 0, file.Limits.InflatedBytes);
        }

        await file.Rest.WantAsync(ElementHead.MostBytes, ct);
        file.TransferSyntax = SyntaxSniffer.Judge(file.Rest.Window, declared, file);
    }

    /// <summary>Reads a bare data set whose transfer syntax is known, as it comes over an association.</summary>
    public static ValueTask<DicomFile> ReadDatasetAsync(Stream stream, TransferSyntax syntax, ReadOptions options, CancellationToken ct = default)
    {
        var file = new DicomFile(new DicomInput(stream, 0, options.Limits.TotalBytes)) { Limits = options.Limits };
        return ReadBodyAsync(file, syntax, options, ct);
    }

    private static async ValueTask ReadPreambleAsync(DicomInput input, DicomFile file, CancellationToken ct)
    {
        var there = await input.WantAsync(PreambleBytes + 4, ct);
        if (there >= PreambleBytes + 4 && input.Window.Slice(PreambleBytes, 4).SequenceEqual("DICM"u8))
        {
            file.Preamble = input.Window[..PreambleBytes].ToArray();
            input.Advance(PreambleBytes + 4);
            if (PreambleKind.IsAnotherFormat(file.Preamble.Span)) file.Flaws.Note(Flaws.PreamblePolyglot);
            return;
        }

        file.Flaws.Note(Flaws.NoPreamble);
        if (there >= 4 && input.Window[..4].SequenceEqual("DICM"u8)) input.Advance(4);
    }

    private static async ValueTask<DicomFile> ReadBodyAsync(DicomFile file, TransferSyntax? declared, ReadOptions options, CancellationToken ct)
    {
        await BeginBodyAsync(file, declared, ct);
        var parser = new DatasetParser(file.Rest, options, file.Flaws);
        file.PixelData = await parser.ReadAsync(file.Dataset, file.Notation, static _ => true, ct);
        return file;
    }
}
