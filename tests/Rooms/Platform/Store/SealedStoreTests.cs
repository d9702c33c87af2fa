using System.Diagnostics;
using System.Security.Cryptography;
using DentaMind.Platform.Store;
using Shouldly;
using Xunit;

namespace DentaMind.Rooms.Platform.Store;

public sealed class SealedStoreTests
{
    private const int Chunk = StoreBench.Chunk;

    public static TheoryData<int> Lengths => [0, 1, Chunk - 1, Chunk, Chunk + 1, (2 * Chunk) + 77, 5 * Chunk];

    [Theory, MemberData(nameof(Lengths))]
    public async Task What_was_written_is_read(int length)
    {
        await using var bench = StoreBench.Open();
        var kept = await bench.KeepAsync(length);
        kept.Length.ShouldBe(length);
        kept.Sha256.ShouldBe(SHA256.HashData(StoreBench.Bytes(length)));
        kept.WrappedDek.Length.ShouldBe(40);
        new FileInfo(bench.PathOf(kept)).Length.ShouldBe(SealedStore.SealedSizeOf(length));
        var (given, code) = await bench.ReadAsync(kept);
        code.ShouldBeNull();
        given.AsSpan().SequenceEqual(StoreBench.Bytes(length)).ShouldBeTrue();
        await bench.Store.VerifyAsync(kept, bench.Owner, CancellationToken.None);
    }

    [Theory, InlineData(1), InlineData(4096), InlineData(Chunk + 3)]
    public async Task Pieces_of_any_size_make_the_same_object(int piece)
    {
        await using var bench = StoreBench.Open();
        var bytes = StoreBench.Bytes((2 * Chunk) + 5);
        await using var writer = await bench.Store.CreateAsync(bench.Owner, 0, CancellationToken.None);
        var isSync = false;
        for (var offset = 0; offset < bytes.Length; offset += piece, isSync = !isSync)
        {
            var part = bytes.AsMemory(offset, Math.Min(piece, bytes.Length - offset));
            if (isSync)
                writer.Write(part.Span);
            else
                await writer.WriteAsync(part);
        }

        var kept = await writer.CompleteAsync(CancellationToken.None);
        (await bench.ReadAsync(kept)).Given.AsSpan().SequenceEqual(bytes).ShouldBeTrue();
    }

    [Fact]
    public async Task Any_place_can_be_read_first()
    {
        await using var bench = StoreBench.Open();
        var bytes = StoreBench.Bytes((4 * Chunk) + 99);
        var kept = await bench.KeepAsync(bytes.Length);
        await using var reader = await bench.Store.OpenAsync(kept, bench.Owner, CancellationToken.None);
        var random = new Random(3);
        for (var turn = 0; turn < 200; turn++)
        {
            var offset = random.Next(bytes.Length);
            var part = new byte[Math.Min(random.Next(1, 3000), bytes.Length - offset)];
            reader.Seek(offset, SeekOrigin.Begin);
            reader.ReadExactly(part);
            part.AsSpan().SequenceEqual(bytes.AsSpan(offset, part.Length)).ShouldBeTrue();
        }
    }

    [Fact]
    public async Task The_same_image_twice_has_nothing_in_common()
    {
        await using var bench = StoreBench.Open();
        var one = File.ReadAllBytes(bench.PathOf(await bench.KeepAsync(Chunk)));
        var two = File.ReadAllBytes(bench.PathOf(await bench.KeepAsync(Chunk)));
        one.AsSpan(8, 56).SequenceEqual(two.AsSpan(8, 56)).ShouldBeFalse();
        one.AsSpan(64, 64).SequenceEqual(two.AsSpan(64, 64)).ShouldBeFalse();
    }

    [Fact]
    public async Task No_plain_byte_reaches_the_disk()
    {
        await using var bench = StoreBench.Open();
        var mark = "ZZCANARY^PATIENT"u8.ToArray();
        await using var writer = await bench.Store.CreateAsync(bench.Owner, 0, CancellationToken.None);
        for (var turn = 0; turn < 40_000; turn++)
            await writer.WriteAsync(mark);
        var half = bench.FilesBelow().ShouldHaveSingleItem();
        (await ReadHeldAsync(half)).AsSpan().IndexOf(mark).ShouldBe(-1);
        var kept = await writer.CompleteAsync(CancellationToken.None);
        File.ReadAllBytes(bench.PathOf(kept)).AsSpan().IndexOf(mark).ShouldBe(-1);
    }

    [Fact]
    public async Task Ten_thousand_objects_never_share_a_key_and_nonce()
    {
        await using var bench = StoreBench.Open();
        var seen = new HashSet<string>();
        for (var turn = 0; turn < 10_000; turn++)
            seen.Add(Convert.ToHexString(SealedForm.NewHeader(ObjectKey.New()).AsSpan(24, 39))).ShouldBeTrue();
        var first = new byte[12];
        var last = new byte[12];
        var header = SealedForm.NewHeader(ObjectKey.New());
        var nonces = new HashSet<string>();
        for (var chunk = 0u; chunk < 1000; chunk++)
        {
            SealedForm.WriteNonce(first, header, chunk, isLast: false);
            SealedForm.WriteNonce(last, header, chunk, isLast: true);
            nonces.Add(Convert.ToHexString(first)).ShouldBeTrue();
            nonces.Add(Convert.ToHexString(last)).ShouldBeTrue();
        }
    }

    [Fact]
    public async Task Another_owner_cannot_open_an_object_until_it_is_rewrapped_for_them()
    {
        await using var bench = StoreBench.Open();
        using var other = bench.Ring.CreateOwnerKey().Key;
        var kept = await bench.KeepAsync(1000);
        (await bench.ReadAsync(kept, other)).ShouldBe(([], StoreException.Integrity), new ByteAndCode());
        var given = kept with { WrappedDek = bench.Owner.RewrapDek(kept.WrappedDek, other) };
        (await bench.ReadAsync(given, other)).Given.ShouldBe(StoreBench.Bytes(1000));
        (await bench.ReadAsync(given)).Code.ShouldBe(StoreException.Integrity);
    }

    [Fact]
    public async Task A_disposed_reader_or_writer_is_over()
    {
        await using var bench = StoreBench.Open();
        var kept = await bench.KeepAsync(1000);
        var reader = await bench.Store.OpenAsync(kept, bench.Owner, CancellationToken.None);
        await reader.DisposeAsync();
        await reader.DisposeAsync();
        await Should.ThrowAsync<ObjectDisposedException>(async () => await reader.ReadExactlyAsync(new byte[1]));
        var writer = await bench.Store.CreateAsync(bench.Owner, 0, CancellationToken.None);
        await writer.DisposeAsync();
        await Should.ThrowAsync<ObjectDisposedException>(async () => await writer.WriteAsync(new byte[1]));
        await Should.ThrowAsync<ObjectDisposedException>(() => writer.CompleteAsync(CancellationToken.None));
    }

    /// <summary>Reads a file that is held by a lock of .NET, which other programs do not heed.</summary>
    private static async Task<byte[]> ReadHeldAsync(string path)
    {
        using var cat = Process.Start(new ProcessStartInfo("/bin/cat", [path]) { RedirectStandardOutput = true, UseShellExecute = false })!;
        var bytes = new MemoryStream();
        await cat.StandardOutput.BaseStream.CopyToAsync(bytes);
        await cat.WaitForExitAsync();
        bytes.Length.ShouldBeGreaterThan(StoreBench.Chunk);
        return bytes.ToArray();
    }

    private sealed class ByteAndCode : IEqualityComparer<(byte[] Given, string? Code)>
    {
        public bool Equals((byte[] Given, string? Code) x, (byte[] Given, string? Code) y) =>
            x.Given.AsSpan().SequenceEqual(y.Given) && x.Code == y.Code;

        public int GetHashCode((byte[] Given, string? Code) obj) => 0;
    }
}
