using System.Runtime.CompilerServices;

namespace DentaMind.Platform.Store;

/// <summary>Keeps objects as files, <c>objects/ab/abcd...</c>, synced with their folder before a commit returns.</summary>
/// <remarks>The 256 folders are made once, at start: a commit then costs one sync of the file and one of its folder, never more.</remarks>
internal sealed class FileStore : IObjectStore
{
    private readonly string folder;
    private readonly string incoming;
    private readonly DiskRoom room;

    private FileStore(string folder, DiskRoom room) => (this.folder, incoming, this.room) = (folder, Path.Combine(folder, "incoming"), room);

    /// <summary>Opens the store of a folder, and makes the folder when there is none.</summary>
    internal static FileStore Open(StoreOptions options)
    {
        var full = Path.GetFullPath(options.Folder);
        var store = new FileStore(full, new DiskRoom(full, options.ReservePercent, options.ReserveBytes));
        OnDisk(store.MakeFolders);
        return store;
    }

    public ValueTask<IObjectDraft> CreateAsync(long expectedBytes, CancellationToken ct)
    {
        ct.ThrowIfCancellationRequested();
        room.Require(expectedBytes);
        var key = ObjectKey.New();
        return new(new FileDraft(key, PartFile.Create(incoming, key, room), PathOf(key)));
    }

    public ValueTask<IObjectReader> OpenAsync(ObjectKey key, CancellationToken ct)
    {
        ct.ThrowIfCancellationRequested();
        try
        {
            return new(new FileReader(key, File.OpenHandle(PathOf(key), FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete)));
        }
        catch (FileNotFoundException exception)
        {
            throw StoreException.NotThere(key, exception);
        }
        catch (Exception exception) when (DiskErrors.IsDisk(exception))
        {
            throw DiskErrors.ToStore(exception);
        }
    }

    public ValueTask<bool> DeleteAsync(ObjectKey key, CancellationToken ct) => new(OnDisk(() =>
    {
        var path = PathOf(key);
        if (!File.Exists(path))
            return false;
        File.Delete(path);
        Durable.SyncFolder(Path.GetDirectoryName(path)!);
        return true;
    }));

    public ValueTask<bool> ExistsAsync(ObjectKey key, CancellationToken ct)
    {
        RequireFolders();
        return new(File.Exists(PathOf(key)));
    }

    public async IAsyncEnumerable<StoredObject> ListAsync([EnumeratorCancellation] CancellationToken ct)
    {
        RequireFolders();
        foreach (var shelf in Shelves())
        {
            await Task.Yield();
            foreach (var file in new DirectoryInfo(shelf).EnumerateFiles())
            {
                ct.ThrowIfCancellationRequested();
                if (ObjectKey.TryParse(file.Name, out var key))
                    yield return new StoredObject(key, file.Length, new DateTimeOffset(file.LastWriteTimeUtc));
            }
        }
    }

    public ValueTask ProbeAsync(CancellationToken ct)
    {
        RequireFolders();
        room.Require(0);
        return ValueTask.CompletedTask;
    }

    public ValueTask<int> SweepAsync(CancellationToken ct) => new(OnDisk(() => PartFile.Sweep(incoming)));

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    internal string PathOf(ObjectKey key)
    {
        var name = key.ToString();
        return Path.Combine(folder, name[..2], name);
    }

    private IEnumerable<string> Shelves() => Enumerable.Range(0, 256).Select(shelf => Path.Combine(folder, $"{shelf:x2}"));

    private void MakeFolders()
    {
        Durable.MakeFolder(folder);
        foreach (var shelf in Shelves().Append(incoming).Where(path => !Directory.Exists(path)))
            if (OperatingSystem.IsWindows())
                Directory.CreateDirectory(shelf);
            else
                Directory.CreateDirectory(shelf, Durable.PrivateFolder);
        Durable.SyncFolder(folder);
    }

    private void RequireFolders()
    {
        if (!Directory.Exists(incoming))
            throw new StoreException(StoreException.Away, "The folder of the store is not there.");
    }

    private static void OnDisk(Action act) => OnDisk(() =>
    {
        act();
        return true;
    });

    private static T OnDisk<T>(Func<T> act)
    {
        try
        {
            return act();
        }
        catch (Exception exception) when (DiskErrors.IsDisk(exception))
        {
            throw DiskErrors.ToStore(exception);
        }
    }
}
