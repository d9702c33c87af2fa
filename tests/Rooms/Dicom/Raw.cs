using System.Buffers.Binary;
using System.Text;
using DentaMind.Dicom.Data;

namespace DentaMind.Rooms.Dicom;

/// <summary>DICOM bytes written by hand, so that no test trusts the writer that another one tests.</summary>
internal static class Raw
{
    public const uint Undefined = 0xFFFFFFFF;

    public static byte[] Join(params byte[][] parts) => [.. parts.SelectMany(part => part)];

    /// <summary>An explicit little endian element of the short form.</summary>
    public static byte[] Short(uint tag, string vr, byte[] value) =>
        Join(Mark(tag), Encoding.ASCII.GetBytes(vr), BitConverter.GetBytes((ushort)value.Length), value);

    public static byte[] Short(uint tag, string vr, string value) => Short(tag, vr, Encoding.Latin1.GetBytes(value));

    public static byte[] Short(uint tag, ushort value) => Short(tag, "US", BitConverter.GetBytes(value));

    /// <summary>The head of an explicit little endian element of the long form.</summary>
    public static byte[] LongHead(uint tag, string vr, uint length) =>
        Join(Mark(tag), Encoding.ASCII.GetBytes(vr), [0, 0], BitConverter.GetBytes(length));

    public static byte[] Long(uint tag, string vr, byte[] value) => Join(LongHead(tag, vr, (uint)value.Length), value);

    /// <summary>An implicit element, an item or a delimiter.</summary>
    public static byte[] Implicit(uint tag, uint length, params byte[] value) => Join(Mark(tag), BitConverter.GetBytes(length), value);

    public static byte[] Item(uint length, params byte[] value) => Implicit(0xFFFEE000, length, value);

    public static byte[] ItemEnd => Implicit(0xFFFEE00D, 0);

    public static byte[] SequenceEnd => Implicit(0xFFFEE0DD, 0);

    public static byte[] BigEndian(uint tag, string vr, byte[] value)
    {
        var head = new byte[8];
        BinaryPrimitives.WriteUInt32BigEndian(head, tag);
        Encoding.ASCII.GetBytes(vr).CopyTo(head, 4);
        BinaryPrimitives.WriteUInt16BigEndian(head.AsSpan(6), (ushort)value.Length);
        return Join(head, value);
    }

    /// <summary>A Part 10 file around these bytes.</summary>
    public static byte[] File(string transferSyntax, params byte[] dataset) =>
        Join(DicomWriter.Part10Header(SopClass.Intraoral, "1.2.3", transferSyntax), dataset);

    public static ValueTask<DicomFile> ReadAsync(byte[] bytes, ReadOptions? options = null) =>
        DicomReader.ReadFileAsync(new MemoryStream(bytes), options ?? ReadOptions.Whole);

    public static ValueTask<DicomFile> ReadExplicitAsync(params byte[][] elements) =>
        DicomReader.ReadDatasetAsync(new MemoryStream(Join(elements)), TransferSyntax.ExplicitLittleEndian, ReadOptions.Whole);

    private static byte[] Mark(uint tag) => Join(BitConverter.GetBytes((ushort)(tag >> 16)), BitConverter.GetBytes((ushort)tag));
}
