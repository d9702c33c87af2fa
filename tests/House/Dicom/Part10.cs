using System.Buffers.Binary;
using System.Text;
using DentaMind.Dicom.Network;

namespace DentaMind.House.Dicom;

/// <summary>A file of PS3.10 cut by hand into what its meta header says and the bytes of its data set, so that no reader of ours is trusted.</summary>
internal sealed record Part10(string SopClassUid, string SopInstanceUid, string TransferSyntaxUid, byte[] DataSet)
{
    private const int Preamble = 132;
    private const ushort SopClass = 0x0002;
    private const ushort SopInstance = 0x0003;
    private const ushort TransferSyntax = 0x0010;

    /// <summary>Null where a file has no preamble or no whole meta header.</summary>
    public static Part10? TryRead(string path) => TryRead(File.ReadAllBytes(path));

    /// <inheritdoc cref="TryRead(string)"/>
    public static Part10? TryRead(byte[] bytes)
    {
        if (bytes.Length <= Preamble || !bytes.AsSpan(Preamble - 4, 4).SequenceEqual("DICM"u8))
            return null;
        Dictionary<ushort, string> meta = [];
        var at = Preamble;
        while (BinaryPrimitives.ReadUInt16LittleEndian(bytes.AsSpan(at)) == 2)
        {
            var element = BinaryPrimitives.ReadUInt16LittleEndian(bytes.AsSpan(at + 2));
            var isLong = Encoding.ASCII.GetString(bytes, at + 4, 2) is "OB" or "UN" or "UT" or "SQ";
            var length = isLong ? BinaryPrimitives.ReadInt32LittleEndian(bytes.AsSpan(at + 8)) : BinaryPrimitives.ReadUInt16LittleEndian(bytes.AsSpan(at + 6));
            at += isLong ? 12 : 8;
            meta[element] = Encoding.ASCII.GetString(bytes, at, length).TrimEnd('\0', ' ');
            at += length;
        }
        return meta.TryGetValue(SopClass, out var sopClass)
            && meta.TryGetValue(SopInstance, out var sopInstance)
            && meta.TryGetValue(TransferSyntax, out var transferSyntax)
            ? new Part10(sopClass, sopInstance, transferSyntax, bytes[at..])
            : null;
    }

    /// <summary>Whether what came is this file's data set, in its own syntax.</summary>
    public bool Holds(StoreRequest request, byte[] bytes) => request.TransferSyntaxUid == TransferSyntaxUid && bytes.AsSpan().SequenceEqual(DataSet);

    public OutgoingInstance ToOutgoing() => new(SopClassUid, SopInstanceUid, TransferSyntaxUid, new MemoryStream(DataSet));
}
