using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace DentaMind.Dicom.Data;

/// <summary>Turns the bytes of numbers from one order to the other, in place. A rest that is no whole number stays.</summary>
internal static class ByteOrder
{
    public static void Turn(Span<byte> bytes, int unit)
    {
        var whole = bytes[..(bytes.Length / unit * unit)];
        switch (unit)
        {
            case 2:
                var shorts = MemoryMarshal.Cast<byte, ushort>(whole);
                BinaryPrimitives.ReverseEndianness(shorts, shorts);
                break;
            case 4:
                var words = MemoryMarshal.Cast<byte, uint>(whole);
                BinaryPrimitives.ReverseEndianness(words, words);
                break;
            case 8:
                var longs = MemoryMarshal.Cast<byte, ulong>(whole);
                BinaryPrimitives.ReverseEndianness(longs, longs);
                break;
        }
    }
}
