using DentaMind.Dicom.Data;
using DentaMind.Imaging.Matching;
using DentaMind.Imaging.Sending;
using DentaMind.Kernel;
using DentaMind.Practice.Patients;
using DentaMind.Rooms.Platform.Trail;
using Shouldly;
using Xunit;

namespace DentaMind.Rooms.Imaging;

/// <summary>An original that leaves the house is a sound Part 10 file, whatever it was when it came, and the trail says so first.</summary>
public sealed class SendingTests(TestHouse house) : IClassFixture<TestHouse>
{
    [Fact]
    public async Task A_sound_file_leaves_as_it_came()
    {
        var xray = XRays.Of();
        var file = await xray.BytesAsync();
        var image = (await house.UploadAsync(file)).Answer.Image;

        await using var outgoing = await house.OpenForSendingAsync(image);

        (outgoing.SopClassUid, outgoing.SopInstanceUid, outgoing.TransferSyntaxUid)
            .ShouldBe((SopClass.Intraoral, xray.Text(Tags.SopInstanceUid), TransferSyntax.ExplicitLittleEndian.Uid));
        outgoing.Length.ShouldBe(file.Length);
        var sent = await XRays.ReadAsync(outgoing.Content);
        sent.ShouldBe(file);
        sent[(int)outgoing.DataSetStart..].ShouldBe(await DataSetAsync(xray));
    }

    [Fact]
    public async Task What_a_device_sent_leaves_behind_the_header_that_it_is_kept_with()
    {
        var xray = XRays.Of();
        var image = (await house.ReceiveAsync(xray)).Answer.Image;
        await using var outgoing = await house.OpenForSendingAsync(image);
        (await XRays.ReadAsync(outgoing.Content)).ShouldBe(await house.OriginalAsync(image));
    }

    public static TheoryData<string> Heads => ["bare", "no preamble", "a program", "another instance", "another syntax", "a wrong length"];

    [Theory]
    [MemberData(nameof(Heads))]
    public async Task A_file_whose_own_header_is_missing_or_lies_leaves_behind_one_of_ours(string head)
    {
        var xray = XRays.Of();
        var (data, uid) = (await DataSetAsync(xray), xray.Text(Tags.SopInstanceUid)!);
        var sound = DicomWriter.Part10Header(SopClass.Intraoral, uid, TransferSyntax.ExplicitLittleEndian.Uid);
        byte[] before = head switch
        {
            "bare" => [],
            "no preamble" => sound[128..],
            "a program" => [.. "MZ"u8, .. sound[2..]],
            "another instance" => DicomWriter.Part10Header(SopClass.Intraoral, "2.25.404", TransferSyntax.ExplicitLittleEndian.Uid),
            "another syntax" => DicomWriter.Part10Header(SopClass.Intraoral, uid, TransferSyntax.ImplicitLittleEndian.Uid),
            _ => [.. sound[..140], 1, .. sound[141..]],
        };
        var image = (await house.UploadAsync([.. before, .. data])).Answer.Image;

        await using var outgoing = await house.OpenForSendingAsync(image);

        byte[] expected = [.. sound, .. data];
        (await XRays.ReadAsync(outgoing.Content)).ShouldBe(expected);
        (outgoing.Length, outgoing.DataSetStart).ShouldBe((expected.Length, sound.Length));
    }

    [Fact]
    public async Task The_trail_says_what_left_and_whose_it_was_before_a_byte_is_given()
    {
        var patient = await house.DoAsync(new RegisterPatient("Sent", "Sally"));
        var image = await house.FileAsync(XRays.Of(study: "2.25.71", name: "Sent^Sally"));
        await house.DoAsync(new LinkToPatient(image, patient.Id));

        await using var outgoing = await house.OpenForSendingAsync(image, Actor.House("routing.deliver cloud", Right.RunTheHouse));

        var line = (await house.TrailOfAsync("routing.deliver cloud")).ShouldHaveSingleItem();
        (line.Action, line.Image, line.Patient, line.Outcome).ShouldBe((nameof(OpenForSending), image, patient.Id, "done"));
    }

    [Fact]
    public async Task What_does_not_say_which_instance_it_is_stays_here()
    {
        var file = await XRays.Of().BytesAsync();
        var unreadable = (await house.UploadAsync(file[..200])).Answer.Image;
        var nameless = XRays.Of();
        nameless.Remove(Tags.SopInstanceUid);

        (await house.WhyNotSentAsync(unreadable)).ShouldBe("not-sendable");
        (await house.WhyNotSentAsync(await house.FileAsync(nameless))).ShouldBe("not-sendable");
        (await house.WhyNotSentAsync(ImageId.New())).ShouldBe("not-found");
        (await house.CodeAsync(new OpenForSending([unreadable]), TestHouse.Person("dentist", Right.DownloadOriginals))).ShouldBe("not-allowed");
    }

    [Fact]
    public async Task Of_several_each_leaves_or_stays_by_itself_and_has_a_line_of_its_own()
    {
        var patient = await house.DoAsync(new RegisterPatient("Several", "Sally"));
        var (first, second) = (await house.FileAsync(XRays.Of(study: "2.25.72", name: "Several^Sally")), await house.FileAsync(XRays.Of()));
        await house.DoAsync(new LinkToPatient(first, patient.Id));
        var unreadable = (await house.UploadAsync((await XRays.Of().BytesAsync())[..200])).Answer.Image;

        await using var all = await house.DoAsync(new OpenForSending([unreadable, first, second]), Actor.House("routing.deliver several", Right.RunTheHouse));

        all.Take(unreadable).Refusal!.Code.ShouldBe("not-sendable");
        foreach (var image in new[] { first, second })
            await using (var outgoing = all.Take(image).Answer)
                (await XRays.ReadAsync(outgoing.Content)).ShouldBe(await house.OriginalAsync(image));
        (await house.TrailOfAsync("routing.deliver several")).Select(line => (line.Image, line.Patient, line.Outcome)).ShouldBe(
        [
            (unreadable, null, "not-sendable"),
            (first, patient.Id, "done"),
            (second, null, "done"),
        ], ignoreOrder: true);
    }

    [Fact]
    public async Task An_original_that_was_altered_keeps_none_of_the_others_here()
    {
        await using var own = await TestHouse.OpenAsync();
        var altered = await own.FileAsync(XRays.Of());
        foreach (var file in Directory.GetFiles(own.ObjectsFolder, "*", SearchOption.AllDirectories))
            await File.WriteAllBytesAsync(file, new byte[100]);
        var sound = await own.FileAsync(XRays.Of());

        await using var all = await own.DoAsync(new OpenForSending([altered, sound]));

        all.Take(altered).Refusal!.Code.ShouldBe("integrity");
        await using var outgoing = all.Take(sound).Answer;
        (await XRays.ReadAsync(outgoing.Content)).ShouldBe(await own.OriginalAsync(sound));
    }

    private static async Task<byte[]> DataSetAsync(Dataset xray)
    {
        using var bytes = new MemoryStream();
        await DicomWriter.WriteDatasetAsync(bytes, xray, TransferSyntax.ExplicitLittleEndian);
        return bytes.ToArray();
    }
}
