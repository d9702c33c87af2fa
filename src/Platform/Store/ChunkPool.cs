using System.Collections.Concurrent;
using System.Security.Cryptography;

namespace DentaMind.Platform.Store;

/// <summary>Lends buffers of exactly one chunk and its tag; the shared pool would round them up to twice their size.</summary>
internal sealed class ChunkPool
{
    private const int MostKept = 64;
    private readonly ConcurrentBag<byte[]> free = [];

    internal byte[] Rent() => free.TryTake(out var buffer)
        ? buffer
        : GC.AllocateUninitializedArray<byte>(SealedForm.ChunkSize + SealedForm.TagSize);

    /// <summary>Takes a buffer back, after wiping the bytes that may hold plaintext.</summary>
    internal void Return(byte[] buffer, int usedBytes)
    {
        CryptographicOperations.ZeroMemory(buffer.AsSpan(0, usedBytes));
        if (free.Count < MostKept)
            free.Add(buffer);
    }
}
