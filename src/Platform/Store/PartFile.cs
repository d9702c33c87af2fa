namespace DentaMind.Platform.Store;

/// <summary>A temporary file of sealed bytes that grows at its end; disposing it removes it unless it was moved away.</summary>
/// <remarks>It is held by an exclusive lock while its process lives; that is how a sweep knows a leftover from a draft in work.</remarks>
internal sealed class PartFile : IDisposable
{
    internal const string Ending = ".part";
    private const long RoomCheckEvery = 32L << 20;
    private const long WriteBackEvery = 1L << 20;

    private readonly DiskRoom room;
    private readonly FileStream file;
    private long nextRoomCheck = RoomCheckEvery;
    private long writtenBack;
    private bool isMoved;

    private PartFile(FileStream file, DiskRoom room) => (this.file, this.room) = (file, room);

    internal string Path => file.Name;

    internal long Length { get; private set; }

    internal static PartFile Create(string folder, ObjectKey key, DiskRoom room)
    {
        try
        {
            return new PartFile(Durable.CreateFile(System.IO.Path.Combine(folder, key + Ending)), room);
        }
        catch (Exception exception) when (DiskErrors.IsDisk(exception))
        {
            throw DiskErrors.ToStore(exception);
        }
    }

    internal void Append(IReadOnlyList<ReadOnlyMemory<byte>> pieces)
    {
        if (Length >= nextRoomCheck)
        {
            room.Require(0);
            nextRoomCheck = Length + RoomCheckEvery;
        }

        Try(() => RandomAccess.Write(file.SafeFileHandle, pieces, Length));
        foreach (var piece in pieces)
            Length += piece.Length;
        if (Length - writtenBack >= WriteBackEvery)
            StartWriteBack();
    }

    /// <summary>Gives the file its final name, makes its bytes and then that name durable, and lets go of it, so that it can be read.</summary>
    /// <remarks>
    /// The name comes before the sync, so that a journaling file system writes both in one turn. A crash between the two leaves a file
    /// that no row names yet: the same leftover as a whole one.
    /// </remarks>
    internal void MoveTo(string path) => Try(() =>
    {
        File.Move(file.Name, path, overwrite: false);
        isMoved = true;
        try
        {
            RandomAccess.FlushToDisk(file.SafeFileHandle);
            Durable.SyncFolder(System.IO.Path.GetDirectoryName(path)!);
        }
        catch (IOException)
        {
            File.Delete(path);
            throw;
        }

        file.Dispose();
    });

    /// <summary>A second look at the written bytes, for sending them on.</summary>
    internal PartView View(long offset, long length) => new(file.SafeFileHandle, offset, length);

    public void Dispose()
    {
        if (!isMoved)
            RemoveQuietly(file.Name);
        file.Dispose();
    }

    /// <summary>Removes the leftovers of dead processes in a folder.</summary>
    internal static int Sweep(string folder)
    {
        var removed = 0;
        foreach (var path in Directory.EnumerateFiles(folder, "*" + Ending))
            if (IsLeftover(path) && RemoveQuietly(path))
                removed++;
        return removed;
    }

    /// <summary>The disk works while the rest still arrives, so that the sync at the end has little left to do.</summary>
    private void StartWriteBack()
    {
        Durable.StartWriteBack(file.SafeFileHandle, writtenBack, Length - writtenBack);
        writtenBack = Length;
    }

    private static bool IsLeftover(string path)
    {
        try
        {
            using var held = new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.None, bufferSize: 0);
            return true;
        }
        catch (Exception exception) when (DiskErrors.IsDisk(exception))
        {
            return false;
        }
    }

    private static bool RemoveQuietly(string path)
    {
        try
        {
            File.Delete(path);
            return true;
        }
        catch (Exception exception) when (DiskErrors.IsDisk(exception))
        {
            return false;
        }
    }

    private static void Try(Action act)
    {
        try
        {
            act();
        }
        catch (Exception exception) when (DiskErrors.IsDisk(exception))
        {
            throw DiskErrors.ToStore(exception);
        }
    }
}
