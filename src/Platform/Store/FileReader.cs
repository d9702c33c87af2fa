using Microsoft.Win32.SafeHandles;

namespace DentaMind.Platform.Store;

/// <summary>Reads a file of the store at any place.</summary>
internal sealed class FileReader(ObjectKey key, SafeFileHandle file) : IObjectReader
{
    public long Length { get; } = RandomAccess.GetLength(file);

    public ValueTask<int> ReadAsync(long offset, Memory<byte> buffer, CancellationToken ct)
    {
        ct.ThrowIfCancellationRequested();
        var total = 0;
        try
        {
            while (total < buffer.Length && RandomAccess.Read(file, buffer.Span[total..], offset + total) is > 0 and var read)
                total += read;
        }
        catch (Exception exception) when (DiskErrors.IsDisk(exception))
        {
            throw new StoreException(StoreException.Away, $"The object {key} cannot be read.", exception);
        }

        return new(total);
    }

    public ValueTask DisposeAsync()
    {
        file.Dispose();
        return ValueTask.CompletedTask;
    }
}
