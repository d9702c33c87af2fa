using DentaMind.Dicom.Data;
using DentaMind.Kit;
using DentaMind.Kit.Http;
using DentaMind.Kit.Programs;
using Shouldly;

namespace DentaMind.House.Intake;

/// <summary>The same image twice is one image; another image under the same UID is kept beside it, and nothing is overwritten.</summary>
public sealed class TwinsTests(SharedServer house) : IClassFixture<SharedServer>
{
    [Fact]
    public async Task The_same_file_again_is_a_duplicate_of_the_same_image()
    {
        var file = await XRays.BitewingFileAsync(1001);

        var answers = await house.Administrator.UploadAsync(file, file);

        answers.Select(answer => answer.Text("status")).ShouldBe(["filed", "duplicate"]);
        answers[1].Text("imageId").ShouldBe(answers[0].Text("imageId"));
    }

    [Fact]
    public async Task A_file_that_was_uploaded_and_is_then_sent_is_one_image()
    {
        var dataset = XRays.Bitewing(1002);
        using var folder = new TempFolder();
        var path = folder.Write("x.dcm", await dataset.ToFileAsync());
        await house.Administrator.UploadAsync(await File.ReadAllBytesAsync(path));

        var sent = await house.Server.Modality().SendAsync([path]);

        sent.ExitCode.ShouldBe(0, sent.All);
        (await ImagesOfAsync(dataset)).Count.ShouldBe(1);
    }

    [Fact]
    public async Task Other_bytes_under_the_same_UID_are_kept_in_conflict_and_the_first_stays_as_it_was()
    {
        var dataset = XRays.Bitewing(1003);
        var first = await dataset.ToFileAsync();
        var second = await dataset.Set(Tags.StudyDescription, "Other").ToFileAsync();

        var answers = await house.Administrator.UploadAsync(first, second);
        answers.Select(answer => answer.Text("status")).ShouldBe(["filed", "conflict"]);

        var (one, other) = (answers[0].Text("imageId"), answers[1].Text("imageId"));
        (await house.Administrator.ImageAsync(other)).GetProperty("conflict").Text("withImage").ShouldBe(one);
        (await house.Administrator.ImageAsync(one)).Text("conflict").ShouldBeNull();
        (await house.Administrator.GetByteArrayAsync($"/api/images/{one}/original")).ShouldBe(first);
        (await house.Administrator.GetByteArrayAsync($"/api/images/{other}/original")).ShouldBe(second);
    }

    [Fact]
    public async Task Eight_that_send_the_same_image_at_once_make_one()
    {
        var dataset = XRays.Bitewing(1004);
        var file = await dataset.ToFileAsync();

        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => house.Administrator.UploadAsync(file)));

        answers.SelectMany(answer => answer).Count(answer => answer.Text("status") == "filed").ShouldBe(1);
        answers.SelectMany(answer => answer).Count(answer => answer.Text("status") == "duplicate").ShouldBe(7);
        (await ImagesOfAsync(dataset)).Count.ShouldBe(1);
    }

    private Task<IReadOnlyList<System.Text.Json.JsonElement>> ImagesOfAsync(Dataset dataset) =>
        house.Administrator.ImagesAsync($"sopInstanceUid={dataset.UidOf(Tags.SopInstanceUid)}");
}
