using System.Security.Cryptography;
using Amazon.S3.Model;
using DentaMind.Kit.Peers;
using DentaMind.Kit.Programs;
using DentaMind.Platform.Keys;
using DentaMind.Platform.Store;
using Shouldly;

namespace DentaMind.House.Store;

/// <summary>The sealed store over a bucket that is not Amazon's.</summary>
public sealed class S3StoreTests : IAsyncLifetime
{
    private readonly TempFolder folder = new("s3");
    private LocalBlob blob = null!;
    private KeyRing ring = null!;
    private StoreOptions options = null!;
    private SealedStore store = null!;

    public async ValueTask InitializeAsync()
    {
        blob = await LocalBlob.SharedAsync();
        ring = KeyRing.OpenOrCreate(new KeyRingOptions { Folder = folder["keys"] }, marker: null);
        options = new StoreOptions
        {
            Kind = StoreKind.S3,
            Folder = folder["spool"],
            ReserveBytes = 0,
            Endpoint = blob.Endpoint,
            Bucket = await blob.NewBucketAsync(),
            Prefix = "clinic-a/",
            AccessKey = LocalBlob.AccessKey,
            SecretKey = LocalBlob.SecretKey,
        };
        store = await SealedStore.OpenAsync(options, ring, CancellationToken.None);
    }

    public async ValueTask DisposeAsync()
    {
        await store.DisposeAsync();
        ring.Dispose();
        folder.Dispose();
    }

    [Theory, InlineData(0), InlineData(1), InlineData(300_000), InlineData(6_000_000)]
    public async Task What_was_written_is_read(int length)
    {
        var kept = await KeepAsync(length);
        await store.VerifyAsync(kept, ring.Organisation, CancellationToken.None);
        await using var reader = await store.OpenAsync(kept, ring.Organisation, CancellationToken.None);
        var given = new MemoryStream();
        await reader.CopyToAsync(given);
        given.ToArray().AsSpan().SequenceEqual(Bytes(length)).ShouldBeTrue();
        Directory.GetFiles(options.Folder, "*", SearchOption.AllDirectories).ShouldBeEmpty("the spool is empty once the bucket has the object");
    }

    [Fact]
    public async Task A_large_object_goes_in_parts()
    {
        await using var writer = await store.CreateAsync(ring.Organisation, 0, CancellationToken.None);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var piece = Bytes(1 << 20);
        for (var megabyte = 0; megabyte < 70; megabyte++)
        {
            await writer.WriteAsync(piece);
            hash.AppendData(piece);
        }

        var kept = await writer.CompleteAsync(CancellationToken.None);
        kept.Sha256.ShouldBe(hash.GetHashAndReset());
        await store.VerifyAsync(kept, ring.Organisation, CancellationToken.None);
        using var client = blob.Connect();
        (await client.GetObjectMetadataAsync(options.Bucket, "clinic-a/" + kept.Key)).ETag.ShouldEndWith("-3\"", Case.Sensitive, "an ETag of three parts");
        (await client.ListMultipartUploadsAsync(options.Bucket)).MultipartUploads.ShouldBeNull();
    }

    [Fact]
    public async Task Any_place_can_be_read()
    {
        var kept = await KeepAsync(9_000_000);
        var bytes = Bytes(9_000_000);
        await using var reader = await store.OpenAsync(kept, ring.Organisation, CancellationToken.None);
        foreach (var place in new[] { 8_999_000, 0, 4_500_000, 262_143, 5_242_879 })
        {
            var part = new byte[1000];
            reader.Position = place;
            await reader.ReadExactlyAsync(part);
            part.ShouldBe(bytes[place..(place + 1000)]);
        }
    }

    [Fact]
    public async Task The_bucket_sees_sealed_bytes_only()
    {
        var mark = "ZZCANARY^PATIENT"u8.ToArray();
        await using var writer = await store.CreateAsync(ring.Organisation, 0, CancellationToken.None);
        for (var turn = 0; turn < 50_000; turn++)
            await writer.WriteAsync(mark);
        var kept = await writer.CompleteAsync(CancellationToken.None);
        (await BodyAsync(kept)).AsSpan().IndexOf(mark).ShouldBe(-1);
    }

    [Fact]
    public async Task An_object_altered_in_the_bucket_is_refused()
    {
        var kept = await KeepAsync(600_000);
        var body = await BodyAsync(kept);
        body[^1] ^= 1;
        await OverwriteAsync(kept, body);
        (await RefusedAsync(() => store.VerifyAsync(kept, ring.Organisation, CancellationToken.None))).ShouldBe(StoreException.Integrity);
        await OverwriteAsync(kept, body[..^1]);
        (await RefusedAsync(() => store.OpenAsync(kept, ring.Organisation, CancellationToken.None))).ShouldBe(StoreException.Integrity);
    }

    [Fact]
    public async Task An_object_that_exists_is_never_overwritten()
    {
        var kept = await KeepAsync(1000);
        var before = await BodyAsync(kept);
        using var client = blob.Connect();
        var place = new S3Place(client, options.Bucket!, options.Prefix, IsEncrypted: false);
        var room = new DiskRoom(options.Folder, 0, 0);
        await using var draft = new S3Draft(kept.Key, PartFile.Create(options.Folder, kept.Key, room), place);
        await draft.WriteAsync([Bytes(500)], CancellationToken.None);
        (await RefusedAsync(async () => await draft.CommitAsync(CancellationToken.None))).ShouldBe(StoreException.Integrity);
        (await BodyAsync(kept)).ShouldBe(before);
    }

    [Fact]
    public async Task A_put_whose_answer_was_lost_may_be_repeated()
    {
        using var client = blob.Connect();
        var place = new S3Place(client, options.Bucket!, options.Prefix, IsEncrypted: false);
        await using var draft = new S3Draft(ObjectKey.New(), PartFile.Create(options.Folder, ObjectKey.New(), new DiskRoom(options.Folder, 0, 0)), place);
        await draft.WriteAsync([Bytes(500)], CancellationToken.None);
        await draft.CommitAsync(CancellationToken.None);
        await draft.CommitAsync(CancellationToken.None);
        (await store.ExistsAsync(draft.Key, CancellationToken.None)).ShouldBeTrue();
    }

    [Fact]
    public async Task Objects_are_listed_and_deleted_and_others_prefixes_are_not_touched()
    {
        await using var other = await SealedStore.OpenAsync(options with { Prefix = "clinic-b/" }, ring, CancellationToken.None);
        await other.KeepAsync(ring.Organisation, Bytes(10), CancellationToken.None);
        var kept = await KeepAsync(1000);
        var listed = await store.ListAsync(CancellationToken.None).ToListAsync();
        listed.ShouldHaveSingleItem().Key.ShouldBe(kept.Key);
        listed[0].Size.ShouldBe(SealedStore.SealedSizeOf(1000));
        (await store.DeleteAsync(kept.Key, CancellationToken.None)).ShouldBeTrue();
        (await store.DeleteAsync(kept.Key, CancellationToken.None)).ShouldBeFalse();
        (await RefusedAsync(() => store.OpenAsync(kept, ring.Organisation, CancellationToken.None))).ShouldBe(StoreException.Missing);
        (await other.ListAsync(CancellationToken.None).ToListAsync()).Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_wrong_secret_is_a_setting_to_mend_and_is_not_told()
    {
        var refusal = await Should.ThrowAsync<StoreException>(() => SealedStore.OpenAsync(options with { SecretKey = "ZZWRONG" }, ring, CancellationToken.None));
        refusal.Code.ShouldBe(StoreException.Settings);
        refusal.ToString().ShouldNotContain("ZZWRONG");
    }

    [Fact]
    public async Task A_missing_bucket_is_made_only_when_asked_for()
    {
        var absent = options with { Bucket = "absent-" + Guid.CreateVersion7().ToString("n") };
        (await RefusedAsync(() => SealedStore.OpenAsync(absent, ring, CancellationToken.None))).ShouldBe(StoreException.Away);
        await using var made = await SealedStore.OpenAsync(absent with { CreateBucket = true }, ring, CancellationToken.None);
        await made.KeepAsync(ring.Organisation, Bytes(10), CancellationToken.None);
    }

    [Fact]
    public async Task A_bucket_that_does_not_answer_is_away_and_nothing_is_half_kept()
    {
        var away = options with { Endpoint = new Uri($"http://127.0.0.1:{FreePort.Next()}") };
        (await RefusedAsync(() => SealedStore.OpenAsync(away, ring, CancellationToken.None))).ShouldBe(StoreException.Away);
        Directory.GetFiles(options.Folder, "*", SearchOption.AllDirectories).ShouldBeEmpty();
    }

    private static byte[] Bytes(int length)
    {
        var bytes = new byte[length];
        new Random(5).NextBytes(bytes);
        return bytes;
    }

    private static async Task<string> RefusedAsync(Func<Task> act) => (await Should.ThrowAsync<StoreException>(act)).Code;

    private Task<SealedObject> KeepAsync(int length) => store.KeepAsync(ring.Organisation, Bytes(length), CancellationToken.None);

    private async Task<byte[]> BodyAsync(SealedObject kept)
    {
        using var client = blob.Connect();
        using var answer = await client.GetObjectAsync(options.Bucket, "clinic-a/" + kept.Key);
        var body = new MemoryStream();
        await answer.ResponseStream.CopyToAsync(body);
        return body.ToArray();
    }

    private async Task OverwriteAsync(SealedObject kept, byte[] body)
    {
        using var client = blob.Connect();
        await client.PutObjectAsync(new PutObjectRequest { BucketName = options.Bucket, Key = "clinic-a/" + kept.Key, InputStream = new MemoryStream(body), UseChunkEncoding = false });
    }
}
