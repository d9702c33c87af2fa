namespace DentaMind.Routing.Rules.Written;

/// <summary>Tells line and column of a byte; asked for bytes in their order, it walks over the text once.</summary>
internal ref struct TextPlaces(ReadOnlySpan<byte> text)
{
    private readonly ReadOnlySpan<byte> text = text;
    private int offset;
    private int line = 1;
    private int column = 1;

    /// <summary>Both from 1; a column is a character, whatever its bytes.</summary>
    public (int Line, int Column) Of(long index)
    {
        for (; offset < index && offset < text.Length; offset++)
        {
            if (text[offset] == '\n')
                (line, column) = (line + 1, 1);
            else if (!IsContinuation(text[offset]))
                column++;
        }

        return (line, column);
    }

    /// <summary>Of a byte that is counted from the beginning of a line, both from 0.</summary>
    public static (int Line, int Column) Of(ReadOnlySpan<byte> text, long line, long byteInLine)
    {
        var start = 0;
        for (var passed = 0L; passed < line; passed++)
            start += text[start..].IndexOf((byte)'\n') + 1;
        return new TextPlaces(text).Of(start + byteInLine);
    }

    private static bool IsContinuation(byte one) => (one & 0xC0) == 0x80;
}
