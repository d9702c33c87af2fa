namespace DentaMind.Treatment.Fees.Sheets;

/// <summary>A table as it was written in CSV (RFC 4180), with any of three separators: rows of cells, each row with its line.</summary>
internal sealed record Sheet(SheetEncoding Encoding, SheetSeparator Separator, IReadOnlyList<SheetLine> Lines)
{
    public const int MostRows = 10_000;
    public const int MostColumns = 60;
    public const int LongestCell = 500;

    /// <summary>The table, or a sentence that says why it is none.</summary>
    public static (Sheet? Sheet, string? Fault) Read(ReadOnlySpan<byte> bytes)
    {
        var (text, encoding, fault) = SheetText.Read(bytes);
        if (fault is not null)
            return (null, fault);
        var (separator, table, firstLine) = FindSeparator(text);
        var reader = new SheetReader(table, Letter(separator), firstLine);
        var lines = new List<SheetLine>();
        while (reader.Next() is { } line)
        {
            lines.Add(line);
            if (lines.Count > MostRows + 1)
                return (null, $"The file has more than {MostRows} rows. Divide it.");
        }

        return (reader.Fault ?? Fault(lines)) is { } wrong ? (null, wrong) : (new Sheet(encoding, separator, lines), null);
    }

    public static char Letter(SheetSeparator separator) => separator switch
    {
        SheetSeparator.Semicolon => ';',
        SheetSeparator.Tab => '\t',
        _ => ',',
    };

    private static string? Fault(List<SheetLine> lines) =>
        lines.Count == 0 ? "The file has no rows."
        : lines.TrueForAll(line => line.Cells.Count < 2) ? "The file has one column only. A fee needs a code and an amount, parted by a comma, a semicolon or a tab."
        : null;

    /// <summary>A workbook may name its separator in the first line (<c>sep=;</c>); else the one that parts the first lines most evenly.</summary>
    private static (SheetSeparator Separator, string Table, int FirstLine) FindSeparator(string text)
    {
        if (text.StartsWith("sep=", StringComparison.OrdinalIgnoreCase) && text.Length > 5 && text[5] is '\r' or '\n')
            foreach (var named in Enum.GetValues<SheetSeparator>())
                if (Letter(named) == text[4])
                    return (named, text[5..].TrimStart('\r', '\n'), 2);
        return (Enum.GetValues<SheetSeparator>().MaxBy(separator => Evenness(text, Letter(separator))), text, 1);
    }

    private static double Evenness(string text, char letter)
    {
        var reader = new SheetReader(text, letter, 1);
        var counts = new List<int>();
        while (counts.Count < 20 && reader.Next() is { } line)
            counts.Add(line.Cells.Count);
        if (counts.Count == 0 || counts.Max() < 2)
            return 0;
        var usual = counts.GroupBy(count => count).MaxBy(group => group.Count())!;
        return usual.Key < 2 ? 0.1 : ((double)usual.Count() / counts.Count) + (usual.Key / 1000.0);
    }
}

/// <summary>One row of a table.</summary>
/// <param name="Number">The line of the file that it begins on, from 1.</param>
/// <param name="Cells">Trimmed.</param>
internal sealed record SheetLine(int Number, IReadOnlyList<string> Cells)
{
    public string Cell(int? column) => column is { } at && at >= 0 && at < Cells.Count ? Cells[at] : "";
}

/// <summary>What parts the cells of a row.</summary>
public enum SheetSeparator
{
    Comma,
    Semicolon,
    Tab,
}
