using DentaMind.Kit;
using DentaMind.Kit.Http;
using DentaMind.Kit.Programs;
using Microsoft.Data.Sqlite;
using Shouldly;

namespace DentaMind.House.Intake;

/// <summary>What is too large is refused, what is large is streamed, and a locked database says "try again".</summary>
public sealed class LimitsTests(LimitsTests.NarrowServer house) : IClassFixture<LimitsTests.NarrowServer>
{
    private const int MiB = 1 << 20;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_file_of_300_MB_arrives_while_the_server_stays_under_500_MB(bool isSent)
    {
        using var folder = new TempFolder();
        var path = await MultiFrame.WriteAsync(folder["big.dcm"], seed: isSent ? 6001u : 6002u, frames: 150);
        new FileInfo(path).Length.ShouldBeGreaterThan(300 * 1000 * 1000);

        if (isSent)
            (await house.Server.Modality().StoreAsync([path])).ExitCode.ShouldBe(0);
        else
            await UploadAsync(path);

        house.Server.PeakResidentBytes.ShouldBeLessThan(500L * MiB);
        var image = (await house.Administrator.ReadAsync("/api/images?limit=1")).GetProperty("items")[0];
        image.GetProperty("frames").GetInt32().ShouldBe(150);
        image.GetProperty("originalBytes").GetInt64().ShouldBeGreaterThan(300 * 1000 * 1000);
    }

    [Fact]
    public async Task What_is_larger_than_the_limit_is_refused_by_both_doors_and_nothing_is_kept()
    {
        using var folder = new TempFolder();
        var path = await MultiFrame.WriteAsync(folder["huge.dcm"], seed: 6003, frames: 170);
        var before = (await house.Administrator.ImagesAsync()).Count;

        var sent = await house.Server.Modality().StoreAsync([path]);
        var answer = await UploadAsync(path);

        sent.All.ShouldContain("OutOfResources");
        answer.ShouldContain("too-large");
        (await house.Administrator.ImagesAsync()).Count.ShouldBe(before);
        Directory.EnumerateFiles(house.Server.DataFolder, "*.part", SearchOption.AllDirectories).ShouldBeEmpty();
        (await house.Administrator.UploadAsync(await XRays.BitewingFileAsync(6004)))[0].Text("status").ShouldBe("filed");
    }

    [Fact]
    public async Task A_locked_database_refuses_with_try_again_and_nothing_is_half_kept()
    {
        var file = await XRays.BitewingFileAsync(6005);
        using var folder = new TempFolder();
        var path = folder.Write("x.dcm", file);
        await using (var other = new SqliteConnection($"Data Source={Path.Combine(house.Server.DataFolder, "dentamind.db")};Pooling=False"))
        {
            await other.OpenAsync();
            await using var taken = other.CreateCommand();
            taken.CommandText = "BEGIN IMMEDIATE";
            await taken.ExecuteNonQueryAsync();

            (await house.Server.Modality().StoreAsync([path])).All.ShouldContain("OutOfResources");
            var upload = (await house.Administrator.UploadAsync(file))[0];
            upload.Text("status").ShouldBe("refused");
            upload.Text("code").ShouldBe("database-away");
        }

        (await house.Administrator.UploadAsync(file))[0].Text("status").ShouldBe("filed");
        (await house.Server.Modality().StoreAsync([path])).ExitCode.ShouldBe(0);
    }

    private async Task<string> UploadAsync(string path)
    {
        await using var stream = File.OpenRead(path);
        using var form = new MultipartFormDataContent { { new StreamContent(stream, MiB), "files", "big.dcm" } };
        using var response = await house.Administrator.PostAsync("/api/uploads", form);
        return await response.Content.ReadAsStringAsync();
    }

    /// <summary>Takes 330 MB at most, and waits two seconds only for its database.</summary>
    public sealed class NarrowServer : SharedServer
    {
        protected override void Configure(Dictionary<string, object> settings)
        {
            settings["imaging"] = new { maxObjectBytes = 330L * 1000 * 1000 };
            settings["database"] = new { busyTimeout = "00:00:02" };
        }
    }
}
