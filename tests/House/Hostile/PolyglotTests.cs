using System.Text;
using DentaMind.Anatomy.Phantoms;
using DentaMind.Kit;
using DentaMind.Kit.Http;
using Shouldly;

namespace DentaMind.House.Hostile;

/// <summary>A file that is an image and a program, an archive or a page as well: kept as it came, given to nobody as that, and filed by nobody but a person.</summary>
public sealed class PolyglotTests(SharedServer house) : IClassFixture<SharedServer>
{
    private static int next;
    private static readonly PhantomPatient Somebody = new("Polyglot", "Pia", new(1982, 2, 2), "F", "POLY-1", "CLINIC");

    [Theory]
    [InlineData("MZ\u0090\u0000\u0003")]
    [InlineData("\u007fELF\u0002\u0001\u0001")]
    [InlineData("#!/bin/sh\nrm -rf /\n")]
    [InlineData("PK\u0003\u0004\u0014")]
    [InlineData("%PDF-1.7\n")]
    [InlineData("\n\n%PDF-1.7\n")]
    [InlineData("<html><script>alert(1)</script>")]
    [InlineData("  \r\n<svg onload=alert(1)>")]
    public async Task It_waits_for_a_person_though_its_patient_is_plain_and_is_given_out_without_its_other_face(string start)
    {
        await RegisteredAsync();
        var file = Disguised(await AnXRayAsync(), start);

        var id = (await house.Administrator.UploadAsync(file))[0].Text("imageId");

        var image = await house.Administrator.SettledAsync(id);
        (image.Text("state"), image.Text("patientId"), image.GetProperty("quarantine").Text("reason")).ShouldBe(("ready", null, "preamble-polyglot"));
        image.GetProperty("flaws").EnumerateArray().Select(flaw => flaw.GetString()).ShouldContain("preamble-polyglot");
        image.Text("sha256").ShouldBe(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(file)));
        await IsGivenAsync(id, "", [.. new byte[128], .. file[128..]], "zeroed");
        await IsGivenAsync(id, "?asReceived=true", file, "as-received");
    }

    [Fact]
    public async Task A_person_may_say_whose_it_is_and_its_other_face_stays_hidden()
    {
        var patient = await RegisteredAsync();
        var file = Disguised(await AnXRayAsync(), "MZ");
        var id = (await house.Administrator.UploadAsync(file))[0].Text("imageId");

        (await house.Administrator.ReadAsync($"/api/images/{id}/candidates")).GetProperty("items")[0].GetProperty("patient").Text("id").ShouldBe(patient);
        await house.Administrator.MakeAsync($"/api/images/{id}/patient", new { patientId = patient });

        (await house.Administrator.ImageAsync(id)).Text("patientId").ShouldBe(patient);
        await IsGivenAsync(id, "", [.. new byte[128], .. file[128..]], "zeroed");
    }

    [Theory]
    [InlineData("II*\u0000")]
    [InlineData("MM\u0000*")]
    [InlineData("any words at all")]
    [InlineData("")]
    public async Task A_preamble_that_runs_nothing_is_filed_and_given_back_as_it_came(string start)
    {
        var patient = await RegisteredAsync();
        var file = Disguised(await AnXRayAsync(), start);

        var id = (await house.Administrator.UploadAsync(file))[0].Text("imageId");

        (await house.Administrator.ImageAsync(id)).Text("patientId").ShouldBe(patient);
        await IsGivenAsync(id, "", file, preamble: null);
        await IsGivenAsync(id, "?asReceived=true", file, preamble: null);
    }

    private async Task IsGivenAsync(string? id, string query, byte[] expected, string? preamble)
    {
        using var response = await house.Administrator.GetAsync($"/api/images/{id}/original{query}");
        (await response.Content.ReadAsByteArrayAsync()).AsSpan().SequenceEqual(expected).ShouldBeTrue();
        response.Content.Headers.ContentLength.ShouldBe(expected.Length);
        response.Content.Headers.ContentType!.MediaType.ShouldBe("application/dicom");
        response.Content.Headers.ContentDisposition!.DispositionType.ShouldBe("attachment");
        response.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
        (response.Headers.TryGetValues("DentaMind-Preamble", out var told) ? told.Single() : null).ShouldBe(preamble);
    }

    private async Task<string> RegisteredAsync()
    {
        var known = (await house.Administrator.ReadAsync("/api/patients?query=POLY-1")).GetProperty("items");
        return known.GetArrayLength() > 0 ? known[0].Text("id")! : await house.RegisterAsync(Somebody);
    }

    private static Task<byte[]> AnXRayAsync() => XRays.BitewingFileAsync(8900 + (ulong)Interlocked.Increment(ref next), Somebody);

    private static byte[] Disguised(byte[] file, string start) => [.. Encoding.Latin1.GetBytes(start), .. file[start.Length..]];
}
