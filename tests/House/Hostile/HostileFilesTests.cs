using System.Diagnostics;
using DentaMind.Kit;
using DentaMind.Kit.Http;
using Shouldly;

namespace DentaMind.House.Hostile;

/// <summary>Files that were made to harm are refused or kept as unreadable; the server lives, stays small and files the next one.</summary>
public sealed class HostileFilesTests(SharedServer house) : IClassFixture<SharedServer>
{
    private const long MostMemory = 600L << 20;

    public static TheoryData<string> Names => [.. BadFiles.All().Select(file => file.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_hostile_file_harms_nobody(string name)
    {
        var file = BadFiles.All().Single(file => file.Name == name).Bytes;

        var answers = await house.Administrator.UploadAsync(file, await XRays.BitewingFileAsync(8100 + (ulong)name.Length));

        answers[0].Text("status").ShouldBeOneOf("filed", "refused", "conflict", "duplicate");
        if (answers[0].Text("imageId") is { } id)
            await IsKeptAsItCameAsync(id, file);
        else
            answers[0].Text("code").ShouldNotBeNull();
        answers[1].Text("status").ShouldBeOneOf("filed", "duplicate", "conflict");
        (await house.Administrator.SettledAsync(answers[1].Text("imageId"))).Text("state").ShouldBe("ready");
        await house.IsWellAsync();
        house.Server.PeakResidentBytes.ShouldBeLessThan(MostMemory);
    }

    private async Task IsKeptAsItCameAsync(string id, byte[] file)
    {
        var since = Stopwatch.StartNew();
        var image = await house.Administrator.SettledAsync(id);

        since.Elapsed.ShouldBeLessThan(TimeSpan.FromMinutes(1));
        image.Text("state").ShouldBeOneOf("ready", "unreadable");
        (image.Text("state") == "unreadable").ShouldBe(image.Text("unreadableReason") is not null);
        (await house.Administrator.GetByteArrayAsync($"/api/images/{id}/original?asReceived=true")).AsSpan().SequenceEqual(file).ShouldBeTrue();
    }
}
