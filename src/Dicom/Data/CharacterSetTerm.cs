using System.Globalization;

namespace DentaMind.Dicom.Data;

/// <summary>Reads a defined term of Specific Character Set, also in the spellings that careless senders use.</summary>
internal static class CharacterSetTerm
{
    public static Repertoire? Find(string term)
    {
        var letters = new string([.. term.Where(char.IsAsciiLetterOrDigit)]).ToUpperInvariant();
        return letters switch
        {
            "" => Repertoire.Ascii,
            "GB18030" => Repertoire.Gb18030,
            "GBK" => Repertoire.Gbk,
            "UTF8" => Repertoire.Utf8,
            _ => ByNumber(letters),
        };
    }

    private static Repertoire? ByNumber(string letters)
    {
        var digits = letters.StartsWith("ISO2022IR", StringComparison.Ordinal) ? letters[9..]
            : letters.StartsWith("ISOIR", StringComparison.Ordinal) ? letters[5..]
            : letters.StartsWith("ISO8859", StringComparison.Ordinal) ? Part8859(letters[7..])
            : "";
        return int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? Repertoire.ByNumber.GetValueOrDefault(number) : null;
    }

    private static string Part8859(string part) => part switch
    {
        "1" => "100",
        "2" => "101",
        "3" => "109",
        "4" => "110",
        "5" => "144",
        "6" => "127",
        "7" => "126",
        "8" => "138",
        "9" => "148",
        "15" => "203",
        _ => "",
    };
}
