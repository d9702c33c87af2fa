using DentaMind.Platform.Keys;
using DentaMind.Platform.Store;
using Shouldly;

namespace DentaMind.Rooms.Platform.Store;

/// <summary>A sealed store over a temporary folder, with an owner, that goes when the test ends.</summary>
internal sealed class StoreBench : IAsyncDisposable
{
    internal const int Chunk = SealedForm.ChunkSize;

    private StoreBench(string folder, StoreOptions options)
    {
        Folder = folder;
        Options = options;
        Ring = KeyRing.OpenOrCreate(new KeyRingOptions { Folder = Path.Combine(folder, "keys") }, marker: null);
        Owner = Ring.CreateOwnerKey().Key;
        Files = FileStore.Open(options);
        Store = new SealedStore(Files, Ring);
    }

    internal string Folder { get; }

    internal StoreOptions Options { get; }

    internal KeyRing Ring { get; }

    internal OwnerKey Owner { get; }

    internal FileStore Files { get; }

    internal SealedStore Store { get; }

    internal static StoreBench Open(Func<StoreOptions, StoreOptions>? change = null)
    {
        var folder = Directory.CreateTempSubdirectory("dentamind-store-").FullName;
        var options = new StoreOptions { Folder = Path.Combine(folder, "objects"), ReserveBytes = 0 };
        return new StoreBench(folder, change?.Invoke(options) ?? options);
    }

    /// <summary>Bytes that are the same in every run.</summary>
    internal static byte[] Bytes(int length, int seed = 7)
    {
        var bytes = new byte[length];
        new Random(seed).NextBytes(bytes);
        return bytes;
    }

    internal async Task<SealedObject> KeepAsync(int length, int seed = 7) => await Store.KeepAsync(Owner, Bytes(length, seed), CancellationToken.None);

    internal string PathOf(SealedObject what) => Files.PathOf(what.Key);

    /// <summary>What a reader gives before it refuses, and the code of its refusal; null when it did not refuse.</summary>
    internal async Task<(byte[] Given, string? Code)> ReadAsync(SealedObject what, OwnerKey? owner = null)
    {
        var given = new MemoryStream();
        try
        {
            await using var reader = await Store.OpenAsync(what, owner ?? Owner, CancellationToken.None);
            var buffer = new byte[100_000];
            while (await reader.ReadAsync(buffer) is > 0 and var read)
                given.Write(buffer, 0, read);
            if (what.Length == 0)
                (await reader.ReadAsync(buffer)).ShouldBe(0);
            return (given.ToArray(), null);
        }
        catch (StoreException exception)
        {
            return (given.ToArray(), exception.Code);
        }
    }

    /// <summary>Everything that lies below the store's folder, with the leftovers if there are any.</summary>
    internal string[] FilesBelow() => Directory.GetFiles(Options.Folder, "*", SearchOption.AllDirectories);

    public async ValueTask DisposeAsync()
    {
        await Store.DisposeAsync();
        Owner.Dispose();
        Ring.Dispose();
        Directory.Delete(Folder, recursive: true);
    }
}
