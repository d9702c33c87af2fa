namespace DentaMind.Platform.Store;

/// <summary>Turns what the file system says into the store's own codes.</summary>
internal static class DiskErrors
{
    private const int NoSpace = 28;
    private const int TooBig = 27;
    private const int OverQuota = 122;
    private const int WindowsDiskFull = unchecked((int)0x80070070);

    /// <summary>Whether the exception tells of the disk and not of a bug.</summary>
    internal static bool IsDisk(Exception exception) => exception is IOException or UnauthorizedAccessException;

    internal static StoreException ToStore(Exception exception) =>
        exception.HResult is NoSpace or TooBig or OverQuota or WindowsDiskFull
            ? new(StoreException.Full, "The disk of the store is full.", exception)
            : new(StoreException.Away, "The folder of the store cannot be used.", exception);
}
