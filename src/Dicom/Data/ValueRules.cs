using System.Buffers;
using System.Globalization;
using System.Text;

namespace DentaMind.Dicom.Data;

/// <summary>What a value may be, by its VR (PS3.5 table 6.2-1), for values that we write into the files of others.</summary>
internal static class ValueRules
{
    private const int LongestText = 64 * 1024;

    private static readonly SearchValues<char> CodeCharacters = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789 _");

    /// <summary>Why a value may not stand in an element of this VR; null when it may. An empty one may always.</summary>
    public static string? Fault(Vr vr, string value)
    {
        if (!vr.IsText && Range(vr) is null && !ElementNumber.IsReal(vr)) return "Only texts and numbers can be set; give the VR of a private element.";
        if (value.Length == 0) return null;
        return FaultInText(vr, value) ?? (IsSound(vr, value) ? null : $"This is no value of VR {vr}.");
    }

    /// <summary>Why a text may not even be a part of a value.</summary>
    public static string? FaultInText(Vr vr, string text)
    {
        if (text.Any(character => IsForbidden(character, vr))) return "Leave control characters out.";
        if (text.Contains('\\', StringComparison.Ordinal) && !vr.IsSingleText) return "Leave backslashes out; several values are given one by one.";
        if (!vr.UsesCharacterSet && !Ascii.IsValid(text)) return $"VR {vr} has ASCII only.";
        return Groups(vr, text).Max(group => group.EnumerateRunes().Count()) > MostCharacters(vr) ? $"VR {vr} has at most {MostCharacters(vr)} characters." : null;
    }

    /// <summary>The element; text that the data set's own characters cannot write is refused, not mangled.</summary>
    public static Element Make(Tag tag, Vr vr, string[] values, CharacterSet characters)
    {
        if (Range(vr) is not null) return ElementNumber.Make(tag, vr, Parse<long>(values));
        if (ElementNumber.IsReal(vr)) return ElementNumber.Make(tag, vr, Parse<double>(values));
        var element = ElementText.Make(tag, vr, values, characters);
        if (vr.UsesCharacterSet && characters.Decode(element.Value.Span, vr).TrimEnd(' ') != string.Join('\\', values).TrimEnd(' '))
            throw new DicomException("text-not-encodable", "The character set of the data set cannot write the new text.");
        return element;
    }

    private static T[] Parse<T>(string[] values)
        where T : IParsable<T> => [.. values.Where(value => value.Length > 0).Select(value => T.Parse(value, CultureInfo.InvariantCulture))];

    private static bool IsForbidden(char character, Vr vr) =>
        character < ' ' && !(vr.IsSingleText && character is '\t' or '\n' or '\f' or '\r');

    private static string[] Groups(Vr vr, string text) => vr == Vr.PN ? text.Split('=') : [text];

    private static bool IsSound(Vr vr, string value)
    {
        if (vr == Vr.UI) return Uid.IsValid(value);
        if (vr == Vr.DA) return value.Length == 8 && Moment.ParseDate(value) is not null;
        if (vr == Vr.TM) return Moment.ParseTime(value) is not null;
        if (vr == Vr.DT) return Moment.Parse(value) is not null;
        if (vr == Vr.CS) return !value.AsSpan().ContainsAnyExcept(CodeCharacters);
        if (vr == Vr.AS) return value.Length == 4 && value[..3].All(char.IsAsciiDigit) && value[3] is 'D' or 'W' or 'M' or 'Y';
        if (vr == Vr.IS) return int.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _);
        if (Range(vr) is var (least, most)) return long.TryParse(value, CultureInfo.InvariantCulture, out var whole) && whole >= least && whole <= most;
        return (vr != Vr.DS && !ElementNumber.IsReal(vr)) || (double.TryParse(value, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number));
    }

    private static (long Least, long Most)? Range(Vr vr) =>
        vr == Vr.US ? (0, ushort.MaxValue)
        : vr == Vr.SS ? (short.MinValue, short.MaxValue)
        : vr == Vr.UL ? (0, uint.MaxValue)
        : vr == Vr.SL ? (int.MinValue, int.MaxValue)
        : vr == Vr.UV ? (0, long.MaxValue)
        : vr == Vr.SV ? (long.MinValue, long.MaxValue)
        : null;

    private static int MostCharacters(Vr vr) => vr.ToString() switch
    {
        "AS" => 4,
        "IS" => 12,
        "AE" or "CS" or "DS" or "SH" or "TM" => 16,
        "DT" => 26,
        "LO" or "PN" or "UI" => 64,
        "ST" => 1024,
        "LT" => 10_240,
        _ => LongestText,
    };
}
