using System.Buffers.Binary;
using System.Text;

namespace DentaMind.Platform.Keys;

/// <summary>The one place in the database where a sealed value may be opened.</summary>
public readonly record struct Cell(string Table, string Column, Guid Row)
{
    /// <summary>The place as bytes in which no two places are alike: each name is preceded by its length.</summary>
    internal byte[] ToBytes(byte version)
    {
        var table = Encoding.UTF8.GetByteCount(Table);
        var column = Encoding.UTF8.GetByteCount(Column);
        var bytes = new byte[1 + 4 + table + 4 + column + 16];
        var rest = bytes.AsSpan();
        rest[0] = version;
        rest = Put(rest[1..], Table, table);
        rest = Put(rest, Column, column);
        Row.TryWriteBytes(rest, bigEndian: true, out _);
        return bytes;
    }

    private static Span<byte> Put(Span<byte> rest, string name, int length)
    {
        BinaryPrimitives.WriteInt32BigEndian(rest, length);
        Encoding.UTF8.GetBytes(name, rest[4..]);
        return rest[(4 + length)..];
    }
}
