using System.Runtime.Versioning;
using DentaMind.Platform.Store;
using Shouldly;
using Xunit;

namespace DentaMind.Rooms.Platform.Store;

[SupportedOSPlatform("linux")]
public sealed class FileStoreTests
{
    [Fact]
    public async Task An_object_is_one_private_file_in_a_private_folder()
    {
        await using var bench = StoreBench.Open();
        var kept = await bench.KeepAsync(1000);
        bench.FilesBelow().ShouldHaveSingleItem().ShouldBe(bench.PathOf(kept));
        var name = kept.Key.ToString();
        bench.PathOf(kept).ShouldEndWith($"objects/{name[..2]}/{name}");
        File.GetUnixFileMode(bench.PathOf(kept)).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
        foreach (var folder in Directory.GetDirectories(bench.Options.Folder).Append(bench.Options.Folder))
            File.GetUnixFileMode(folder).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, folder);
    }

    [Fact]
    public async Task An_object_that_is_not_completed_leaves_no_trace()
    {
        await using var bench = StoreBench.Open();
        await using (var writer = await bench.Store.CreateAsync(bench.Owner, 0, CancellationToken.None))
        {
            await writer.WriteAsync(StoreBench.Bytes(600_000));
            bench.FilesBelow().ShouldHaveSingleItem().ShouldEndWith(".part");
            (await bench.Store.ExistsAsync(writer.Key, CancellationToken.None)).ShouldBeFalse();
        }

        bench.FilesBelow().ShouldBeEmpty();
    }

    [Fact]
    public async Task Leftovers_of_a_dead_process_are_swept_and_living_drafts_stay()
    {
        await using var bench = StoreBench.Open();
        var kept = await bench.KeepAsync(1000);
        for (var dead = 0; dead < 3; dead++)
            File.WriteAllBytes(Path.Combine(bench.Options.Folder, "incoming", ObjectKey.New() + ".part"), new byte[500]);
        await using var living = await bench.Store.CreateAsync(bench.Owner, 0, CancellationToken.None);
        await living.WriteAsync(StoreBench.Bytes(300_000));
        (await bench.Store.SweepAsync(CancellationToken.None)).ShouldBe(3);
        (await bench.Store.SweepAsync(CancellationToken.None)).ShouldBe(0);
        var completed = await living.CompleteAsync(CancellationToken.None);
        (await bench.ReadAsync(completed)).Given.Length.ShouldBe(300_000);
        (await bench.ReadAsync(kept)).Code.ShouldBeNull();
    }

    [Fact]
    public async Task Every_object_is_listed_once_and_nothing_else()
    {
        await using var bench = StoreBench.Open();
        var kept = new Dictionary<ObjectKey, long>();
        for (var length = 0; length < 40; length++)
        {
            var one = await bench.KeepAsync(length);
            kept[one.Key] = SealedStore.SealedSizeOf(length);
        }

        await using var draft = await bench.Store.CreateAsync(bench.Owner, 0, CancellationToken.None);
        File.WriteAllText(Path.Combine(bench.Options.Folder, "00", "README"), "not an object");
        var listed = await bench.Store.ListAsync(CancellationToken.None).ToListAsync();
        listed.ToDictionary(found => found.Key, found => found.Size).ShouldBe(kept, ignoreOrder: true);
        listed.ShouldAllBe(found => found.WrittenAt > TimeProvider.System.GetUtcNow() - TimeSpan.FromMinutes(5));
    }

    [Fact]
    public async Task A_deleted_object_is_missing_and_deleting_it_again_is_no_error()
    {
        await using var bench = StoreBench.Open();
        var kept = await bench.KeepAsync(1000);
        (await bench.Store.ExistsAsync(kept.Key, CancellationToken.None)).ShouldBeTrue();
        (await bench.Store.DeleteAsync(kept.Key, CancellationToken.None)).ShouldBeTrue();
        (await bench.Store.DeleteAsync(kept.Key, CancellationToken.None)).ShouldBeFalse();
        (await bench.Store.ExistsAsync(kept.Key, CancellationToken.None)).ShouldBeFalse();
        (await bench.ReadAsync(kept)).Code.ShouldBe(StoreException.Missing);
    }

    [Fact]
    public async Task A_store_whose_folder_went_away_says_so_and_makes_no_other()
    {
        await using var bench = StoreBench.Open();
        var kept = await bench.KeepAsync(1000);
        await bench.Store.ProbeAsync(CancellationToken.None);
        Directory.Move(bench.Options.Folder, bench.Options.Folder + "-unmounted");
        Directory.CreateDirectory(bench.Options.Folder);
        (await Should.ThrowAsync<StoreException>(async () => await bench.Store.ProbeAsync(CancellationToken.None))).Code.ShouldBe(StoreException.Away);
        (await Should.ThrowAsync<StoreException>(() => bench.KeepAsync(10))).Code.ShouldBe(StoreException.Away);
        (await bench.ReadAsync(kept)).Code.ShouldBe(StoreException.Away);
        (await Should.ThrowAsync<StoreException>(async () => await bench.Store.ExistsAsync(kept.Key, CancellationToken.None))).Code.ShouldBe(StoreException.Away);
        Directory.GetFileSystemEntries(bench.Options.Folder).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_disk_below_its_reserve_refuses_new_objects_and_still_reads()
    {
        await using var bench = StoreBench.Open();
        var kept = await bench.KeepAsync(1000);
        var free = new DriveInfo(bench.Folder).AvailableFreeSpace;
        var full = new SealedStore(FileStore.Open(bench.Options with { ReservePercent = 99.9, ReserveBytes = free + (1L << 30) }), bench.Ring);
        var refusal = await Should.ThrowAsync<StoreException>(() => full.KeepAsync(bench.Owner, StoreBench.Bytes(10), CancellationToken.None));
        refusal.Code.ShouldBe(StoreException.Full);
        refusal.IsPassing.ShouldBeTrue();
        (await Should.ThrowAsync<StoreException>(async () => await full.ProbeAsync(CancellationToken.None))).Code.ShouldBe(StoreException.Full);
        await full.VerifyAsync(kept, bench.Owner, CancellationToken.None);
        (await Should.ThrowAsync<StoreException>(() => bench.Store.CreateAsync(bench.Owner, free * 2, CancellationToken.None))).Code.ShouldBe(StoreException.Full);
        bench.FilesBelow().ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_disk_that_fills_up_while_writing_keeps_nothing_by_half()
    {
        using var disk = SmallDisk.Mount(megabytes: 4);
        Assert.SkipWhen(disk is null, "Only root can mount a small disk.");
        await using var bench = StoreBench.Open(options => options with { Folder = Path.Combine(disk.Folder, "objects") });
        var kept = await bench.KeepAsync(1_000_000);
        await using (var writer = await bench.Store.CreateAsync(bench.Owner, 0, CancellationToken.None))
        {
            var refusal = await Should.ThrowAsync<StoreException>(async () =>
            {
                for (var megabyte = 0; megabyte < 8; megabyte++)
                    await writer.WriteAsync(StoreBench.Bytes(1 << 20));
            });
            refusal.Code.ShouldBe(StoreException.Full);
            (await Should.ThrowAsync<StoreException>(() => writer.CompleteAsync(CancellationToken.None))).Code.ShouldBe(StoreException.Full);
        }

        bench.FilesBelow().ShouldHaveSingleItem();
        (await bench.ReadAsync(kept)).Code.ShouldBeNull();
        (await bench.ReadAsync(await bench.KeepAsync(1_000_000))).Code.ShouldBeNull();
    }

    [Fact]
    public async Task A_thousand_objects_hold_no_descriptor()
    {
        await using var bench = StoreBench.Open();
        for (var turn = 0; turn < 200; turn++)
        {
            var kept = await bench.KeepAsync(10);
            (await bench.ReadAsync(kept)).Code.ShouldBeNull();
            (await bench.ReadAsync(kept with { WrappedDek = new byte[40] })).Code.ShouldBe(StoreException.Integrity);
        }

        new DirectoryInfo("/proc/self/fd").EnumerateFileSystemInfos()
            .Count(file => file.LinkTarget?.StartsWith(bench.Folder, StringComparison.Ordinal) == true).ShouldBe(0);
    }

    [Theory, InlineData(""), InlineData("../../../../etc/passwd"), InlineData("ABCDEF00000000000000000000000000"), InlineData("00000000-0000-0000-0000-000000000000"), InlineData("0000000000000000000000000000000")]
    public void A_key_is_32_lower_case_digits_and_nothing_else(string text) => ObjectKey.TryParse(text, out _).ShouldBeFalse();

    [Fact]
    public void A_key_is_read_as_it_is_written()
    {
        var key = ObjectKey.New();
        ObjectKey.TryParse(key.ToString(), out var read).ShouldBeTrue();
        read.ShouldBe(key);
        ObjectKey.Of(key.ToBytes()).ShouldBe(key);
    }

    [Fact]
    public void Settings_that_cannot_work_are_refused_and_the_secret_is_never_told()
    {
        var s3 = new StoreOptions { Kind = StoreKind.S3, Bucket = "b", AccessKey = "AKID", SecretKey = "ZZSECRET", Endpoint = new Uri("http://127.0.0.1:1") };
        s3.Validate();
        s3.ToString().ShouldNotContain("ZZSECRET");
        foreach (var bad in new[] { s3 with { Bucket = null }, s3 with { SecretKey = null }, s3 with { Prefix = "a" }, s3 with { ReserveBytes = -1 }, s3 with { ReservePercent = 100 }, s3 with { Endpoint = new Uri("ftp://x") } })
            Should.Throw<StoreException>(bad.Validate).Code.ShouldBe(StoreException.Settings);
    }
}
