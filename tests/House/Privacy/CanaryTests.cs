using System.Net.Http.Json;
using System.Text.Json;
using DentaMind.Anatomy.Phantoms;
using DentaMind.Kit;
using DentaMind.Kit.Programs;
using Shouldly;

namespace DentaMind.House.Privacy;

public sealed class CanaryTests : IAsyncDisposable
{
    private const string Mark = "ZQCANARYPT7731XW";
    private static readonly DateTimeOffset TakenAt = new(2026, 3, 2, 9, 30, 0, TimeSpan.Zero);

    private readonly Hunt hunt = new(Mark);
    private readonly TempFolder sent = new("sender");
    private readonly List<string> answers = [];

    [Fact]
    public async Task A_patient_sent_through_all_doors_is_shown_to_people_and_found_nowhere_else()
    {
        var began = DateTime.UtcNow;
        await using var server = await RunningServer.StartAsync();
        var client = await server.SignInAsync();

        await ComeInByEveryDoorAsync(server, client);
        await AskEverythingAsync(client);
        var said = server.Said;
        var whileRunning = hunt.Below(server.DataFolder).ToList();
        (await server.StopAsync()).ShouldBe(0);

        hunt.In("what people are shown", string.Concat(answers)).ShouldNotBeEmpty("or the search could find nothing anywhere");
        whileRunning.ShouldBeEmpty("on the disk while running");
        hunt.Below(server.DataFolder).ShouldBeEmpty("on the disk at rest");
        hunt.In("the logs", said + server.Said).ShouldBeEmpty();
        TemporaryFiles(began).SelectMany(file => hunt.InFile(file)).ShouldBeEmpty("in temporary folders");
    }

    public ValueTask DisposeAsync()
    {
        sent.Dispose();
        return ValueTask.CompletedTask;
    }

    private async Task ComeInByEveryDoorAsync(RunningServer server, HttpClient client)
    {
        var byWire = sent.Write("wire.dcm", await PhantomDicom.ToFileAsync(CanaryPatient.Bitewing(Mark, 1, TakenAt)));
        (await server.Modality().StoreAsync([byWire])).ExitCode.ShouldBe(0);
        await UploadAsync(client, await PhantomDicom.ToFileAsync(CanaryPatient.Bitewing(Mark, 2, TakenAt)));
        await UploadAsync(client, System.Text.Encoding.ASCII.GetBytes($"{Mark} is no DICOM file"));
        var cut = await PhantomDicom.ToFileAsync(CanaryPatient.Bitewing(Mark, 3, TakenAt));
        await UploadAsync(client, cut[..700]);
        using var registered = await client.PostAsJsonAsync("/api/patients", new { familyName = Mark, givenName = Mark, birthDate = "1901-01-01", sex = "O", identifiers = new[] { new { issuer = Mark, number = Mark } } });
        answers.Add(await registered.Content.ReadAsStringAsync());
        registered.EnsureSuccessStatusCode();
        await WriteDownAsync(client, JsonDocument.Parse(answers[^1]).RootElement.GetProperty("id").GetString()!);
        await UploadAsync(client, await PhantomDicom.ToFileAsync(CanaryPatient.Bitewing(Mark, 4, TakenAt)));
    }

    /// <summary>What is said and written of a patient, right and wrong, at every place that takes words.</summary>
    private async Task WriteDownAsync(HttpClient client, string patient)
    {
        foreach (var (path, body) in new (string, object)[]
        {
            ("history", new { kind = "other-allergy", name = Mark, note = Mark, saidBy = Mark, codes = new[] { new { system = Mark, code = Mark } } }),
            ("history", new { kind = Mark, name = Mark }),
            ("history", new { kind = "diabetes", since = Mark, note = Mark }),
            ("notes", new { visitOn = "2026-01-05", language = "en-CA", text = Mark }),
            ("notes", new { visitOn = "2026-01-05", language = Mark, text = Mark }),
        })
        {
            using var answer = await client.PostAsJsonAsync($"/api/patients/{patient}/{path}", body);
            answers.Add(await answer.Content.ReadAsStringAsync());
        }
        foreach (var part in new[] { "history?all=true", "alerts", "notes" })
            await GetAsync(client, $"/api/patients/{patient}/{part}");
    }

    private async Task AskEverythingAsync(HttpClient client)
    {
        await Eventually.IsTrueAsync("every image has settled", async () => !(await GetAsync(client, "/api/images?limit=500")).Contains("\"state\":\"filed\"", StringComparison.Ordinal), TimeSpan.FromMinutes(2));
        foreach (var address in new[] { $"/api/patients?query={Mark}", $"/api/patients/{Mark}", $"/api/images?patient={Mark}", $"/api/images?sopInstanceUid={Mark}", $"/api/{Mark}", $"/{Mark}" })
            await GetAsync(client, address);
        using var images = JsonDocument.Parse(await GetAsync(client, "/api/images?matched=false"));
        foreach (var id in images.RootElement.GetProperty("items").EnumerateArray().Select(image => image.GetProperty("id").GetString()))
            foreach (var part in new[] { "", "/candidates", "/renditions/preview", "/original", "/frames/1" })
                await GetAsync(client, $"/api/images/{id}{part}");
        using var nonsense = await client.PostAsync("/api/patients", new StringContent($"{{\"familyName\": {Mark}", System.Text.Encoding.UTF8, "application/json"));
        using var signIn = await client.PostAsJsonAsync("/api/session", new { userName = Mark, password = Mark });
    }

    private async Task<string> GetAsync(HttpClient client, string address)
    {
        using var answer = await client.GetAsync(new Uri(address, UriKind.Relative));
        var text = await answer.Content.ReadAsStringAsync();
        answers.Add(text);
        return text;
    }

    private async Task UploadAsync(HttpClient client, byte[] file)
    {
        using var form = new MultipartFormDataContent { { new ByteArrayContent(file), "files", $"{Mark}.dcm" } };
        using var answer = await client.PostAsync("/api/uploads", form);
        answers.Add(await answer.Content.ReadAsStringAsync());
    }

    /// <summary>What has been written since to where programs leave things; the sender's own file apart.</summary>
    private IEnumerable<string> TemporaryFiles(DateTime since) => new[] { Path.GetTempPath(), "/dev/shm", "/var/tmp" }
        .Where(Directory.Exists)
        .SelectMany(folder => Directory.EnumerateFiles(folder, "*", new EnumerationOptions { RecurseSubdirectories = true, IgnoreInaccessible = true, MaxRecursionDepth = 4 }))
        .Where(file => !file.StartsWith(sent.Path, StringComparison.Ordinal) && file.Contains("dentamind", StringComparison.OrdinalIgnoreCase))
        .Where(file => File.GetLastWriteTimeUtc(file) >= since && new FileInfo(file).Length < 64 << 20);
}
