using System.Buffers;
using System.Buffers.Binary;
using System.Text;

namespace DentaMind.Dicom.Network.Pdus;

/// <summary>Writes the items of an A-ASSOCIATE PDU; lengths are filled in when an item ends.</summary>
internal sealed class ItemWriter
{
    private readonly ArrayBufferWriter<byte> bytes = new(1024);
    private readonly List<(int Position, int Length)> lengths = [];

    public void Item(ItemType type, Action<ItemWriter> content)
    {
        Bytes([(byte)type, 0, 0, 0]);
        var start = bytes.WrittenCount;
        content(this);
        lengths.Add((start - 2, bytes.WrittenCount - start));
    }

    public void Uid(ItemType type, string uid) => Item(type, item => item.Text(uid));

    public void CountedUid(string uid)
    {
        UInt16((ushort)uid.Length);
        Text(uid);
    }

    public void Text(string text) => Bytes(Encoding.ASCII.GetBytes(text));

    public void Byte(byte value) => Bytes([value]);

    public void UInt16(ushort value)
    {
        Span<byte> two = stackalloc byte[2];
        BinaryPrimitives.WriteUInt16BigEndian(two, value);
        Bytes(two);
    }

    public void UInt32(uint value)
    {
        Span<byte> four = stackalloc byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(four, value);
        Bytes(four);
    }

    public void Bytes(ReadOnlySpan<byte> value) => bytes.Write(value);

    /// <summary>The whole PDU with its header.</summary>
    public byte[] ToPdu(PduType type)
    {
        var pdu = new byte[PduHeader.Size + bytes.WrittenCount];
        PduHeader.Write(pdu, type, bytes.WrittenCount);
        bytes.WrittenSpan.CopyTo(pdu.AsSpan(PduHeader.Size));
        foreach (var (position, length) in lengths)
            BinaryPrimitives.WriteUInt16BigEndian(pdu.AsSpan(PduHeader.Size + position), checked((ushort)length));
        return pdu;
    }
}
