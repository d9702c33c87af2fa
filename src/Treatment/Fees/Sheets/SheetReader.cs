using System.Text;

namespace DentaMind.Treatment.Fees.Sheets;

/// <summary>Reads a table row by row; rows without any word are passed over.</summary>
internal sealed class SheetReader(string text, char separator, int firstLine)
{
    private int at;
    private int line = firstLine;

    /// <summary>Why reading ended too early; null when it did not.</summary>
    public string? Fault { get; private set; }

    public SheetLine? Next()
    {
        while (at < text.Length && Fault is null)
        {
            var number = line;
            var cells = Row();
            if (Fault is null && cells.Exists(cell => cell.Length > 0))
                return new SheetLine(number, cells);
        }

        return null;
    }

    private List<string> Row()
    {
        var cells = new List<string>();
        do
            cells.Add(Cell());
        while (at < text.Length && text[at] == separator && cells.Count < Sheet.MostColumns && Skip());
        if (at < text.Length && text[at] == separator)
            Fault = $"Line {line} has more than {Sheet.MostColumns} columns.";
        while (at < text.Length && text[at] is not ('\r' or '\n'))
            at++;
        EndLine();
        return cells;
    }

    private string Cell()
    {
        while (at < text.Length && text[at] is ' ' or '\u00a0')
            at++;
        var cell = at < text.Length && text[at] == '"' ? Quoted() : Plain();
        if (cell.Length > Sheet.LongestCell)
            Fault = $"Line {line} holds a cell of more than {Sheet.LongestCell} characters.";
        return cell;
    }

    private string Plain()
    {
        var from = at;
        while (at < text.Length && text[at] != separator && text[at] is not ('\r' or '\n'))
            at++;
        return text[from..at].Trim();
    }

    private string Quoted()
    {
        var (opened, cell) = (line, new StringBuilder());
        for (at++; at < text.Length; at++)
        {
            if (text[at] == '"' && at + 1 < text.Length && text[at + 1] == '"')
                cell.Append(text[at++]);
            else if (text[at] == '"')
            {
                at++;
                return cell.Append(Plain()).ToString().Trim();
            }
            else
            {
                if (text[at] == '\n')
                    line++;
                cell.Append(text[at]);
            }
        }

        Fault = $"Line {opened} opens a quotation mark that is never closed.";
        return "";
    }

    private bool Skip()
    {
        at++;
        return true;
    }

    private void EndLine()
    {
        if (at < text.Length && text[at] == '\r')
            at++;
        if (at < text.Length && text[at] == '\n')
            at++;
        line++;
    }
}
