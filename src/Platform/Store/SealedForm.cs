using System.Buffers.Binary;
using System.Security.Cryptography;

namespace DentaMind.Platform.Store;

/// <summary>The form DMO1 of a sealed object: a header of 64 bytes, then chunks of 256 KiB, each followed by its tag.</summary>
/// <remarks>
/// <c>magic 4, version 1, algorithm 1, log2 of the chunk 1, flags 1, object id 16, salt 32, nonce prefix 7, zero 1</c>. The key is
/// HKDF-SHA256(DEK, salt, "dm/obj/v1" + organisation + object id); chunk i is AES-256-GCM with the nonce prefix + i + (1 for the last chunk),
/// and SHA-256(header) as associated data. A chunk therefore opens in its own place of its own object only, and the last one only as the last.
/// The length is not in the header, which is written before the length is known: the last chunk's nonce proves it.
/// </remarks>
internal static class SealedForm
{
    internal const int HeaderSize = 64;
    internal const int ChunkLog2 = 18;
    internal const int ChunkSize = 1 << ChunkLog2;
    internal const int TagSize = 16;
    internal const int NonceSize = 12;
    internal const int DekSize = 32;
    private const byte Version = 1;
    private const byte AesGcm256 = 1;
    private const int IdAt = 8;
    private const int SaltAt = 24;
    private const int SaltSize = 32;
    private const int PrefixAt = 56;
    private const int PrefixSize = 7;

    /// <summary>A header with a new salt and nonce prefix.</summary>
    internal static byte[] NewHeader(ObjectKey key)
    {
        var header = new byte[HeaderSize];
        Begin(header, key);
        RandomNumberGenerator.Fill(header.AsSpan(SaltAt, SaltSize + PrefixSize));
        return header;
    }

    /// <summary>Whether this is the header of that object, in the form that this version writes.</summary>
    internal static bool IsHeaderOf(ReadOnlySpan<byte> header, ObjectKey key)
    {
        Span<byte> expected = stackalloc byte[SaltAt];
        Begin(expected, key);
        return header.Length == HeaderSize && header[..SaltAt].SequenceEqual(expected) && header[^1] == 0;
    }

    /// <summary>The cipher of one object.</summary>
    internal static AesGcm Cipher(ReadOnlySpan<byte> dek, ReadOnlySpan<byte> header, Guid organisation)
    {
        Span<byte> purpose = stackalloc byte[9 + 16 + ObjectKey.Size];
        "dm/obj/v1"u8.CopyTo(purpose);
        organisation.TryWriteBytes(purpose[9..], bigEndian: true, out _);
        header.Slice(IdAt, ObjectKey.Size).CopyTo(purpose[25..]);
        Span<byte> key = stackalloc byte[DekSize];
        HKDF.DeriveKey(HashAlgorithmName.SHA256, dek, key, header.Slice(SaltAt, SaltSize), purpose);
        var cipher = new AesGcm(key, TagSize);
        CryptographicOperations.ZeroMemory(key);
        return cipher;
    }

    internal static void WriteNonce(Span<byte> nonce, ReadOnlySpan<byte> header, uint chunk, bool isLast)
    {
        header.Slice(PrefixAt, PrefixSize).CopyTo(nonce);
        BinaryPrimitives.WriteUInt32BigEndian(nonce[PrefixSize..], chunk);
        nonce[^1] = isLast ? (byte)1 : (byte)0;
    }

    /// <summary>How many chunks hold that many bytes; an empty object has one, empty chunk.</summary>
    internal static long ChunksOf(long length) => Math.Max(1, (length + ChunkSize - 1) >> ChunkLog2);

    /// <summary>The size in the store of an object of that many bytes.</summary>
    internal static long SizeOf(long length) => HeaderSize + length + (ChunksOf(length) * TagSize);

    private static void Begin(Span<byte> header, ObjectKey key)
    {
        "DMO1"u8.CopyTo(header);
        header[4] = Version;
        header[5] = AesGcm256;
        header[6] = ChunkLog2;
        header[7] = 0;
        key.CopyTo(header[IdAt..]);
    }
}
