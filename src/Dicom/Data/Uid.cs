using System.Buffers;
using System.Globalization;
using System.Numerics;

namespace DentaMind.Dicom.Data;

/// <summary>The rules of DICOM's unique identifiers.</summary>
public static class Uid
{
    private static readonly SearchValues<char> Allowed = SearchValues.Create("0123456789.");

    /// <summary>This program, as the maker of a file: a UUID under the 2.25 root.</summary>
    public const string Implementation = "2.25.228719337446870093155087241613268811547";

    public const string ImplementationVersion = "DENTAMIND_1";

    /// <summary>Digits and dots, at most 64, no empty part and no part that begins with a needless zero.</summary>
    public static bool IsValid(ReadOnlySpan<char> text)
    {
        if (text.Length is 0 or > 64) return false;
        foreach (var part in text.Split('.'))
        {
            var digits = text[part];
            if (digits.IsEmpty || digits.ContainsAnyExceptInRange('0', '9') || (digits.Length > 1 && digits[0] == '0')) return false;
        }

        return true;
    }

    /// <summary>Safe to index by: digits and dots only, at most 64, whatever their order.</summary>
    public static bool IsIndexable(ReadOnlySpan<char> text) =>
        text.Length is > 0 and <= 64 && !text.ContainsAnyExcept(Allowed);

    /// <summary>The UID that PS3.5 B.2 derives from a UUID.</summary>
    public static string FromGuid(Guid guid) =>
        "2.25." + new BigInteger(guid.ToByteArray(bigEndian: true), isUnsigned: true, isBigEndian: true).ToString(CultureInfo.InvariantCulture);
}
