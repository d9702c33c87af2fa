namespace DentaMind.Platform.Store;

/// <summary>An object that becomes a file of the store.</summary>
internal sealed class FileDraft(ObjectKey key, PartFile part, string path) : IObjectDraft
{
    public ObjectKey Key => key;

    public ValueTask WriteAsync(IReadOnlyList<ReadOnlyMemory<byte>> pieces, CancellationToken ct)
    {
        ct.ThrowIfCancellationRequested();
        part.Append(pieces);
        return ValueTask.CompletedTask;
    }

    public ValueTask CommitAsync(CancellationToken ct)
    {
        ct.ThrowIfCancellationRequested();
        part.MoveTo(path);
        return ValueTask.CompletedTask;
    }

    public ValueTask DisposeAsync()
    {
        part.Dispose();
        return ValueTask.CompletedTask;
    }
}
