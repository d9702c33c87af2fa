using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using DentaMind.Kit;
using DentaMind.Kit.Http;
using DentaMind.Kit.Programs;
using Shouldly;

namespace DentaMind.House.Practice;

/// <summary>The patient's record over HTTP, the same on every engine: written, sent twice, fought over, merged and taken apart again.</summary>
public sealed class PatientRecordTests
{
    public static TheoryData<Engine> Both => Engines.All;

    [Theory]
    [MemberData(nameof(Both))]
    public async Task A_record_is_written_once_fought_over_merged_and_taken_apart(Engine engine)
    {
        await using var server = await RunningServer.StartAsync(engine);
        var administrator = await server.SignInAsync();
        var patient = XRays.Somebody;
        var (kept, twin) = await SentTwiceAsync(administrator, patient.Registration());
        twin.ShouldBe(kept);
        var merged = (await administrator.MakeAsync("/api/patients", (patient with { Number = "P-OLD" }).Registration())).Text("id")!;
        var image = (await administrator.UploadAsync(await XRays.BitewingFileAsync(8001, patient with { Number = "P-OLD" })))[0].Text("imageId");
        (await administrator.SettledAsync(image)).Text("patientId").ShouldBe(merged);

        await ConflictAsync(administrator, kept);
        var before = await administrator.ReadAsync($"/api/patients/{merged}");
        await administrator.MakeAsync("/api/patients/merge", new { keep = kept, merge = merged, reason = "the same person" });
        (await administrator.ReadAsync($"/api/patients/{merged}")).Text("mergedInto").ShouldBe(kept);
        var refused = await administrator.AskAsync(HttpMethod.Patch, $"/api/patients/{merged}", new { pronouns = "x" });
        (refused.Number, refused.Code, refused.Body.GetProperty("current").Text("mergedInto")).ShouldBe((409, "patient-merged", kept));
        await OwnedAsync(administrator, image, kept);

        await administrator.MakeAsync("/api/patients/unmerge", new { merged });
        await OwnedAsync(administrator, image, merged);
        (await administrator.ReadAsync($"/api/patients/{merged}")).ToString().ShouldBe(before.ToString());
        (await administrator.GetByteArrayAsync($"/api/images/{image}/renditions/thumbnail")).ShouldNotBeEmpty();
        (await server.AdminAsync("fsck", "--json")).ExitCode.ShouldBe(0);
    }

    [Fact]
    public async Task A_photo_travels_and_what_is_none_is_refused()
    {
        await using var server = await RunningServer.StartAsync();
        var administrator = await server.SignInAsync();
        var id = (await administrator.MakeAsync("/api/patients", XRays.Somebody.Registration())).Text("id");
        (await PutAsync(administrator, id, "<svg/>"u8.ToArray())).Code.ShouldBe("not-a-photo");
        (await PutAsync(administrator, id, new byte[(1 << 20) + 1])).Number.ShouldBeOneOf(413, 422);
        (await administrator.AskAsync(HttpMethod.Get, $"/api/patients/{id}/photo")).Number.ShouldBe(404);
    }

    private static async Task<(string First, string Second)> SentTwiceAsync(HttpClient person, object body)
    {
        var (first, second) = (await SendAsync("form-0001", body), await SendAsync("form-0001", body));
        (first.Number, second.Number).ShouldBe((201, 201));
        (await SendAsync("form-0001", new { familyName = "Else", givenName = "Somebody" })).Code.ShouldBe("idempotency-key-reused");
        (await SendAsync("short", body)).Body.GetProperty("fields").Text("Idempotency-Key").ShouldNotBeNull();
        return (first.Body.Text("id")!, second.Body.Text("id")!);

        async Task<(int Number, string? Code, JsonElement Body)> SendAsync(string key, object what)
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, "/api/patients") { Content = JsonContent.Create(what, options: JsonSerializerOptions.Web) };
            request.Headers.Add("Idempotency-Key", key);
            using var response = await person.SendAsync(request);
            var answer = await response.Content.ReadFromJsonAsync<JsonElement>();
            return ((int)response.StatusCode, answer.Text("code"), answer);
        }
    }

    private static async Task ConflictAsync(HttpClient person, string id)
    {
        (await person.AskAsync(HttpMethod.Patch, $"/api/patients/{id}", new { preferredName = "First", version = 1 })).Number.ShouldBe(200);
        var lost = await person.AskAsync(HttpMethod.Patch, $"/api/patients/{id}", new { preferredName = "Second", version = 1 });
        (lost.Number, lost.Code, lost.Body.GetProperty("current").Text("preferredName")).ShouldBe((409, "changed-meanwhile", "First"));
        var wrong = await person.AskAsync(HttpMethod.Patch, $"/api/patients/{id}", new { birthDate = "1990-02-30", language = "French" });
        wrong.Body.GetProperty("fields").EnumerateObject().Select(field => field.Name).ShouldBe(["birthDate", "language"]);
    }

    private static Task OwnedAsync(HttpClient person, string? image, string patient) => Eventually.IsTrueAsync(
        $"image {image} is the patient's", async () => (await person.ImageAsync(image)).Text("patientId") == patient, TimeSpan.FromMinutes(1));

    private static async Task<Answer> PutAsync(HttpClient person, string? id, byte[] photo)
    {
        using var content = new ByteArrayContent(photo) { Headers = { ContentType = new MediaTypeHeaderValue("image/jpeg") } };
        using var response = await person.PutAsync($"/api/patients/{id}/photo", content);
        var text = await response.Content.ReadAsStringAsync();
        return new Answer(response.StatusCode, text.StartsWith('{') ? JsonDocument.Parse(text).RootElement : default, text);
    }
}
