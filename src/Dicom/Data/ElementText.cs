using System.Text;

namespace DentaMind.Dicom.Data;

/// <summary>Reads and writes values that are characters.</summary>
internal static class ElementText
{
    private static readonly char[] Padding = [' ', '\0'];

    public static string? First(Element element, CharacterSet characters)
    {
        var vr = element.EffectiveVr;
        if (!vr.IsText) return All(element, characters) is [var number, ..] ? number : null;
        var text = Decode(element, vr, characters);
        var end = vr.IsSingleText ? -1 : text.IndexOf('\\', StringComparison.Ordinal);
        var first = Trim(end < 0 ? text : text[..end], vr);
        return first.Length == 0 ? null : first;
    }

    public static IReadOnlyList<string> All(Element element, CharacterSet characters)
    {
        var vr = element.EffectiveVr;
        if (!vr.IsText) return ElementNumber.AsTexts(element);
        var text = Decode(element, vr, characters);
        if (vr.IsSingleText) return Trim(text, vr) is { Length: > 0 } whole ? [whole] : [];
        var parts = text.Split('\\');
        for (var i = 0; i < parts.Length; i++) parts[i] = Trim(parts[i], vr);
        return parts is [""] ? [] : parts;
    }

    /// <summary>The code strings of a value that has none but ASCII.</summary>
    public static string[] Split(ReadOnlySpan<byte> value)
    {
        var parts = Encoding.Latin1.GetString(value).Split('\\');
        for (var i = 0; i < parts.Length; i++) parts[i] = parts[i].Trim(Padding);
        return parts is [""] ? [] : parts;
    }

    public static Element Make(Tag tag, Vr vr, ReadOnlySpan<string> values, CharacterSet characters)
    {
        var text = string.Join('\\', values);
        var bytes = vr.UsesCharacterSet ? characters.Encode(text, vr) : Encoding.Latin1.GetBytes(text);
        return Element.OfBytes(tag, vr, (bytes.Length & 1) == 0 ? bytes : [.. bytes, vr.Padding]);
    }

    private static string Decode(Element element, Vr vr, CharacterSet characters) =>
        vr.UsesCharacterSet ? characters.Decode(element.Value.Span, vr) : Encoding.Latin1.GetString(element.Value.Span);

    private static string Trim(string text, Vr vr) => vr.IsSingleText ? text.TrimEnd(Padding) : text.Trim(Padding);
}
