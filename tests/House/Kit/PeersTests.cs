using DentaMind.Kit;
using DentaMind.Kit.Peers;
using DentaMind.Kit.Programs;
using Npgsql;
using Shouldly;

namespace DentaMind.House.Kit;

/// <summary>The real programs that the other tests rely on start, work and stop.</summary>
public sealed class PeersTests
{
    [Fact]
    public async Task Postgres_keeps_what_it_was_told_when_it_comes_back()
    {
        await using var postgres = await LocalPostgres.StartAsync();
        await using var source = NpgsqlDataSource.Create(await postgres.NewDatabaseAsync());
        await using (var make = source.CreateCommand("create table tooth as select 36 as fdi"))
            await make.ExecuteNonQueryAsync();

        await postgres.GoAwayAsync();
        await postgres.RestartAsync();

        source.Clear();
        await using var read = source.CreateCommand("select fdi from tooth");
        (await read.ExecuteScalarAsync()).ShouldBe(36);
    }

    [Fact]
    public async Task The_S3_server_holds_an_object_and_comes_back_with_it()
    {
        var blob = await LocalBlob.SharedAsync();
        using var client = blob.Connect();
        var bucket = await blob.NewBucketAsync();
        await client.PutObjectAsync(new() { BucketName = bucket, Key = "a", ContentBody = "tooth" });

        using var answer = await client.GetObjectAsync(bucket, "a");

        using var reader = new StreamReader(answer.ResponseStream);
        (await reader.ReadToEndAsync()).ShouldBe("tooth");
    }

    [Fact]
    public async Task An_archive_takes_what_is_sent()
    {
        await using var archive = await LocalArchive.StartAsync();
        var file = SharedData.Files("dicom/dental/io")[0];

        var sent = await new DicomPeer(archive.DicomPort, archive.AeTitle).SendAsync([file]);

        sent.ExitCode.ShouldBe(0, sent.All);
        (await archive.CountAsync()).ShouldBe(1);
    }

    [Fact]
    public async Task A_sink_keeps_what_is_sent()
    {
        await using var sink = await DicomSink.StoreScpAsync();
        var file = SharedData.Files("dicom/dental/io")[0];

        var sent = await new DicomPeer(sink.Port, sink.AeTitle).SendAsync([file]);

        sent.ExitCode.ShouldBe(0, sent.All);
        sink.Files.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_small_archive_answers_an_echo()
    {
        await using var archive = await DicomSink.QueryScpAsync();

        (await new DicomPeer(archive.Port, archive.AeTitle).EchoAsync()).ExitCode.ShouldBe(0);
    }

    [Fact]
    public async Task A_browser_draws_a_page()
    {
        var browser = await Browser.SharedAsync();
        var page = await browser.VisitAsync(new Uri("about:blank"));

        await page.SetContentAsync("<h1>Tooth 36</h1>");

        (await page.GetByRole(Microsoft.Playwright.AriaRole.Heading).TextContentAsync()).ShouldBe("Tooth 36");
    }

    [Fact]
    public async Task A_child_that_never_ends_is_killed_when_the_time_is_up()
    {
        var error = await Should.ThrowAsync<ProgramFailedException>(() => new Program("sleep", "600").RunAsync(TimeSpan.FromMilliseconds(200)));

        error.Message.ShouldContain("did not end");
    }
}
