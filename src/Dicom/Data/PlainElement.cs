using System.Buffers.Binary;

namespace DentaMind.Dicom.Data;

/// <summary>Writes heads, and elements that are only bytes.</summary>
internal static class PlainElement
{
    /// <summary>The VR to write: its own; UN where the short form cannot tell the length (PS3.5 6.2.2).</summary>
    public static Vr WrittenVr(Element element) =>
        !element.Vr.IsKnown || (!element.Vr.HasLongLength && element.Value.Length > ushort.MaxValue - 1) ? Vr.UN : element.Vr;

    public static int HeadBytes(Vr vr, Notation notation) => notation.IsExplicit && vr.HasLongLength ? 12 : 8;

    public static int Write(Element element, Notation notation, Span<byte> place)
    {
        var vr = WrittenVr(element);
        var value = element.Value.Span;
        var padded = value.Length + (value.Length & 1);
        var head = WriteHead(element.Tag, vr, (uint)padded, notation, place);
        var target = place.Slice(head, padded);
        value.CopyTo(target);
        if (padded > value.Length) target[^1] = element.Vr.Padding;
        if (notation.IsBigEndian) ByteOrder.Turn(target, vr == Vr.UN ? 1 : element.Vr.UnitBytes);
        return head + padded;
    }

    public static int WriteHead(Tag tag, Vr vr, uint length, Notation notation, Span<byte> place)
    {
        WriteShort(place, tag.Group, notation);
        WriteShort(place[2..], tag.Element, notation);
        if (!notation.IsExplicit || tag.IsDelimiter)
        {
            WriteNumber(place[4..], length, notation);
            return 8;
        }

        place[4] = (byte)(vr.Letters >> 8);
        place[5] = (byte)vr.Letters;
        if (!vr.HasLongLength)
        {
            WriteShort(place[6..], (ushort)length, notation);
            return 8;
        }

        place[6..8].Clear();
        WriteNumber(place[8..], length, notation);
        return 12;
    }

    private static void WriteShort(Span<byte> place, ushort value, Notation notation)
    {
        if (notation.IsBigEndian) BinaryPrimitives.WriteUInt16BigEndian(place, value);
        else BinaryPrimitives.WriteUInt16LittleEndian(place, value);
    }

    private static void WriteNumber(Span<byte> place, uint value, Notation notation)
    {
        if (notation.IsBigEndian) BinaryPrimitives.WriteUInt32BigEndian(place, value);
        else BinaryPrimitives.WriteUInt32LittleEndian(place, value);
    }
}
