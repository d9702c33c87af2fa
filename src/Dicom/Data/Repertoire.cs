using System.Text;

namespace DentaMind.Dicom.Data;

/// <summary>One set of characters that PS3.3 C.12.1.1.2 names, and the place in a code table where it stands.</summary>
internal sealed record Repertoire
{
    private static readonly UTF8Encoding StrictUtf8 = new(false, throwOnInvalidBytes: true);

    public required Encoding Encoding { get; init; }

    /// <summary>What follows ESC to call it; null for one that is never called.</summary>
    public string? Escape { get; init; }

    /// <summary>Called into the lower half of the code table.</summary>
    public bool IsLower { get; init; }

    public bool IsTwoByte { get; init; }

    /// <summary>The whole byte range speaks through one encoding; escapes have no meaning.</summary>
    public bool IsWhole { get; init; }

    /// <summary>JIS X 0212, whose second byte stays low in the code page that holds it.</summary>
    public bool IsSupplementary { get; init; }

    public static readonly Repertoire Ascii = new() { Encoding = Encoding.Latin1, Escape = "(B", IsLower = true };
    public static readonly Repertoire Romaji = new() { Encoding = Encoding.Latin1, Escape = "(J", IsLower = true };
    public static readonly Repertoire Katakana = Upper(932, ")I");
    public static readonly Repertoire Kanji = new() { Encoding = Page(20932), Escape = "$B", IsLower = true, IsTwoByte = true };
    public static readonly Repertoire MoreKanji =
        new() { Encoding = Page(20932), Escape = "$(D", IsLower = true, IsTwoByte = true, IsSupplementary = true };

    public static readonly Repertoire Hangul = Upper(51949, "$)C") with { IsTwoByte = true };
    public static readonly Repertoire Hanzi = Upper(936, "$)A") with { IsTwoByte = true };
    public static readonly Repertoire Utf8 = new() { Encoding = Encoding.UTF8, IsWhole = true };
    public static readonly Repertoire Gb18030 = new() { Encoding = Page(54936), IsWhole = true };
    public static readonly Repertoire Gbk = new() { Encoding = Page(936), IsWhole = true };
    public static readonly Repertoire Latin1 = Upper(28591, "-A");

    /// <summary>By the number of its ISO registration, without the sets that stand alone.</summary>
    public static readonly IReadOnlyDictionary<int, Repertoire> ByNumber = new Dictionary<int, Repertoire>
    {
        [6] = Ascii,
        [100] = Latin1,
        [101] = Upper(28592, "-B"),
        [109] = Upper(28593, "-C"),
        [110] = Upper(28594, "-D"),
        [144] = Upper(28595, "-L"),
        [127] = Upper(28596, "-G"),
        [126] = Upper(28597, "-F"),
        [138] = Upper(28598, "-H"),
        [148] = Upper(28599, "-M"),
        [203] = Upper(28605, "-b"),
        [13] = Katakana,
        [166] = Upper(874, "-T"),
        [87] = Kanji,
        [159] = MoreKanji,
        [149] = Hangul,
        [58] = Hanzi,
        [192] = Utf8,
    };

    /// <summary>All that an escape may call.</summary>
    public static readonly IReadOnlyList<Repertoire> Callable = [.. ByNumber.Values.Append(Romaji).Where(set => set.Escape is not null)];

    /// <summary>The one character that these bytes are; U+FFFD when they are none.</summary>
    public void Append(ReadOnlySpan<byte> bytes, StringBuilder text)
    {
        Span<byte> code = stackalloc byte[2];
        for (var i = 0; i < bytes.Length; i++) code[i] = IsTwoByte ? (byte)(bytes[i] | 0x80) : bytes[i];
        if (IsSupplementary && bytes.Length == 2) code[1] &= 0x7F;
        Span<char> chars = stackalloc char[8];
        text.Append(chars[..Encoding.GetChars(code[..bytes.Length], chars)]);
    }

    /// <summary>The bytes of one character of this set; null when it has none for it.</summary>
    public byte[]? TryEncode(string character)
    {
        if (IsLower && !IsTwoByte) return Ascii.Encoding.GetByteCount(character) == 1 && character[0] < 0x80 ? [(byte)character[0]] : null;
        try
        {
            var bytes = Encoding.GetBytes(character);
            return Fits(bytes) ? [.. bytes.Select(code => IsLower ? (byte)(code & 0x7F) : code)] : null;
        }
        catch (EncoderFallbackException)
        {
            return null;
        }
    }

    /// <summary>The bytes of a whole text in a set that stands alone.</summary>
    public byte[] EncodeWhole(string text)
    {
        var lenient = (Encoding)Encoding.Clone();
        lenient.EncoderFallback = EncoderFallback.ReplacementFallback;
        return lenient.GetBytes(text);
    }

    private bool Fits(byte[] bytes) => IsTwoByte
        ? bytes.Length == 2 && bytes[0] >= 0xA1 && (IsSupplementary ? bytes[1] < 0x80 : bytes[1] >= 0xA1)
        : bytes.Length == 1 && bytes[0] >= 0xA0;

    /// <summary>UTF-8 where it is that, Latin-1 where not: what senders that declare nothing mostly mean.</summary>
    public static string Guess(ReadOnlySpan<byte> bytes)
    {
        try
        {
            return StrictUtf8.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return Encoding.Latin1.GetString(bytes);
        }
    }

    private static Repertoire Upper(int page, string escape) => new() { Encoding = Page(page), Escape = escape };

    private static Encoding Page(int number) => CodePagesEncodingProvider.Instance.GetEncoding(
        number, EncoderFallback.ExceptionFallback, new DecoderReplacementFallback("\uFFFD"))
        ?? Encoding.GetEncoding(number, EncoderFallback.ExceptionFallback, new DecoderReplacementFallback("\uFFFD"));
}
