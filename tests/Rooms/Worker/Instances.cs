using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text;

namespace DentaMind.Rooms.Worker;

/// <summary>Part 10 files written byte by byte, so that a wrong one can be as wrong as it likes.</summary>
internal static class Instances
{
    public const string Explicit = "1.2.840.10008.1.2.1";

    public static byte[] Gray(int columns, int rows, ReadOnlySpan<ushort> words, int bits = 16, int frames = 1) =>
        File(Explicit, columns, rows, bits, frames, MemoryMarshal.AsBytes(words).ToArray());

    public static byte[] File(string syntax, int columns, int rows, int bits, int frames, byte[] pixels)
    {
        var file = new List<byte>(new byte[128]);
        file.AddRange("DICM"u8);
        file.AddRange(Text(0x0002, 0x0010, "UI", syntax));
        file.AddRange(Text(0x0008, 0x0060, "CS", "PX"));
        file.AddRange(Short(0x0028, 0x0002, 1));
        file.AddRange(Text(0x0028, 0x0004, "CS", "MONOCHROME2"));
        file.AddRange(Text(0x0028, 0x0008, "IS", $"{frames}"));
        file.AddRange(Short(0x0028, 0x0010, rows));
        file.AddRange(Short(0x0028, 0x0011, columns));
        file.AddRange(Short(0x0028, 0x0100, 16));
        file.AddRange(Short(0x0028, 0x0101, bits));
        file.AddRange(Short(0x0028, 0x0102, bits - 1));
        file.AddRange(Short(0x0028, 0x0103, 0));
        file.AddRange([.. Tag(0x7FE0, 0x0010), (byte)'O', (byte)'W', 0, 0, .. Four(pixels.Length), .. pixels]);
        return [.. file];
    }

    private static byte[] Text(int group, int element, string vr, string text)
    {
        var value = Encoding.ASCII.GetBytes(text.Length % 2 == 0 ? text : text + (vr == "UI" ? '\0' : ' '));
        return [.. Tag(group, element), .. Encoding.ASCII.GetBytes(vr), .. Two(value.Length), .. value];
    }

    private static byte[] Short(int group, int element, int value) => [.. Tag(group, element), (byte)'U', (byte)'S', 2, 0, .. Two(value)];

    private static byte[] Tag(int group, int element) => [.. Two(group), .. Two(element)];

    private static byte[] Two(int value) => [(byte)value, (byte)(value >> 8)];

    private static byte[] Four(int value)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(bytes, value);
        return bytes;
    }
}
