using DentaMind.Kernel;
using DentaMind.Treatment.Fees.Sheets;

namespace DentaMind.Treatment.Fees;

/// <summary>What every import of a sheet begins with: bytes that are a table, and columns that it has.</summary>
internal static class SheetImports
{
    /// <summary>Base64 of the largest file that is read.</summary>
    public const int LongestContent = ((SheetText.MostBytes + 2) / 3 * 4) + 4;

    public static Refusal? CheckContent(string? content) =>
        string.IsNullOrEmpty(content) ? Refusal.Invalid("content", "Choose a CSV file.")
        : content.Length > LongestContent ? Refusal.Invalid("content", $"The file has more than {SheetText.MostBytes / 1000} kB. Divide it, or leave out columns that are not needed.")
        : null;

    public static Outcome<Sheet> Open(string content)
    {
        var bytes = new byte[(content.Length / 4 * 3) + 3];
        if (!Convert.TryFromBase64String(content, bytes, out var count))
            return Refusal.Invalid("content", "The content has to be the file's bytes in base64.");
        var (sheet, fault) = Sheet.Read(bytes.AsSpan(0, count));
        return sheet is null ? new Refusal("not-csv", fault!, RefusalKind.Unreadable) : sheet;
    }

    /// <summary>The rows, when every one of them is right; else what is wrong on each line, and nothing is kept.</summary>
    public static Outcome<FeeSheet> Read(string content, SheetColumns columns, SheetKind kind)
    {
        var sheet = Open(content);
        if (!sheet.IsAnswer)
            return sheet.Refusal;
        if (!columns.IsWithin(sheet.Answer.Lines.Max(line => line.Cells.Count)) || (kind == SheetKind.Fees && columns.Amount is null))
            return Refusal.Invalid("columns", "Say which columns hold the code and the amount.");
        var rows = FeeSheet.Of(sheet.Answer, columns, kind);
        return rows.FlawCount == 0 ? rows
            : new Refusal("sheet-flawed", "Some lines are not right; nothing was kept. Mend them, then import again.", RefusalKind.Unreadable) { Flaws = rows.Flaws };
    }
}
