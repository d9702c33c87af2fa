using System.Security.Cryptography;

namespace DentaMind.Platform.Store;

/// <summary>Hashes and seals the chunks of one object in their order, in place.</summary>
internal sealed class ChunkSealer : IDisposable
{
    private readonly byte[] header;
    private readonly byte[] headerHash;
    private readonly byte[] tag = new byte[SealedForm.TagSize];
    private readonly byte[] nonce = new byte[SealedForm.NonceSize];
    private readonly IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly AesGcm cipher;
    private uint next;

    internal ChunkSealer(ObjectKey key, ReadOnlySpan<byte> dek, Guid organisation)
    {
        header = SealedForm.NewHeader(key);
        headerHash = SHA256.HashData(header);
        cipher = SealedForm.Cipher(dek, header, organisation);
    }

    /// <summary>Seals the next chunk, and answers the pieces to write: the header before the first one, the chunk, its tag.</summary>
    internal IReadOnlyList<ReadOnlyMemory<byte>> Seal(Memory<byte> chunk, bool isLast)
    {
        hash.AppendData(chunk.Span);
        SealedForm.WriteNonce(nonce, header, next, isLast);
        cipher.Encrypt(nonce, chunk.Span, chunk.Span, tag, headerHash);
        var isFirst = next == 0;
        next = checked(next + 1);
        return isFirst ? [header, chunk, tag] : [chunk, tag];
    }

    /// <summary>The SHA-256 of all that was sealed.</summary>
    internal byte[] Sha256() => hash.GetHashAndReset();

    public void Dispose()
    {
        hash.Dispose();
        cipher.Dispose();
    }
}
