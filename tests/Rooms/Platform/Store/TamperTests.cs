using DentaMind.Platform.Store;
using Shouldly;
using Xunit;

namespace DentaMind.Rooms.Platform.Store;

public sealed class TamperTests
{
    private const int Chunk = StoreBench.Chunk;
    private const int Stored = Chunk + SealedForm.TagSize;
    private const int Header = SealedForm.HeaderSize;

    [Fact]
    public async Task Every_bit_of_the_header_counts()
    {
        await using var bench = StoreBench.Open();
        var kept = await bench.KeepAsync(100);
        for (var bit = 0; bit < Header * 8; bit++)
            await RefusedAsync(bench, kept, whole => whole[bit / 8] ^= (byte)(1 << (bit % 8)), $"header bit {bit}");
    }

    [Theory, InlineData(0), InlineData(1), InlineData(2), InlineData(3)]
    public async Task A_truncated_object_is_refused_at_every_chunk_boundary(int chunks)
    {
        await using var bench = StoreBench.Open();
        var kept = await bench.KeepAsync((3 * Chunk) + 500);
        Cut(bench.PathOf(kept), Header + (chunks * Stored));
        (await bench.ReadAsync(kept)).Code.ShouldBe(StoreException.Integrity);
    }

    [Fact]
    public async Task A_truncated_object_is_refused_even_when_the_row_agrees_with_its_length()
    {
        await using var bench = StoreBench.Open();
        var kept = await bench.KeepAsync((3 * Chunk) + 500);
        Cut(bench.PathOf(kept), Header + (2 * Stored));
        var (given, code) = await bench.ReadAsync(kept with { Length = 2 * Chunk });
        code.ShouldBe(StoreException.Integrity);
        given.Length.ShouldBe(Chunk, "the chunk before the false last one was proved, and nothing after it");
    }

    [Fact]
    public async Task An_object_emptied_together_with_its_row_is_refused()
    {
        await using var bench = StoreBench.Open();
        var kept = await bench.KeepAsync(Chunk);
        Cut(bench.PathOf(kept), Header + SealedForm.TagSize);
        (await bench.ReadAsync(kept with { Length = 0 })).Code.ShouldBe(StoreException.Integrity);
    }

    [Fact]
    public async Task An_object_with_more_bytes_is_refused()
    {
        await using var bench = StoreBench.Open();
        var kept = await bench.KeepAsync(1000);
        await using (var file = File.Open(bench.PathOf(kept), FileMode.Append))
            file.Write(new byte[16]);
        (await bench.ReadAsync(kept)).Code.ShouldBe(StoreException.Integrity);
    }

    [Theory, InlineData(0), InlineData(1), InlineData(2)]
    public async Task No_byte_of_an_altered_chunk_is_given(int chunk)
    {
        await using var bench = StoreBench.Open();
        var kept = await bench.KeepAsync((2 * Chunk) + 500);
        int[] places = [Header + (chunk * Stored), Header + (chunk * Stored) + 499, Header + (chunk * Stored) + 500 + (chunk < 2 ? Chunk - 500 : 0)];
        foreach (var place in places)
            (await RefusedAsync(bench, kept, whole => whole[place] ^= 0x80, $"byte {place}")).Length.ShouldBe(chunk * Chunk);
    }

    [Fact]
    public async Task Chunks_that_changed_places_are_refused()
    {
        await using var bench = StoreBench.Open();
        var kept = await bench.KeepAsync(4 * Chunk);
        var given = await RefusedAsync(bench, kept, whole => Exchange(whole.AsSpan(Header + Stored, Stored), whole.AsSpan(Header + (2 * Stored), Stored)), "swap");
        given.Length.ShouldBe(Chunk);
    }

    [Fact]
    public async Task A_chunk_of_another_object_is_refused()
    {
        await using var bench = StoreBench.Open();
        var kept = await bench.KeepAsync(2 * Chunk);
        var other = File.ReadAllBytes(bench.PathOf(await bench.KeepAsync(2 * Chunk)));
        await RefusedAsync(bench, kept, whole => other.AsSpan(Header, Stored).CopyTo(whole.AsSpan(Header)), "foreign chunk");
    }

    [Fact]
    public async Task Objects_that_changed_places_are_refused()
    {
        await using var bench = StoreBench.Open();
        var one = await bench.KeepAsync(Chunk, seed: 1);
        var two = await bench.KeepAsync(Chunk, seed: 2);
        File.Move(bench.PathOf(one), bench.PathOf(one) + "x");
        File.Move(bench.PathOf(two), bench.PathOf(one));
        File.Move(bench.PathOf(one) + "x", bench.PathOf(two));
        (await bench.ReadAsync(one)).Code.ShouldBe(StoreException.Integrity);
        (await bench.ReadAsync(two)).Code.ShouldBe(StoreException.Integrity);
        var withItsKey = two with { Key = one.Key };
        (await bench.ReadAsync(withItsKey)).Code.ShouldBe(StoreException.Integrity, "a renamed object is refused even with its own key");
    }

    [Fact]
    public async Task A_renamed_object_with_a_forged_header_is_refused()
    {
        await using var bench = StoreBench.Open();
        var kept = await bench.KeepAsync(1000);
        var forged = kept with { Key = ObjectKey.New() };
        var whole = File.ReadAllBytes(bench.PathOf(kept));
        forged.Key.CopyTo(whole.AsSpan(8));
        File.WriteAllBytes(bench.PathOf(forged), whole);
        (await bench.ReadAsync(forged)).Code.ShouldBe(StoreException.Integrity);
    }

    [Fact]
    public async Task An_altered_wrapped_key_is_refused()
    {
        await using var bench = StoreBench.Open();
        var kept = await bench.KeepAsync(1000);
        for (var place = 0; place < kept.WrappedDek.Length; place++)
        {
            var altered = kept.WrappedDek.ToArray();
            altered[place] ^= 1;
            (await bench.ReadAsync(kept with { WrappedDek = altered })).Code.ShouldBe(StoreException.Integrity);
        }

        (await bench.ReadAsync(kept with { WrappedDek = [] })).Code.ShouldBe(StoreException.Integrity);
    }

    [Fact]
    public async Task Another_organisation_cannot_open_an_object_even_with_its_key()
    {
        await using var bench = StoreBench.Open();
        await using var other = StoreBench.Open();
        var kept = await bench.KeepAsync(1000);
        var dek = bench.Owner.UnwrapDek(kept.WrappedDek);
        File.Copy(bench.PathOf(kept), other.PathOf(kept));
        (await other.ReadAsync(kept with { WrappedDek = other.Owner.WrapDek(dek) })).Code.ShouldBe(StoreException.Integrity);
    }

    [Fact]
    public async Task A_whole_object_under_a_false_hash_does_not_verify()
    {
        await using var bench = StoreBench.Open();
        var kept = await bench.KeepAsync(1000);
        var refusal = await Should.ThrowAsync<StoreException>(() => bench.Store.VerifyAsync(kept with { Sha256 = new byte[32] }, bench.Owner, CancellationToken.None));
        refusal.Code.ShouldBe(StoreException.Integrity);
    }

    private static async Task<byte[]> RefusedAsync(StoreBench bench, SealedObject kept, Action<byte[]> alter, string what)
    {
        var path = bench.PathOf(kept);
        var whole = File.ReadAllBytes(path);
        var altered = whole.ToArray();
        alter(altered);
        File.WriteAllBytes(path, altered);
        var (given, code) = await bench.ReadAsync(kept);
        File.WriteAllBytes(path, whole);
        code.ShouldBe(StoreException.Integrity, what);
        given.AsSpan().SequenceEqual(StoreBench.Bytes((int)kept.Length).AsSpan(0, given.Length)).ShouldBeTrue(what);
        return given;
    }

    private static void Cut(string path, long length)
    {
        using var file = File.OpenWrite(path);
        file.SetLength(length);
    }

    private static void Exchange(Span<byte> one, Span<byte> two)
    {
        var kept = one.ToArray();
        two.CopyTo(one);
        kept.CopyTo(two);
    }
}
