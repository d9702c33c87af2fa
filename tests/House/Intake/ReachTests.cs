using DentaMind.Dicom.Data;
using DentaMind.Kit;
using DentaMind.Kit.Http;
using DentaMind.Kit.Programs;
using Shouldly;

namespace DentaMind.House.Intake;

/// <summary>Whoever is bound to one location sees, opens and changes only what was taken there.</summary>
public sealed class ReachTests(SharedServer house) : IClassFixture<SharedServer>
{
    [Fact]
    public async Task A_token_of_one_location_reaches_only_its_own_images()
    {
        var (here, there) = (await LocationAsync("Here", "HERE1"), await LocationAsync("There", "THERE1"));
        var (ours, theirs) = (await SendAsync("HERE1", 5001), await SendAsync("THERE1", 5002));
        var dentist = await house.Server.SignInAsync("dentist", here);

        var seen = (await dentist.ImagesAsync()).Select(image => image.Text("id")).ToList();

        seen.ShouldContain(ours);
        seen.ShouldNotContain(theirs);
        there.ShouldNotBe(here);
        foreach (var address in new[] { "", "/original", "/renditions/thumbnail", "/frames/1", "/candidates" })
        {
            (await dentist.AskAsync(HttpMethod.Get, $"/api/images/{theirs}{address}")).Number.ShouldBe(404, address);
            (await dentist.AskAsync(HttpMethod.Get, $"/api/images/{ours}{address}")).Number.ShouldBe(200, address);
        }
        (await dentist.AskAsync(HttpMethod.Delete, $"/api/images/{theirs}/patient")).Number.ShouldBe(404);
        (await dentist.AskAsync(HttpMethod.Post, $"/api/images/{theirs}/patient", new { patientId = Guid.NewGuid() })).Number.ShouldBe(404);
    }

    [Fact]
    public async Task What_is_uploaded_with_a_token_of_one_location_belongs_there()
    {
        var here = await LocationAsync("Elsewhere", "ELSE1");
        var dentist = await house.Server.SignInAsync("dentist", here);

        var filed = await dentist.UploadAsync(await XRays.BitewingFileAsync(5003));

        (await house.Administrator.ImageAsync(filed[0].Text("imageId"))).Text("locationId").ShouldBe(here);
    }

    private async Task<string> LocationAsync(string name, string aeTitle)
    {
        var id = (await house.Administrator.MakeAsync("/api/locations", new { name, timeZone = "America/Toronto" })).Text("id")!;
        await house.Administrator.MakeAsync("/api/devices", new { aeTitle, name = aeTitle, kind = "intraoral-sensor", locationId = id });
        return id;
    }

    private async Task<string?> SendAsync(string aeTitle, ulong seed)
    {
        var dataset = XRays.Bitewing(seed);
        using var folder = new TempFolder();
        (await house.Server.Modality(aeTitle).SendAsync([folder.Write("x.dcm", await dataset.ToFileAsync())])).ExitCode.ShouldBe(0);
        var id = (await house.Administrator.ImagesAsync($"sopInstanceUid={dataset.Text(Tags.SopInstanceUid)}"))[0].Text("id");
        await house.Administrator.SettledAsync(id);
        return id;
    }
}
