using System.Security.Cryptography;
using System.Text.Json;
using DentaMind.Kit;
using DentaMind.Kit.Http;
using Shouldly;

namespace DentaMind.House.Intake;

/// <summary>What becomes of every real file: the answer, the state and the reason; and the original comes back as it was.</summary>
public sealed class RealFilesTests(SharedServer house) : IClassFixture<SharedServer>
{
    private const int FilesAtOnce = 25;

    [Theory]
    [InlineData("dental")]
    [InlineData("syntax")]
    [InlineData("charset")]
    public async Task Every_uploaded_file_is_answered_as_approved_and_comes_back_with_its_hash(string folder)
    {
        var files = SharedData.Files($"dicom/{folder}");
        var answers = new List<JsonElement>();
        foreach (var some in files.Chunk(FilesAtOnce))
            answers.AddRange(await house.Administrator.UploadAsync(some.Select(File.ReadAllBytes)));

        List<string> table = [];
        foreach (var (file, answer) in files.Zip(answers))
            table.Add($"{Path.GetRelativePath(SharedData.At("dicom"), file)}: {await TellAsync(answer)}");
        Snapshot.Match($"RealFiles.{folder}", string.Join('\n', table));
        foreach (var (file, answer) in files.Zip(answers).Where(pair => pair.Second.Text("imageId") is not null))
            await ComesBackAsync(file, answer.Text("imageId")!);
    }

    private async Task<string> TellAsync(JsonElement answer)
    {
        if (answer.Text("imageId") is not { } id)
            return $"{answer.Text("status")} {answer.Text("code")}";
        var image = await house.Administrator.SettledAsync(id);
        string?[] words =
        [
            answer.Text("status"), image.Text("state"), image.Text("unreadableReason") is { } reason ? $"({reason})" : null,
            image.Text("kind"), image.Text("modality"), $"{image.Text("columns")}x{image.Text("rows")}x{image.Text("frames")}",
            $"{image.Text("bits")} bit", image.GetProperty("quarantine").Text("reason"),
        ];
        return string.Join(' ', words.OfType<string>());
    }

    private async Task ComesBackAsync(string file, string id)
    {
        var kept = await house.Administrator.GetByteArrayAsync($"/api/images/{id}/original");
        var hash = Convert.ToHexStringLower(SHA256.HashData(await File.ReadAllBytesAsync(file)));

        Convert.ToHexStringLower(SHA256.HashData(kept)).ShouldBe(hash, file);
        (await house.Administrator.ImageAsync(id)).Text("sha256").ShouldBe(hash, file);
    }
}
