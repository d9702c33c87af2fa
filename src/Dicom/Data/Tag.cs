using System.Globalization;

namespace DentaMind.Dicom.Data;

/// <summary>The name of a data element: a group and an element number.</summary>
public readonly record struct Tag(ushort Group, ushort Element) : IComparable<Tag>
{
    public static Tag Of(uint number) => new((ushort)(number >> 16), (ushort)number);

    /// <summary>Both halves as one number, in the order of the standard.</summary>
    public uint Number => ((uint)Group << 16) | Element;

    public bool IsPrivate => (Group & 1) == 1;

    /// <summary>A private creator, which reserves a block of private elements.</summary>
    public bool IsPrivateCreator => IsPrivate && Element is >= 0x10 and <= 0xFF;

    public bool IsGroupLength => Element == 0;

    /// <summary>An item or a delimiter, which stands for structure and not for a value.</summary>
    public bool IsDelimiter => Group == 0xFFFE;

    public int CompareTo(Tag other) => Number.CompareTo(other.Number);

    /// <summary>Eight hexadecimal digits, as DICOM JSON writes a tag.</summary>
    public string ToHex() => Number.ToString("X8", CultureInfo.InvariantCulture);

    public static bool TryParseHex(ReadOnlySpan<char> text, out Tag tag)
    {
        var isTag = uint.TryParse(text, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var number) && text.Length == 8;
        tag = isTag ? Of(number) : default;
        return isTag;
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"({Group:X4},{Element:X4})");
}
