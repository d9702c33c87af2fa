using System.Buffers;
using System.Text;

namespace DentaMind.Treatment.Fees.Sheets;

/// <summary>Writes a table as CSV that a workbook opens without reckoning anything: what could be a formula gets an apostrophe before it.</summary>
internal static class SheetWriter
{
    private const string FormulaStarts = "=+-@\t\r";
    private static readonly SearchValues<char> Quoted = SearchValues.Create(",;\"\t\r\n'");

    /// <summary>UTF-8 with its mark, so that a workbook reads French words right.</summary>
    public static byte[] Write(IEnumerable<IReadOnlyList<string>> rows)
    {
        var text = new StringBuilder("\uFEFF");
        foreach (var row in rows)
            text.AppendJoin(',', row.Select(Cell)).Append("\r\n");
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    /// <summary>What a cell said before it was made harmless.</summary>
    public static string Said(string cell) => cell.Length > 1 && cell[0] == '\'' && FormulaStarts.Contains(cell[1], StringComparison.Ordinal) ? cell[1..] : cell;

    private static string Cell(string said)
    {
        var safe = said.Length > 0 && FormulaStarts.Contains(said[0], StringComparison.Ordinal) ? "'" + said : said;
        return safe.AsSpan().ContainsAny(Quoted) ? $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : safe;
    }
}
