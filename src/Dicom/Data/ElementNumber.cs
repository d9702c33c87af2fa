using System.Buffers.Binary;
using System.Globalization;
using System.Text;

namespace DentaMind.Dicom.Data;

/// <summary>Reads and writes values that are numbers, binary or decimal.</summary>
internal static class ElementNumber
{
    public static long? FirstInteger(Element element)
    {
        var vr = element.EffectiveVr;
        if (vr.IsText) return Integers(element) is [var first, ..] ? first : null;
        var bytes = element.Value.Span;
        return bytes.Length >= BytesEach(vr) && !IsReal(vr) ? ReadInteger(bytes, vr) : null;
    }

    public static IReadOnlyList<long> Integers(Element element)
    {
        var vr = element.EffectiveVr;
        if (vr.IsText) return Parse(element, static part => ParseInteger(part));
        if (IsReal(vr) || vr == Vr.SQ) return [];
        return ReadAll(element.Value.Span, vr, ReadInteger);
    }

    public static IReadOnlyList<double> Numbers(Element element)
    {
        var vr = element.EffectiveVr;
        if (vr.IsText) return Parse(element, static part => ParseNumber(part));
        if (vr == Vr.SQ) return [];
        return IsReal(vr) ? ReadAll(element.Value.Span, vr, ReadReal) : ReadAll(element.Value.Span, vr, static (bytes, kind) => (double)ReadInteger(bytes, kind));
    }

    public static IReadOnlyList<string> AsTexts(Element element)
    {
        var vr = element.EffectiveVr;
        if (vr == Vr.SQ || vr == Vr.UN || vr.Letters >> 8 == 'O') return [];
        return IsReal(vr)
            ? [.. Numbers(element).Select(number => number.ToString("R", CultureInfo.InvariantCulture))]
            : [.. Integers(element).Select(number => number.ToString(CultureInfo.InvariantCulture))];
    }

    public static Element Make(Tag tag, Vr vr, ReadOnlySpan<long> values)
    {
        if (vr == Vr.IS || vr == Vr.DS)
            return Texts(tag, vr, values, static number => number.ToString(CultureInfo.InvariantCulture));
        if (IsReal(vr)) return Make(tag, vr, [.. values.ToArray().Select(number => (double)number)]);
        var size = BytesEach(vr);
        var bytes = new byte[values.Length * size];
        for (var i = 0; i < values.Length; i++) WriteInteger(bytes.AsSpan(i * size, size), vr, values[i]);
        return Element.OfBytes(tag, vr, (bytes.Length & 1) == 0 ? bytes : [.. bytes, 0]);
    }

    public static Element Make(Tag tag, Vr vr, ReadOnlySpan<double> values)
    {
        if (vr == Vr.DS || vr == Vr.IS) return Texts(tag, vr, values, Decimal);
        if (!IsReal(vr)) return Make(tag, vr, [.. values.ToArray().Select(number => (long)number)]);
        var size = BytesEach(vr);
        var bytes = new byte[values.Length * size];
        for (var i = 0; i < values.Length; i++)
        {
            var place = bytes.AsSpan(i * size, size);
            if (size == 4) BinaryPrimitives.WriteSingleLittleEndian(place, (float)values[i]);
            else BinaryPrimitives.WriteDoubleLittleEndian(place, values[i]);
        }

        return Element.OfBytes(tag, vr, bytes);
    }

    /// <summary>A decimal string of at most sixteen characters, as DS allows.</summary>
    internal static string Decimal(double number)
    {
        for (var digits = 17; digits > 0; digits--)
        {
            var text = number.ToString("G" + digits.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
            if (text.Length <= 16) return text;
        }

        return "0";
    }

    internal static bool IsReal(Vr vr) => vr == Vr.FL || vr == Vr.FD || vr == Vr.OF || vr == Vr.OD;

    private static int BytesEach(Vr vr) => vr == Vr.AT ? 4 : vr.UnitBytes;

    private static Element Texts<T>(Tag tag, Vr vr, ReadOnlySpan<T> values, Func<T, string> write)
    {
        var texts = new string[values.Length];
        for (var i = 0; i < texts.Length; i++) texts[i] = write(values[i]);
        return ElementText.Make(tag, vr, texts, CharacterSet.Default);
    }

    private delegate T Reader<out T>(ReadOnlySpan<byte> bytes, Vr vr);

    private static T[] ReadAll<T>(ReadOnlySpan<byte> bytes, Vr vr, Reader<T> read)
    {
        var size = BytesEach(vr);
        var values = new T[bytes.Length / size];
        for (var i = 0; i < values.Length; i++) values[i] = read(bytes.Slice(i * size, size), vr);
        return values;
    }

    private static double ReadReal(ReadOnlySpan<byte> bytes, Vr vr) =>
        BytesEach(vr) == 4 ? BinaryPrimitives.ReadSingleLittleEndian(bytes) : BinaryPrimitives.ReadDoubleLittleEndian(bytes);

    private static long ReadInteger(ReadOnlySpan<byte> bytes, Vr vr)
    {
        if (vr == Vr.SS) return BinaryPrimitives.ReadInt16LittleEndian(bytes);
        if (vr == Vr.SL) return BinaryPrimitives.ReadInt32LittleEndian(bytes);
        if (vr == Vr.AT) return ((long)BinaryPrimitives.ReadUInt16LittleEndian(bytes) << 16) | BinaryPrimitives.ReadUInt16LittleEndian(bytes[2..]);
        return vr.UnitBytes switch
        {
            2 => BinaryPrimitives.ReadUInt16LittleEndian(bytes),
            4 => BinaryPrimitives.ReadUInt32LittleEndian(bytes),
            8 => BinaryPrimitives.ReadInt64LittleEndian(bytes),
            _ => bytes[0],
        };
    }

    private static void WriteInteger(Span<byte> place, Vr vr, long value)
    {
        if (vr == Vr.AT) value = (value >> 16 & 0xFFFF) | (value & 0xFFFF) << 16;
        for (var i = 0; i < place.Length; i++) place[i] = (byte)(value >> (8 * i));
    }

    private static List<T> Parse<T>(Element element, Func<string, T?> parse)
        where T : struct
    {
        var values = new List<T>();
        foreach (var part in Encoding.Latin1.GetString(element.Value.Span).Split('\\'))
        {
            if (parse(part.Trim(' ', '\0')) is not { } value) break;
            values.Add(value);
        }

        return values;
    }

    private static long? ParseInteger(string text) =>
        long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole) ? whole
        : ParseNumber(text) is { } number && Math.Abs(number) < 1e15 && double.IsInteger(number) ? (long)number
        : null;

    private static double? ParseNumber(string text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) ? number : null;
}
