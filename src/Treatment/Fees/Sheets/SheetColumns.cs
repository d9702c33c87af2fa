namespace DentaMind.Treatment.Fees.Sheets;

/// <summary>Which column of a sheet says what, counted from 0; null where no column does.</summary>
/// <param name="HasHeader">Whether the first row names the columns.</param>
/// <param name="Code">The code.</param>
/// <param name="Amount">The fee; only of a fee schedule.</param>
/// <param name="Description">What the code stands for.</param>
/// <param name="Surfaces">For how many faces, 1 to 5.</param>
/// <param name="Teeth">For front or back teeth.</param>
public sealed record SheetColumns(bool HasHeader, int Code, int? Amount = null, int? Description = null, int? Surfaces = null, int? Teeth = null)
{
    /// <summary>The catalogue's procedure that a code stands for; only of a code list.</summary>
    public int? Procedure { get; init; }

    /// <summary>What stands before the cents; null to find out.</summary>
    public DecimalMark? Mark { get; init; }

    internal bool IsWithin(int columns) => Code >= 0 && Code < columns && new[] { Amount, Description, Surfaces, Teeth, Procedure }.All(at => at is null || (at >= 0 && at < columns));
}

/// <summary>Guesses from the first row which column says what.</summary>
internal static class ColumnGuess
{
    private static readonly string[] Codes = ["code", "procedure code", "code acte", "acte", "fee code", "no"];
    private static readonly string[] Amounts = ["fee", "amount", "price", "tarif", "honoraires", "montant", "prix"];
    private static readonly string[] Descriptions = ["description", "name", "nomenclature", "libellé", "nom", "desc"];
    private static readonly string[] SurfaceCounts = ["surfaces", "faces", "number of surfaces"];
    private static readonly string[] Teeths = ["teeth", "tooth group", "dents"];
    private static readonly string[] Procedures = ["procedure", "catalogue", "dentamind"];

    public static SheetColumns Of(Sheet sheet)
    {
        var first = sheet.Lines[0];
        var names = first.Cells.Select(cell => cell.ToLowerInvariant()).ToList();
        var code = Find(names, Codes);
        var hasHeader = code is not null || names.TrueForAll(name => !name.Any(char.IsAsciiDigit));
        return new SheetColumns(hasHeader, code ?? 0, Find(names, Amounts) ?? AmountByLooks(sheet), Find(names, Descriptions), Find(names, SurfaceCounts), Find(names, Teeths))
        {
            Procedure = Find(names, Procedures),
        };
    }

    private static int? Find(List<string> names, string[] words)
    {
        var exact = names.FindIndex(name => words.Contains(name, StringComparer.Ordinal));
        var near = exact >= 0 ? exact : names.FindIndex(name => words.Any(word => word.Length > 3 && name.Contains(word, StringComparison.Ordinal)));
        return near >= 0 ? near : null;
    }

    /// <summary>The last column in which most rows have something that reads as an amount with cents.</summary>
    private static int? AmountByLooks(Sheet sheet)
    {
        var rows = sheet.Lines.Skip(1).Take(20).DefaultIfEmpty(sheet.Lines[0]).ToList();
        for (var at = rows.Max(row => row.Cells.Count) - 1; at > 0; at--)
            if (rows.Count(row => SheetAmount.Read(row.Cell(at), DecimalMark.Point).Fault is null || SheetAmount.Read(row.Cell(at), DecimalMark.Comma).Fault is null) * 2 > rows.Count)
                return at;
        return null;
    }
}
