using System.Buffers.Binary;

namespace DentaMind.Dicom.Network.Pdus;

/// <summary>The six bytes that open every presentation data value (PS3.8 9.3.5.1 and E.2).</summary>
/// <param name="Context">The presentation context.</param>
/// <param name="IsCommand">Whether the fragment belongs to a command set, not to a data set.</param>
/// <param name="IsLast">Whether it is the last one.</param>
/// <param name="Length">How many bytes of the message follow.</param>
internal readonly record struct FragmentHeader(byte Context, bool IsCommand, bool IsLast, int Length)
{
    public const int Size = 6;

    /// <summary>What the item length counts besides the message's bytes: the context and the control header.</summary>
    private const int Counted = 2;

    /// <summary>Reads a header of which at most <paramref name="left"/> bytes of the PDU remain, itself included.</summary>
    public static FragmentHeader Read(ReadOnlySpan<byte> bytes, int left)
    {
        var length = BinaryPrimitives.ReadUInt32BigEndian(bytes);
        if (length < Counted || length > left - (Size - Counted))
            throw AssociationLostException.Malformed("A fragment is longer than its PDU or shorter than its header.");
        return new FragmentHeader(bytes[4], (bytes[5] & 1) != 0, (bytes[5] & 2) != 0, (int)length - Counted);
    }

    public void Write(Span<byte> bytes)
    {
        BinaryPrimitives.WriteInt32BigEndian(bytes, Length + Counted);
        bytes[4] = Context;
        bytes[5] = (byte)((IsCommand ? 1 : 0) | (IsLast ? 2 : 0));
    }
}
