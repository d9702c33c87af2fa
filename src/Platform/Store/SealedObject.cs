namespace DentaMind.Platform.Store;

/// <summary>What the database keeps of an object: by it, and by its owner's key, the object is found, opened and proved.</summary>
/// <param name="Key">Its name in the store.</param>
/// <param name="WrappedDek">Its own key, wrapped for its owner (40 bytes).</param>
/// <param name="Length">The number of bytes that were written.</param>
/// <param name="Sha256">The SHA-256 of what was written.</param>
public sealed record SealedObject(ObjectKey Key, byte[] WrappedDek, long Length, byte[] Sha256);
