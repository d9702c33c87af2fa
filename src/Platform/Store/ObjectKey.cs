using System.Buffers;
using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;

namespace DentaMind.Platform.Store;

/// <summary>Names one object of the store: 128 random bits, never derived from what the object holds.</summary>
public readonly record struct ObjectKey
{
    /// <summary>The number of bytes of a key.</summary>
    public const int Size = 16;

    private static readonly SearchValues<char> Digits = SearchValues.Create("0123456789abcdef");
    private readonly UInt128 value;

    private ObjectKey(UInt128 value) => this.value = value;

    /// <summary>A key that nobody can guess and that was never given before.</summary>
    public static ObjectKey New()
    {
        Span<byte> bytes = stackalloc byte[Size];
        RandomNumberGenerator.Fill(bytes);
        return Of(bytes);
    }

    /// <summary>The key with these 16 bytes.</summary>
    public static ObjectKey Of(ReadOnlySpan<byte> bytes) =>
        bytes.Length == Size
            ? new(BinaryPrimitives.ReadUInt128BigEndian(bytes))
            : throw new ArgumentException("An object's key has 16 bytes.", nameof(bytes));

    /// <summary>Reads the 32 lower-case hexadecimal digits that <see cref="ToString"/> writes, and nothing else.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out ObjectKey key)
    {
        key = default;
        if (text is not { Length: Size * 2 } || text.AsSpan().ContainsAnyExcept(Digits))
            return false;
        key = Of(Convert.FromHexString(text));
        return true;
    }

    /// <summary>Writes the 16 bytes of the key.</summary>
    public void CopyTo(Span<byte> bytes) => BinaryPrimitives.WriteUInt128BigEndian(bytes, value);

    /// <summary>The 16 bytes of the key, as a database column holds them.</summary>
    public byte[] ToBytes()
    {
        var bytes = new byte[Size];
        CopyTo(bytes);
        return bytes;
    }

    public override string ToString() => Convert.ToHexStringLower(ToBytes());
}
