using System.Text;

namespace DentaMind.Treatment.Fees.Sheets;

/// <summary>The text of a file that claims to be CSV: its encoding is found out, and what is no text is said to be so.</summary>
internal static class SheetText
{
    /// <summary>The largest file that is read.</summary>
    public const int MostBytes = 600_000;

    private static readonly (byte[] Head, string What)[] Known =
    [
        ([0x50, 0x4B, 0x03, 0x04], "This is a workbook (such as .xlsx) or a zip file. Save the sheet as CSV, then choose that file."),
        ([0xD0, 0xCF, 0x11, 0xE0], "This is an old workbook (.xls). Save the sheet as CSV, then choose that file."),
        ([0x25, 0x50, 0x44, 0x46], "This is a PDF. Fees are read from CSV only."),
        ([0x89, 0x50, 0x4E, 0x47], "This is a picture. Fees are read from CSV only."),
        ([0xFF, 0xD8, 0xFF], "This is a picture. Fees are read from CSV only."),
        ([0x47, 0x49, 0x46, 0x38], "This is a picture. Fees are read from CSV only."),
        ([0x1F, 0x8B], "This file is compressed. Unpack it, then choose the CSV inside."),
        ([0x7B, 0x5C, 0x72, 0x74, 0x66], "This is a formatted document (.rtf). Save the table as CSV, then choose that file."),
    ];

    private static readonly Encoding Strict = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The text and how it was written, or a sentence that says what the file is instead.</summary>
    public static (string Text, SheetEncoding Encoding, string? Fault) Read(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length > MostBytes)
            return Fault($"The file has more than {MostBytes / 1000} kB. Divide it, or leave out columns that are not needed.");
        foreach (var (head, what) in Known)
            if (bytes.StartsWith(head))
                return Fault(what);
        var (text, encoding) = Decode(bytes);
        return text is null ? Fault("The file is not text in UTF-8, UTF-16 or Windows-1252. Save it as CSV (UTF-8), then choose it again.")
            : string.IsNullOrWhiteSpace(text) ? Fault("The file is empty.")
            : LooksLikeMarkup(text) ? Fault("This is a web page or XML, not CSV. Save the table as CSV, then choose that file.")
            : text.Any(IsControl) ? Fault("The file holds characters that no table has; it is not CSV.")
            : (text, encoding, null);
    }

    private static (string? Text, SheetEncoding Encoding) Decode(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith((byte[])[0xEF, 0xBB, 0xBF]))
            return (TryDecode(Strict, bytes[3..]), SheetEncoding.Utf8);
        if (bytes.StartsWith((byte[])[0xFF, 0xFE]) || bytes.StartsWith((byte[])[0xFE, 0xFF]))
            return (TryDecode(new UnicodeEncoding(bytes[0] == 0xFE, byteOrderMark: false, throwOnInvalidBytes: true), bytes[2..]), SheetEncoding.Utf16);
        if (SeemsUtf16(bytes, out var isBigEndian))
            return (TryDecode(new UnicodeEncoding(isBigEndian, byteOrderMark: false, throwOnInvalidBytes: true), bytes), SheetEncoding.Utf16);
        return TryDecode(Strict, bytes) is { } text
            ? (text, SheetEncoding.Utf8)
            : (TryDecode(CodePagesEncodingProvider.Instance.GetEncoding(1252, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)!, bytes), SheetEncoding.Windows1252);
    }

    /// <summary>A table in UTF-16 without its mark has a zero in nearly every second byte.</summary>
    private static bool SeemsUtf16(ReadOnlySpan<byte> bytes, out bool isBigEndian)
    {
        var head = bytes[..Math.Min(bytes.Length & ~1, 512)];
        var (even, odd) = (0, 0);
        for (var at = 0; at < head.Length; at++)
            if (head[at] == 0)
                _ = at % 2 == 0 ? even++ : odd++;
        isBigEndian = even > odd;
        return head.Length > 0 && Math.Max(even, odd) * 4 > head.Length && Math.Min(even, odd) == 0;
    }

    private static string? TryDecode(Encoding encoding, ReadOnlySpan<byte> bytes)
    {
        try
        {
            return encoding.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    private static bool LooksLikeMarkup(string text)
    {
        var head = text.AsSpan().TrimStart();
        return head.StartsWith("<!", StringComparison.Ordinal) || head.StartsWith("<?", StringComparison.Ordinal) || head.StartsWith("<html", StringComparison.OrdinalIgnoreCase);
    }

    private static bool IsControl(char letter) => char.IsControl(letter) && letter is not ('\t' or '\r' or '\n' or '\u0085') || letter is '\uFFFD' or '\uFFFE' or '\uFFFF';

    private static (string, SheetEncoding, string?) Fault(string text) => ("", default, text);
}

/// <summary>How a sheet was written.</summary>
public enum SheetEncoding
{
    Utf8,
    Utf16,
    Windows1252,
}
