using System.Buffers;
using System.Buffers.Binary;
using System.Text;

namespace DentaMind.Dicom.Network.Pdus;

/// <summary>Walks over the items of an A-ASSOCIATE PDU without ever leaving the bytes it was given.</summary>
internal ref struct ItemReader(ReadOnlySpan<byte> bytes)
{
    private const int LongestUid = 64;
    private const int HeaderBytes = 4;

    private static readonly SearchValues<byte> UidCharacters = SearchValues.Create("0123456789."u8);

    private ReadOnlySpan<byte> left = bytes;

    public readonly bool AtEnd => left.IsEmpty;

    /// <summary>The next item, or false at the end.</summary>
    public bool TryNext(out ItemType type, out ReadOnlySpan<byte> value)
    {
        type = default;
        value = default;
        if (left.IsEmpty)
            return false;
        type = (ItemType)left[0];
        var header = Take(HeaderBytes);
        value = Take(BinaryPrimitives.ReadUInt16BigEndian(header[2..]));
        return true;
    }

    public ReadOnlySpan<byte> Take(int count)
    {
        if (count > left.Length)
            throw AssociationLostException.Malformed("An item is longer than what holds it.");
        var taken = left[..count];
        left = left[count..];
        return taken;
    }

    public byte Byte() => Take(1)[0];

    public ushort UInt16() => BinaryPrimitives.ReadUInt16BigEndian(Take(2));

    public uint UInt32() => BinaryPrimitives.ReadUInt32BigEndian(Take(4));

    /// <summary>A UID behind its own two-byte length.</summary>
    public string CountedUid() => Uid(Take(UInt16()));

    public readonly ReadOnlySpan<byte> Rest => left;

    /// <summary>A UID; padding at its end is tolerated, anything else that is no UID is not.</summary>
    public static string Uid(ReadOnlySpan<byte> value)
    {
        value = value.TrimEnd(" \0"u8);
        if (value.IsEmpty || value.Length > LongestUid || value.ContainsAnyExcept(UidCharacters))
            throw AssociationLostException.Malformed("An item holds something that is not a UID.");
        return Encoding.ASCII.GetString(value);
    }

    /// <summary>An application entity title of sixteen bytes; zeros as padding are common and tolerated.</summary>
    public static string AeTitle(ReadOnlySpan<byte> value)
    {
        value = value.Trim(" \0"u8);
        if (value.ContainsAnyExceptInRange((byte)0x20, (byte)0x7E) || value.Contains((byte)'\\'))
            throw AssociationLostException.Malformed("An application entity title holds characters that no title may have.");
        return Encoding.ASCII.GetString(value);
    }
}
