using DentaMind.Dicom.Data;
using DentaMind.Dicom.Web;
using DentaMind.Kit;
using DentaMind.Kit.Peers;
using DentaMind.Routing.Deliveries;
using DentaMind.Routing.Destinations;
using Shouldly;

namespace DentaMind.House.Dicom;

/// <summary>Our web clients speak with Orthanc: its DICOMweb plug-in, and its own REST.</summary>
public sealed class WebArchivesTests
{
    [Theory]
    [InlineData(nameof(DestinationKind.Dicomweb))]
    [InlineData(nameof(DestinationKind.Orthanc))]
    public async Task Every_dental_file_is_stored_listed_and_read_back_byte_for_byte(string kind)
    {
        await using var orthanc = await WebArchive.StartAsync();
        await using var archive = orthanc.Open(kind);
        (await archive.ProbeAsync(default)).ShouldBe(PeerAnswer.Done);
        var files = SharedData.Files("dicom/dental").Select(File.ReadAllBytes).Where(bytes => Part10.TryRead(bytes) is not null).ToList();

        foreach (var file in files)
        {
            var uids = await WebArchive.UidsAsync(file);
            (await archive.FindAsync(uids, default)).Outcome.ShouldBe(PeerOutcome.Missing);
            (await archive.StoreAsync(WebArchive.Parcel(uids, file), default)).ShouldBe(PeerAnswer.Done);
            (await archive.FindAsync(uids, default)).ShouldBe(PeerAnswer.Done);
            await KeptAsync(archive, uids, file);
        }

        (await orthanc.Peer.CountAsync()).ShouldBe(files.Count);
    }

    [Theory]
    [InlineData(nameof(DestinationKind.Dicomweb))]
    [InlineData(nameof(DestinationKind.Orthanc))]
    public async Task The_same_image_may_be_stored_twice(string kind)
    {
        await using var orthanc = await WebArchive.StartAsync();
        await using var archive = orthanc.Open(kind);
        var file = await XRays.BitewingFileAsync(1);
        var uids = await WebArchive.UidsAsync(file);

        (await archive.StoreAsync(WebArchive.Parcel(uids, file), default)).ShouldBe(PeerAnswer.Done);
        (await archive.StoreAsync(WebArchive.Parcel(uids, file), default)).ShouldBe(PeerAnswer.Done);

        (await orthanc.Peer.CountAsync()).ShouldBe(1);
        await KeptAsync(archive, uids with { Study = null, Series = null }, file);
    }

    [Fact]
    public async Task Other_bytes_under_the_same_uid_are_not_taken_for_stored()
    {
        await using var orthanc = await WebArchive.StartAsync();
        await using var web = orthanc.Open(nameof(DestinationKind.Dicomweb));
        await using var rest = orthanc.Open(nameof(DestinationKind.Orthanc));
        var first = await XRays.BitewingFileAsync(2);
        byte[] second = [.. first[..^1], (byte)(first[^1] ^ 1)];
        var uids = await WebArchive.UidsAsync(first);
        await rest.StoreAsync(WebArchive.Parcel(uids, first), default);

        (await rest.StoreAsync(WebArchive.Parcel(uids, second), default)).Code.ShouldBe("other-bytes-there");
        (await web.StoreAsync(WebArchive.Parcel(uids, second), default)).ShouldBe(PeerAnswer.Done); // so it says

        await KeptAsync(web, uids, first); // and reading back tells
    }

    [Fact]
    public async Task What_is_no_dicom_is_refused_by_both()
    {
        await using var orthanc = await WebArchive.StartAsync();
        await using var web = orthanc.Open(nameof(DestinationKind.Dicomweb));
        await using var rest = orthanc.Open(nameof(DestinationKind.Orthanc));
        var parcel = WebArchive.Parcel(await WebArchive.UidsAsync(await XRays.BitewingFileAsync(3)), "no picture"u8.ToArray());

        (await web.StoreAsync(parcel, default)).Outcome.ShouldBe(PeerOutcome.Refused);
        var answer = await rest.StoreAsync(parcel, default);

        answer.Outcome.ShouldBe(PeerOutcome.Refused);
        answer.PeerWords.ShouldNotBeNull().ShouldContain("invalid DICOM file");
    }

    [Fact]
    public async Task What_a_test_stored_is_removed_by_rest_and_dicomweb_says_that_it_cannot()
    {
        await using var orthanc = await WebArchive.StartAsync();
        await using var web = orthanc.Open(nameof(DestinationKind.Dicomweb));
        await using var rest = orthanc.Open(nameof(DestinationKind.Orthanc));
        var file = await XRays.BitewingFileAsync(4);
        var uids = await WebArchive.UidsAsync(file);
        await rest.StoreAsync(WebArchive.Parcel(uids, file), default);

        (await web.DeleteAsync(uids, default)).Outcome.ShouldBe(PeerOutcome.NotOffered);
        (await rest.DeleteAsync(uids, default)).ShouldBe(PeerAnswer.Done);

        (await rest.FindAsync(uids, default)).Outcome.ShouldBe(PeerOutcome.Missing);
        (await rest.DeleteAsync(uids, default)).Outcome.ShouldBe(PeerOutcome.Missing);
        (await orthanc.Peer.CountAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task All_instances_of_a_study_are_listed_page_by_page()
    {
        await using var orthanc = await WebArchive.StartAsync();
        await using var archive = orthanc.Open(nameof(DestinationKind.Dicomweb));
        List<InstanceUids> sent = [];
        foreach (var instance in Enumerable.Range(1, 7))
        {
            var file = await XRays.BitewingFileAsync(5, instance: instance);
            sent.Add(await WebArchive.UidsAsync(file));
            await archive.StoreAsync(WebArchive.Parcel(sent[^1], file), default);
        }

        var peer = new DicomWebPeer(orthanc.Peer.Http, new Uri(orthanc.Peer.Http.BaseAddress!, "dicom-web"));
        var found = (await peer.SearchAllAsync(new QidoQuery(QidoLevel.Instances) { StudyUid = sent[0].Study, Limit = 3 }, most: 100)).Value.ShouldNotBeNull();

        found.Found.Select(one => one.UidOf(Tags.SopInstanceUid)).ShouldBe(sent.Select(one => one.SopInstance), ignoreOrder: true);
    }

    [Fact]
    public async Task An_upload_that_is_cut_is_away_and_may_be_tried_again()
    {
        await using var orthanc = await WebArchive.StartAsync();
        await using var proxy = SlowProxy.To(orthanc.Peer.Http.BaseAddress!.Port);
        await using var archive = orthanc.Open(nameof(DestinationKind.Orthanc), port: proxy.Port);
        var file = await XRays.BitewingFileAsync(6);
        var uids = await WebArchive.UidsAsync(file);

        proxy.CutAfterBytes = file.Length / 2;
        (await archive.StoreAsync(WebArchive.Parcel(uids, file), default)).Outcome.ShouldBe(PeerOutcome.Away);
        proxy.CutAfterBytes = null;
        (await archive.StoreAsync(WebArchive.Parcel(uids, file), default)).ShouldBe(PeerAnswer.Done);

        await KeptAsync(archive, uids, file);
    }

    [Fact]
    public async Task An_archive_that_wants_a_password_gets_it_or_refuses_us()
    {
        await using var orthanc = await WebArchive.StartAsync(new Dictionary<string, object>
        {
            ["AuthenticationEnabled"] = true,
            ["RegisteredUsers"] = new Dictionary<string, string> { ["practice"] = "word" },
        });
        await using var known = orthanc.Open(nameof(DestinationKind.Dicomweb), new SecretWords("practice", "word"));
        await using var wrong = orthanc.Open(nameof(DestinationKind.Dicomweb), new SecretWords("practice", "other"));
        await using var nobody = orthanc.Open(nameof(DestinationKind.Orthanc));

        (await known.ProbeAsync(default)).ShouldBe(PeerAnswer.Done);
        (await wrong.ProbeAsync(default)).Code.ShouldBe("credentials-refused");
        (await nobody.ProbeAsync(default)).Code.ShouldBe("credentials-refused");
    }

    private static async Task KeptAsync(IArchiveClient archive, InstanceUids uids, byte[] file)
    {
        using var kept = new MemoryStream();
        (await archive.ReadBackAsync(uids, async (back, ct) => await back.Content.CopyToAsync(kept, ct), default)).ShouldBe(PeerAnswer.Done);
        kept.ToArray().AsSpan().SequenceEqual(file).ShouldBeTrue(uids.SopInstance);
    }
}
