using System.Security.Cryptography;
using DentaMind.Platform.Keys;

namespace DentaMind.Platform.Store;

/// <summary>Keeps objects that only their owner's key opens; the store below sees sealed bytes alone.</summary>
public sealed class SealedStore : IAsyncDisposable
{
    private const int CopyBuffer = 128 << 10;
    private readonly IObjectStore objects;
    private readonly Guid organisation;
    private readonly ChunkPool pool = new();

    internal SealedStore(IObjectStore objects, KeyRing ring) => (this.objects, organisation) = (objects, ring.OrganisationId);

    /// <summary>Opens the store that the options name.</summary>
    /// <exception cref="StoreException">The settings cannot work, or the store is away.</exception>
    public static async Task<SealedStore> OpenAsync(StoreOptions options, KeyRing ring, CancellationToken ct)
    {
        options.Validate();
        return new(options.Kind == StoreKind.S3 ? await S3Store.OpenAsync(options, ct) : FileStore.Open(options), ring);
    }

    /// <summary>Begins an object; it is kept when its writer is completed, and not before.</summary>
    /// <param name="owner">Who alone can open it.</param>
    /// <param name="expectedBytes">What it may need, to refuse early; zero when not known.</param>
    /// <param name="ct">Stops the begin.</param>
    /// <exception cref="StoreException">There is no room, or the store is away.</exception>
    public async Task<SealedWriter> CreateAsync(OwnerKey owner, long expectedBytes, CancellationToken ct)
    {
        var draft = await objects.CreateAsync(SealedForm.SizeOf(expectedBytes), ct);
        var dek = RandomNumberGenerator.GetBytes(SealedForm.DekSize);
        try
        {
            return new SealedWriter(draft, pool, new ChunkSealer(draft.Key, dek, organisation), owner.WrapDek(dek));
        }
        catch
        {
            await draft.DisposeAsync();
            throw;
        }
        finally
        {
            CryptographicOperations.ZeroMemory(dek);
        }
    }

    /// <summary>Keeps bytes that are already in memory.</summary>
    public async Task<SealedObject> KeepAsync(OwnerKey owner, ReadOnlyMemory<byte> content, CancellationToken ct)
    {
        await using var writer = await CreateAsync(owner, content.Length, ct);
        await writer.WriteAsync(content, ct);
        return await writer.CompleteAsync(ct);
    }

    /// <summary>Opens an object; its size and header are proved at once, its chunks as they are read.</summary>
    /// <exception cref="StoreException">It is missing, altered, moved or cut; or the store is away.</exception>
    public async Task<SealedReader> OpenAsync(SealedObject what, OwnerKey owner, CancellationToken ct)
    {
        var source = await objects.OpenAsync(what.Key, ct);
        try
        {
            var header = await ReadHeaderAsync(source, what, ct);
            return new SealedReader(source, what, header, CipherOf(what, owner, header), pool);
        }
        catch
        {
            await source.DisposeAsync();
            throw;
        }
    }

    /// <summary>Reads a whole object and proves that it is what was written, to its SHA-256.</summary>
    /// <exception cref="StoreException">It is not.</exception>
    public async Task VerifyAsync(SealedObject what, OwnerKey owner, CancellationToken ct)
    {
        await using var reader = await OpenAsync(what, owner, ct);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = new byte[CopyBuffer];
        while (await reader.ReadAsync(buffer, ct) is > 0 and var read)
            hash.AppendData(buffer, 0, read);
        if (!hash.GetHashAndReset().AsSpan().SequenceEqual(what.Sha256))
            throw StoreException.Broken(what.Key, "its SHA-256 is another");
    }

    /// <summary>Removes an object; false when there was none.</summary>
    public ValueTask<bool> DeleteAsync(ObjectKey key, CancellationToken ct) => objects.DeleteAsync(key, ct);

    /// <summary>Whether the store holds an object of that key.</summary>
    public ValueTask<bool> ExistsAsync(ObjectKey key, CancellationToken ct) => objects.ExistsAsync(key, ct);

    /// <summary>Names every object, a few at a time, in no promised order.</summary>
    public IAsyncEnumerable<StoredObject> ListAsync(CancellationToken ct) => objects.ListAsync(ct);

    /// <summary>Throws unless the store is there and has room.</summary>
    /// <exception cref="StoreException">With the code <c>store-away</c> or <c>store-full</c>.</exception>
    public ValueTask ProbeAsync(CancellationToken ct) => objects.ProbeAsync(ct);

    /// <summary>Removes what dead processes left half-written, and answers how many; call it at start.</summary>
    public ValueTask<int> SweepAsync(CancellationToken ct) => objects.SweepAsync(ct);

    /// <summary>The size in the store of an object of that many bytes.</summary>
    public static long SealedSizeOf(long length) => SealedForm.SizeOf(length);

    public ValueTask DisposeAsync() => objects.DisposeAsync();

    private static async Task<byte[]> ReadHeaderAsync(IObjectReader source, SealedObject what, CancellationToken ct)
    {
        if (source.Length != SealedForm.SizeOf(what.Length))
            throw StoreException.Broken(what.Key, "it has another size");
        var header = new byte[SealedForm.HeaderSize];
        var read = await source.ReadAsync(0, header, ct);
        return read == header.Length && SealedForm.IsHeaderOf(header, what.Key)
            ? header
            : throw StoreException.Broken(what.Key, "its header is not its own");
    }

    private AesGcm CipherOf(SealedObject what, OwnerKey owner, byte[] header)
    {
        byte[] dek;
        try
        {
            dek = owner.UnwrapDek(what.WrappedDek);
        }
        catch (KeysException exception)
        {
            throw StoreException.Broken(what.Key, "its key is not its owner's", exception);
        }

        try
        {
            return SealedForm.Cipher(dek, header, organisation);
        }
        finally
        {
            CryptographicOperations.ZeroMemory(dek);
        }
    }
}
