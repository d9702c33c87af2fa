using DentaMind.Dicom.Data;
using DentaMind.Kit;
using DentaMind.Kit.Http;
using DentaMind.Kit.Programs;
using Shouldly;

namespace DentaMind.House.Intake;

/// <summary>Who may send, and what is no image.</summary>
public sealed class AdmissionTests(AdmissionTests.CautiousServer house) : IClassFixture<AdmissionTests.CautiousServer>
{
    [Fact]
    public async Task A_machine_that_nobody_registered_is_rejected_and_told_why()
    {
        using var folder = new TempFolder();
        var path = folder.Write("x.dcm", await XRays.BitewingFileAsync(2001));

        var sent = await house.Server.Modality("STRANGER").StoreAsync([path]);

        sent.ExitCode.ShouldNotBe(0);
        sent.All.ShouldContain("Calling AE Title Not Recognized");
        (await house.Administrator.ImagesAsync()).ShouldNotContain(image => image.Text("source") == "dicom" && image.Text("deviceId") == null);
    }

    [Fact]
    public async Task A_registered_device_may_send_and_its_images_know_it_and_its_location()
    {
        var location = (await house.Administrator.MakeAsync("/api/locations", new { name = "Harbour", timeZone = "America/Halifax" })).Text("id");
        var device = await house.Administrator.MakeAsync("/api/devices", new { aeTitle = "PANO1", name = "Panoramic", kind = "panoramic", locationId = location });
        var dataset = XRays.Bitewing(2002);
        using var folder = new TempFolder();
        var path = folder.Write("x.dcm", await dataset.ToFileAsync());

        var sent = await house.Server.Modality("PANO1").StoreAsync([path]);

        sent.ExitCode.ShouldBe(0, sent.All);
        var image = (await house.Administrator.ImagesAsync($"sopInstanceUid={dataset.Text(Tags.SopInstanceUid)}")).ShouldHaveSingleItem();
        image.Text("deviceId").ShouldBe(device.Text("id"));
        image.Text("locationId").ShouldBe(location);
        image.Text("source").ShouldBe("dicom");
    }

    [Theory]
    [InlineData("a text, not a picture")]
    [InlineData("")]
    [InlineData("MZ")]
    [InlineData("%PDF-1.7 and more")]
    [InlineData("PK\u0003\u0004")]
    public async Task What_is_no_DICOM_is_refused_with_a_code_and_its_neighbours_are_filed(string text)
    {
        var good = await XRays.BitewingFileAsync((ulong)(2100 + text.Length));

        var answers = await house.Administrator.UploadAsync(System.Text.Encoding.UTF8.GetBytes(text), good);

        answers[0].Text("status").ShouldBe("refused");
        answers[0].Text("code").ShouldBe("not-dicom");
        answers[0].Text("text").ShouldNotBeNull();
        answers[1].Text("status").ShouldBe("filed");
    }

    /// <summary>As it is installed: unknown machines stay outside.</summary>
    public sealed class CautiousServer : SharedServer
    {
        protected override void Configure(Dictionary<string, object> settings) => settings.Remove("dicom");
    }
}
