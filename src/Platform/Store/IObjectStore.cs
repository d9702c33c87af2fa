namespace DentaMind.Platform.Store;

/// <summary>Keeps immutable objects under random keys; it never sees more than sealed bytes.</summary>
internal interface IObjectStore : IAsyncDisposable
{
    /// <summary>Begins an object that nobody sees until it is committed.</summary>
    /// <param name="expectedBytes">What the object may need; refused early when there is no room for it. Nothing is allocated from it.</param>
    /// <param name="ct">Stops the begin.</param>
    /// <exception cref="StoreException">There is no room, or the store is away.</exception>
    ValueTask<IObjectDraft> CreateAsync(long expectedBytes, CancellationToken ct);

    /// <summary>Opens an object for reading at any place.</summary>
    ValueTask<IObjectReader> OpenAsync(ObjectKey key, CancellationToken ct);

    /// <summary>Removes an object; false when there was none.</summary>
    ValueTask<bool> DeleteAsync(ObjectKey key, CancellationToken ct);

    ValueTask<bool> ExistsAsync(ObjectKey key, CancellationToken ct);

    /// <summary>Names every committed object, a few at a time, in no promised order.</summary>
    IAsyncEnumerable<StoredObject> ListAsync(CancellationToken ct);

    /// <summary>Throws <see cref="StoreException"/> unless the store is there and has room.</summary>
    ValueTask ProbeAsync(CancellationToken ct);

    /// <summary>Removes what drafts of dead processes left behind, and answers how many; living drafts are not touched.</summary>
    ValueTask<int> SweepAsync(CancellationToken ct);
}

/// <summary>An object being written; disposing it before <see cref="CommitAsync"/> leaves no trace.</summary>
internal interface IObjectDraft : IAsyncDisposable
{
    ObjectKey Key { get; }

    /// <summary>Appends the pieces, in order.</summary>
    ValueTask WriteAsync(IReadOnlyList<ReadOnlyMemory<byte>> pieces, CancellationToken ct);

    /// <summary>Makes the object durable and visible; when it returns, a loss of power loses nothing.</summary>
    ValueTask CommitAsync(CancellationToken ct);
}

/// <summary>Reads one object at any place.</summary>
internal interface IObjectReader : IAsyncDisposable
{
    long Length { get; }

    /// <summary>Fills the buffer from the offset, and answers less than its length only at the object's end.</summary>
    ValueTask<int> ReadAsync(long offset, Memory<byte> buffer, CancellationToken ct);
}

/// <summary>One object that the store holds.</summary>
/// <param name="Key">Its key.</param>
/// <param name="Size">Its sealed size in bytes.</param>
/// <param name="WrittenAt">When it was committed, by the store's clock.</param>
public readonly record struct StoredObject(ObjectKey Key, long Size, DateTimeOffset WrittenAt);
