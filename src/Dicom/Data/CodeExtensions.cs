using System.Text;

namespace DentaMind.Dicom.Data;

/// <summary>Where PS3.5 6.1.2.5.3 sends the code table back to what the first declared set is.</summary>
internal static class CodeExtensionReset
{
    public static bool After(byte character, Vr vr) =>
        character is >= 0x09 and <= 0x0D
        || (character == '\\' && !vr.IsSingleText)
        || (character is (byte)'^' or (byte)'=' && vr == Vr.PN);
}

/// <summary>Reads text that calls character sets by escape sequences (ISO 2022).</summary>
internal ref struct CodeExtensionDecoder(CharacterSet characters, Vr vr)
{
    private readonly StringBuilder text = new();
    private Repertoire lower = characters.Lower;
    private Repertoire? upper = characters.Upper;

    public string Decode(ReadOnlySpan<byte> bytes)
    {
        while (!bytes.IsEmpty) bytes = bytes[(bytes[0] == 0x1B ? Call(bytes) : Take(bytes))..];
        return text.ToString();
    }

    private int Call(ReadOnlySpan<byte> bytes)
    {
        foreach (var set in Repertoire.Callable)
        {
            if (!StartsWith(bytes[1..], set.Escape!)) continue;
            if (set.IsLower) lower = set;
            else upper = set;
            return 1 + set.Escape!.Length;
        }

        text.Append('\uFFFD');
        return 1;
    }

    private int Take(ReadOnlySpan<byte> bytes)
    {
        var first = bytes[0];
        if (first < 0x21) return Control(first);
        var set = first < 0x80 ? lower : upper;
        if (set is { IsTwoByte: true } && bytes.Length == 1) return Lost();
        if (set is { IsTwoByte: true }) return Two(set, bytes);
        if (first < 0x80) return Control(first);
        if (set is null) text.Append(Repertoire.Guess(bytes[..1]));
        else set.Append(bytes[..1], text);
        return 1;
    }

    private readonly int Two(Repertoire set, ReadOnlySpan<byte> bytes)
    {
        set.Append(bytes[..2], text);
        return 2;
    }

    private readonly int Lost()
    {
        text.Append('\uFFFD');
        return 1;
    }

    private int Control(byte character)
    {
        text.Append((char)character);
        if (CodeExtensionReset.After(character, vr)) (lower, upper) = (characters.Lower, characters.Upper);
        return 1;
    }

    private static bool StartsWith(ReadOnlySpan<byte> bytes, string escape)
    {
        if (bytes.Length < escape.Length) return false;
        for (var i = 0; i < escape.Length; i++)
        {
            if (bytes[i] != escape[i]) return false;
        }

        return true;
    }
}

/// <summary>Writes text, calling each declared character set when it is needed.</summary>
internal sealed class CodeExtensionEncoder(CharacterSet characters, Vr vr)
{
    private readonly List<byte> bytes = [];
    private Repertoire lower = characters.Lower;
    private Repertoire? upper = characters.Upper;

    public byte[] Encode(string text)
    {
        foreach (var rune in text.EnumerateRunes()) Append(rune.ToString());
        Call(characters.Lower);
        return [.. bytes];
    }

    private void Append(string character)
    {
        if (character[0] < 0x80)
        {
            if (lower.IsTwoByte) Call(characters.Lower);
            bytes.Add((byte)character[0]);
            if (CodeExtensionReset.After((byte)character[0], vr)) (lower, upper) = (characters.Lower, characters.Upper);
            return;
        }

        foreach (var set in characters.Repertoires)
        {
            if (set.TryEncode(character) is not { } code) continue;
            Call(set);
            bytes.AddRange(code);
            return;
        }

        if (lower.IsTwoByte) Call(characters.Lower);
        bytes.Add((byte)'?');
    }

    private void Call(Repertoire set)
    {
        if (set == (set.IsLower ? lower : upper)) return;
        bytes.Add(0x1B);
        bytes.AddRange(Encoding.ASCII.GetBytes(set.Escape!));
        if (set.IsLower) lower = set;
        else upper = set;
    }
}
