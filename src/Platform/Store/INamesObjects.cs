namespace DentaMind.Platform.Store;

/// <summary>A room that keeps objects in the store. What no room names is an orphan, and a repair removes it: whoever keeps objects says so here.</summary>
public interface INamesObjects
{
    /// <summary>Whether a row of this room names that object.</summary>
    Task<bool> NamesAsync(ObjectKey key, CancellationToken ct);
}
