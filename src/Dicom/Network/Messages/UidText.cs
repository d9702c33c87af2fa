using System.Buffers;

namespace DentaMind.Dicom.Network.Messages;

/// <summary>What a UID looks like on the wire (PS3.5 9.1).</summary>
internal static class UidText
{
    private const int Longest = 64;
    private static readonly SearchValues<char> Allowed = SearchValues.Create("0123456789.");

    public static bool IsValid(string text) => text.Length is > 0 and <= Longest && !text.AsSpan().ContainsAnyExcept(Allowed);
}
