using System.Text.RegularExpressions;
using DentaMind.Kernel;
using DentaMind.Treatment.Procedures;

namespace DentaMind.Treatment.Fees.Sheets;

/// <summary>What a sheet says once its columns are known: rows, and what is wrong with each line that is none.</summary>
internal sealed record FeeSheet(IReadOnlyList<FeeRow> Rows, IReadOnlyList<TextFlaw> Flaws, int FlawCount)
{
    /// <summary>Nobody reads more at once.</summary>
    public const int MostFlaws = 200;

    public static FeeSheet Of(Sheet sheet, SheetColumns columns, SheetKind kind)
    {
        var lines = sheet.Lines.Skip(columns.HasHeader ? 1 : 0).ToList();
        var mark = columns.Mark ?? SheetAmount.Guess(lines.Select(line => line.Cell(columns.Amount)));
        var judge = new RowJudge(columns with { Mark = mark ?? DecimalMark.Point }, kind);
        if (mark is null && kind == SheetKind.Fees)
            judge.Flaw(lines[0], columns.Amount ?? 0, "amount", "Some amounts are written 1,234.56 and some 1.234,56. Say which mark stands before the cents.");
        if (lines.Count == 0)
            judge.Flaw(sheet.Lines[0], 0, "row", "There is no row below the names of the columns.");
        foreach (var line in lines)
            judge.Judge(line);
        return new FeeSheet(judge.Rows, [.. judge.Flaws.Take(MostFlaws)], judge.Flaws.Count);
    }
}

/// <summary>What a sheet is of.</summary>
public enum SheetKind
{
    /// <summary>Codes and what they cost.</summary>
    Fees,

    /// <summary>Codes and what they stand for.</summary>
    Codes,
}

/// <summary>One row of a sheet that is right in itself.</summary>
internal sealed record FeeRow(int Line, string Code, string Description, long Cents, FeeVariant Variant, string? Procedure);

/// <summary>Judges row after row; a row with anything wrong is not kept.</summary>
internal sealed partial class RowJudge(SheetColumns columns, SheetKind kind)
{
    private readonly Dictionary<(string, FeeVariant), int> seen = [];
    private int flawsBefore;

    public List<FeeRow> Rows { get; } = [];

    public List<TextFlaw> Flaws { get; } = [];

    public void Judge(SheetLine line)
    {
        flawsBefore = Flaws.Count;
        var code = SheetWriter.Said(line.Cell(columns.Code));
        if (!Code().IsMatch(code))
            Flaw(line, columns.Code, "code", "A code has 1 to 40 letters, digits, points and hyphens.");
        var variant = new FeeVariant(SurfacesOf(line), TeethOf(line));
        var row = new FeeRow(line.Number, code, SheetWriter.Said(line.Cell(columns.Description)), CentsOf(line), variant, ProcedureOf(line));
        if (Flaws.Count == flawsBefore && !seen.TryAdd((code, kind == SheetKind.Codes ? default : variant), line.Number))
            Flaw(line, columns.Code, "code", $"This code stands on line {seen[(code, kind == SheetKind.Codes ? default : variant)]} already.");
        if (Flaws.Count == flawsBefore)
            Rows.Add(row);
    }

    public void Flaw(SheetLine line, int column, string what, string reason) => Flaws.Add(new TextFlaw(line.Number, column + 1, what, reason));

    private long CentsOf(SheetLine line)
    {
        if (kind == SheetKind.Codes)
            return 0;
        var (cents, fault) = SheetAmount.Read(line.Cell(columns.Amount), columns.Mark!.Value);
        if (fault is not null)
            Flaw(line, columns.Amount ?? 0, "amount", fault);
        return cents;
    }

    private int SurfacesOf(SheetLine line)
    {
        var text = line.Cell(columns.Surfaces);
        if (text.Length == 0)
            return 0;
        if (text.Length == 1 && text[0] is >= '1' and <= '5')
            return text[0] - '0';
        Flaw(line, columns.Surfaces!.Value, "surfaces", "Give the number of faces, 1 to 5, or leave it empty.");
        return 0;
    }

    private TeethGroup TeethOf(SheetLine line)
    {
        switch (line.Cell(columns.Teeth).ToLowerInvariant())
        {
            case "" or "any" or "all" or "toutes":
                return TeethGroup.Any;
            case "anterior" or "front" or "antérieures" or "antérieure" or "a":
                return TeethGroup.Anterior;
            case "posterior" or "back" or "postérieures" or "postérieure" or "p":
                return TeethGroup.Posterior;
            default:
                Flaw(line, columns.Teeth!.Value, "teeth", "Give anterior or posterior, or leave it empty.");
                return TeethGroup.Any;
        }
    }

    private string? ProcedureOf(SheetLine line)
    {
        var text = line.Cell(columns.Procedure);
        if (text.Length == 0 || kind == SheetKind.Fees)
            return null;
        if (Catalogue.Find(text) is { } procedure)
            return procedure.Code;
        Flaw(line, columns.Procedure!.Value, "procedure", "The catalogue has no such procedure.");
        return null;
    }

    [GeneratedRegex("^[A-Za-z0-9][A-Za-z0-9.-]{0,39}$", RegexOptions.NonBacktracking)]
    private static partial Regex Code();
}
