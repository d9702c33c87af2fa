namespace DentaMind.Dicom.Data;

/// <summary>Reads DICOM from a stream, forward only, whatever is missing from it or wrong with it.</summary>
public static class DicomReader
{
    private const int PreambleBytes = 128;

    /// <summary>Reads a Part 10 file, or a data set that lies bare in a file.</summary>
    public static async ValueTask<DicomFile> ReadFileAsync(Stream stream, ReadOptions options, CancellationToken ct = default)
    {
        var input = new DicomInput(stream, 0, options.Limits.TotalBytes);
        var file = new DicomFile(input) { Limits = options.Limits };
        await ReadPreambleAsync(input, file, ct);
        var declared = await MetaReader.ReadAsync(input, file, options, ct);
        return await ReadBodyAsync(file, declared, options, ct);
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
        file.DatasetPosition = file.Rest.Position;
        if (declared is { IsDeflated: true })
            file.Rest = new DicomInput(new InflatingStream(file.Rest, options.Limits), 0, options.Limits.InflatedBytes);
        await file.Rest.WantAsync(ElementHead.MostBytes, ct);
        var syntax = SyntaxSniffer.Judge(file.Rest.Window, declared, file);
        file.TransferSyntax = syntax;
        var parser = new DatasetParser(file.Rest, options, file.Flaws);
        file.PixelData = await parser.ReadAsync(file.Dataset, file.Notation, static _ => true, ct);
        return file;
    }
}
