using DentaMind.Kit.Http;
using DentaMind.Kit.Peers;
using DentaMind.Kit.Programs;
using DentaMind.Platform.Store;
using Shouldly;

namespace DentaMind.House.Routing;

/// <summary>An import bucket, as a cloud archive has one, at an S3 that is not Amazon's.</summary>
public sealed class BucketTests
{
    [Fact]
    public async Task Originals_lie_in_the_bucket_as_they_came_under_their_numbers_alone_and_it_proves_that_it_has_them()
    {
        await using var house = await RoutedHouse.StartAsync();
        using var folder = new TempFolder();
        var blob = await LocalBlob.SharedAsync();
        var bucket = await blob.NewBucketAsync();
        await KeepKeyAsync(house, LocalBlob.SecretKey);
        await house.SetUpAsync("imports", Settings(blob, bucket));
        var test = await house.Administrator.MakeAsync("/api/routing/destinations/imports/test", new { });
        test.GetProperty("steps").EnumerateArray().ShouldAllBe(step => step.Text("outcome") == "done");
        await house.PublishAsync(Rule.Everything("imports"));
        var xrays = await XRay.BitewingsAsync(folder, 3);

        await house.SendAsync(xrays);

        (await house.ConfirmedAsync("imports", 3)).ShouldAllBe(delivery => delivery.Text("grade") == "read-back");
        using var client = blob.Connect();
        var names = (await client.ListObjectsV2Async(new() { BucketName = bucket })).S3Objects.Select(one => one.Key);
        names.ShouldBe(xrays.Select(xray => $"incoming/{xray.Study}/{xray.Series}/{xray.Uid}.dcm"), ignoreOrder: true);
        foreach (var xray in xrays)
        {
            using var there = await client.GetObjectAsync(bucket, $"incoming/{xray.Study}/{xray.Series}/{xray.Uid}.dcm");
            using var bytes = new MemoryStream();
            await there.ResponseStream.CopyToAsync(bytes);
            bytes.ToArray().AsSpan().IndexOf(xray.File.DataSet).ShouldBeGreaterThan(0);
        }
    }

    [Fact]
    public async Task A_wrong_key_and_a_bucket_that_is_not_there_are_told_and_cost_no_attempt()
    {
        await using var house = await RoutedHouse.StartAsync();
        using var folder = new TempFolder();
        var blob = await LocalBlob.SharedAsync();
        await KeepKeyAsync(house, "not the secret");
        await house.SetUpAsync("wrong-key", Settings(blob, await blob.NewBucketAsync()));
        await house.PublishAsync(Rule.Everything("wrong-key"));
        var xray = (await XRay.BitewingsAsync(folder, 1))[0];

        await house.SendAsync([xray]);

        var said = await house.DeliveryAsync(xray, "wrong-key", delivery => delivery.Text("reason") is not null && delivery.Text("isUnderWay") == "False");
        (said.Text("state"), said.Text("reason"), said.Text("attempts")).ShouldBe(("waiting", "credentials-refused", "0"));
        await KeepKeyAsync(house, LocalBlob.SecretKey);
        await house.SetUpAsync("wrong-key", Settings(blob, "nobodys-bucket"));
        await house.DeliveryAsync(xray, "wrong-key", delivery => delivery.Text("reason") == "bucket-missing");
        await house.SetUpAsync("wrong-key", Settings(blob, await blob.NewBucketAsync()));
        await house.ConfirmedAsync("wrong-key", 1);
    }

    [Fact]
    public async Task A_file_of_many_parts_comes_back_as_it_was()
    {
        var blob = await LocalBlob.SharedAsync();
        using var http = new HttpClient(new SocketsHttpHandler());
        using var bucket = new GuestBucket(new GuestBucketOptions(blob.Endpoint, "us-east-1", await blob.NewBucketAsync(), LocalBlob.AccessKey, LocalBlob.SecretKey), http);
        var file = new byte[(40 << 20) + 3];
        new Random(7).NextBytes(file);

        await bucket.PutAsync("a/b.dcm", new MemoryStream(file), CancellationToken.None);

        (await bucket.LengthAsync("a/b.dcm", CancellationToken.None)).ShouldBe(file.Length);
        await using var back = (await bucket.OpenAsync("a/b.dcm", CancellationToken.None))!;
        using var bytes = new MemoryStream();
        await back.CopyToAsync(bytes);
        bytes.ToArray().AsSpan().SequenceEqual(file).ShouldBeTrue();
        await bucket.DeleteAsync("a/b.dcm", CancellationToken.None);
        (await bucket.OpenAsync("a/b.dcm", CancellationToken.None)).ShouldBeNull();
    }

    private static async Task KeepKeyAsync(RoutedHouse house, string secret) =>
        (await house.Administrator.AskAsync(HttpMethod.Put, "/api/routing/secrets/import-key", new { user = LocalBlob.AccessKey, password = secret })).Succeeded();

    private static object Settings(LocalBlob blob, string bucket) => new
    {
        kind = "bucket",
        preset = "aws-import-bucket",
        url = blob.Endpoint.ToString().TrimEnd('/'),
        bucket,
        prefix = "incoming/",
        bucketRegion = "us-east-1",
        authentication = "access-key",
        credentials = "import-key",
        region = "CA-ON",
        businessAssociate = true,
    };
}
