using DentaMind.Anatomy.Phantoms;
using DentaMind.Kit;
using DentaMind.Kit.Http;
using Shouldly;

namespace DentaMind.House.Intake;

/// <summary>A person resolves the quarantine: candidates, "this is the patient", and the way back.</summary>
public sealed class LinkingTests(SharedServer house) : IClassFixture<SharedServer>
{
    [Fact]
    public async Task Linking_takes_the_study_along_and_undoing_brings_an_image_back()
    {
        var patient = Person("L-1");
        var id = await house.RegisterAsync(patient);
        var wrong = patient with { Number = "L-1-WRONG" };
        var waiting = await house.Administrator.UploadAsync(
            await XRays.BitewingFileAsync(4001, wrong), await XRays.BitewingFileAsync(4001, wrong, instance: 2), await XRays.BitewingFileAsync(4002, wrong));
        var image = waiting[0].Text("imageId");

        var candidates = (await house.Administrator.ReadAsync($"/api/images/{image}/candidates")).GetProperty("items").EnumerateArray().ToList();
        candidates[0].GetProperty("patient").Text("id").ShouldBe(id);
        candidates[0].GetProperty("differs").EnumerateArray().Select(field => field.GetString()).ShouldContain("identifier");

        var linked = await house.Administrator.MakeAsync($"/api/images/{image}/patient", new { patientId = id });
        linked.GetProperty("linked").GetArrayLength().ShouldBe(2);
        (await house.Administrator.ImagesAsync($"patient={id}")).Count.ShouldBe(2);
        (await house.Administrator.ImageAsync(waiting[2].Text("imageId"))).Text("patientId").ShouldBeNull();

        (await house.Administrator.AskAsync(HttpMethod.Delete, $"/api/images/{image}/patient")).Number.ShouldBe(204);
        (await house.Administrator.ImageAsync(image)).Text("patientId").ShouldBeNull();
        (await house.Administrator.ImagesAsync($"patient={id}")).Count.ShouldBe(1);
    }

    [Fact]
    public async Task An_image_can_be_seen_whoever_owns_it_before_and_after_linking_and_undoing()
    {
        var patient = Person("L-2");
        var id = await house.RegisterAsync(patient);
        var file = await XRays.BitewingFileAsync(4010, patient with { Number = "" });
        var image = (await house.Administrator.UploadAsync(file))[0].Text("imageId");
        await house.Administrator.SettledAsync(image);
        await IsWholeAsync(image, file);

        await house.Administrator.MakeAsync($"/api/images/{image}/patient", new { patientId = id });
        await IsWholeAsync(image, file);
        await house.Administrator.AskAsync(HttpMethod.Delete, $"/api/images/{image}/patient");
        await IsWholeAsync(image, file);
    }

    [Fact]
    public async Task Linking_twice_or_to_nobody_or_nothing_is_refused_with_a_code()
    {
        var patient = Person("L-3");
        var id = await house.RegisterAsync(patient);
        var image = (await house.Administrator.UploadAsync(await XRays.BitewingFileAsync(4020, patient with { Number = "L-3-WRONG" })))[0].Text("imageId");
        var nobody = Guid.NewGuid();

        (await LinkAsync(image, nobody)).ShouldBe((404, "not-found"));
        (await LinkAsync($"{nobody}", id)).ShouldBe((404, "not-found"));
        (await LinkAsync(image, id)).ShouldBe((200, null));
        (await LinkAsync(image, id)).ShouldBe((409, "not-in-quarantine"));
        (await house.Administrator.AskAsync(HttpMethod.Delete, $"/api/images/{image}/patient")).Number.ShouldBe(204);
        (await house.Administrator.AskAsync(HttpMethod.Delete, $"/api/images/{image}/patient")).Code.ShouldBe("in-quarantine");
    }

    private async Task<(int Status, string? Code)> LinkAsync(string? image, object patient)
    {
        var answer = await house.Administrator.AskAsync(HttpMethod.Post, $"/api/images/{image}/patient", new { patientId = patient });
        return (answer.Number, answer.Code);
    }

    private async Task IsWholeAsync(string? image, byte[] file)
    {
        (await house.Administrator.GetByteArrayAsync($"/api/images/{image}/original")).ShouldBe(file);
        (await house.Administrator.GetByteArrayAsync($"/api/images/{image}/renditions/full")).Length.ShouldBeGreaterThan(100);
        (await house.Administrator.GetByteArrayAsync($"/api/images/{image}/frames/1")).Length.ShouldBe(130 * 100 * 2);
    }

    private static PhantomPatient Person(string number) => new("Link" + number.Replace("-", "", StringComparison.Ordinal), "Lena", new(1985, 4, 4), "F", number, "CLINIC");
}
