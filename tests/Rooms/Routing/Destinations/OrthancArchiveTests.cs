using System.Security.Cryptography;
using DentaMind.Kit.Peers;
using DentaMind.Routing.Destinations;
using Shouldly;
using Xunit;

namespace DentaMind.Rooms.Routing.Destinations;

public sealed class OrthancArchiveTests
{
    private const string Id = "d656ba1f-3477d3d5-f870f1ee-533645bb-df04e774";
    private const string Other = "00000000-3477d3d5-f870f1ee-533645bb-df04e774";
    private static readonly string Md5 = Convert.ToHexStringLower(CryptographicOperations.HashData(HashAlgorithmName.MD5, Archives.File));

    [Fact]
    public async Task An_image_is_stored_found_read_back_and_deleted()
    {
        await using var peer = WebPeer.Answer(Orthanc());
        await using var archive = Archives.Orthanc(peer).Open();

        (await archive.ProbeAsync(default)).ShouldBe(PeerAnswer.Done);
        (await archive.StoreAsync(Archives.Parcel(), default)).ShouldBe(PeerAnswer.Done);
        (await archive.FindAsync(Archives.Uids, default)).ShouldBe(PeerAnswer.Done);
        var (answer, bytes) = await archive.ReadAsync();
        (await archive.DeleteAsync(Archives.Uids, default)).ShouldBe(PeerAnswer.Done);

        answer.ShouldBe(PeerAnswer.Done);
        bytes.AsSpan().SequenceEqual(Archives.File).ShouldBeTrue();
        (await archive.CommitAsync("2.25.9", [Archives.Uids], default)).ShouldBe(CommitmentAnswer.NotOffered);
        peer.Requests.Last().Line.ShouldBe($"DELETE /instances/{Id}");
    }

    [Theory]
    [InlineData("Success", true, nameof(PeerOutcome.Done), null)]
    [InlineData("AlreadyStored", true, nameof(PeerOutcome.Done), null)]
    [InlineData("AlreadyStored", false, nameof(PeerOutcome.Refused), "other-bytes-there")]
    [InlineData("AlreadyStored", null, nameof(PeerOutcome.Done), "already-there")]
    [InlineData("FilteredOut", true, nameof(PeerOutcome.Refused), "filtered-out")]
    [InlineData("Failure", true, nameof(PeerOutcome.Nonsense), "answer-not-orthanc")]
    public async Task Stored_before_is_stored_only_where_it_is_the_same(string status, bool? isSame, string outcome, string? code)
    {
        var md5 = isSame is null ? null : isSame.Value ? Md5 : new string('0', 32);
        await using var peer = WebPeer.Answer(Orthanc(status, md5));
        await using var archive = Archives.Orthanc(peer).Open();

        var answer = await archive.StoreAsync(Archives.Parcel(), default);

        (answer.Outcome.ToString(), answer.Code).ShouldBe((outcome, code));
    }

    [Fact]
    public async Task Of_several_with_one_uid_the_one_in_the_right_study_is_meant()
    {
        await using var peer = WebPeer.Answer(heard =>
            heard.Line.EndsWith("/lookup", StringComparison.Ordinal) ? Json($$"""[{"ID":"{{Other}}","Type":"Instance"},{"ID":"{{Id}}","Type":"Instance"}]""")
            : heard.Line.Contains(Other, StringComparison.Ordinal) && heard.Line.EndsWith("0020-000d", StringComparison.Ordinal) ? WebPeer.Reply(200, "2.25.77")
            : Orthanc()(heard));
        await using var archive = Archives.Orthanc(peer).Open();

        (await archive.DeleteAsync(Archives.Uids, default)).ShouldBe(PeerAnswer.Done);
        (await archive.FindAsync(Archives.Uids with { Study = "2.25.78" }, default)).Outcome.ShouldBe(PeerOutcome.Missing);

        peer.Requests.ShouldContain(heard => heard.Line == $"DELETE /instances/{Id}");
        peer.Requests.ShouldNotContain(heard => heard.Line == $"DELETE /instances/{Other}");
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("[{\"ID\":\"" + Id + "\",\"Type\":\"Study\"}]")]
    [InlineData("[{\"ID\":\"../../patients\",\"Type\":\"Instance\"}]")]
    [InlineData("[{\"ID\":7,\"Type\":\"Instance\"},8,null]")]
    public async Task What_names_no_instance_is_missing(string found)
    {
        await using var peer = WebPeer.Answer(_ => Json(found));
        await using var archive = Archives.Orthanc(peer).Open();

        (await archive.FindAsync(Archives.Uids, default)).Outcome.ShouldBe(PeerOutcome.Missing);
        peer.Requests.Count.ShouldBe(1);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("\"Success\"")]
    [InlineData("{\"Status\":\"Success\"}")]
    [InlineData("{\"ID\":\"x\",\"Status\":\"Success\"}")]
    [InlineData("{\"ID\":\"" + Id + "\",\"Status\":\"Succ")]
    public async Task An_answer_that_is_not_orthancs_proves_nothing(string answer)
    {
        await using var peer = WebPeer.Answer(_ => Json(answer));
        await using var archive = Archives.Orthanc(peer).Open();

        (await archive.StoreAsync(Archives.Parcel(), default)).Outcome.ShouldBe(PeerOutcome.Nonsense);
    }

    [Fact]
    public async Task A_refusal_has_orthancs_words()
    {
        await using var peer = WebPeer.Answer(_ => WebPeer.Reply(400, "{\"Details\":\"Cannot parse an invalid DICOM file (size: 7 bytes)\",\"Message\":\"Bad file format\"}", mediaType: null));
        await using var archive = Archives.Orthanc(peer).Open();

        var answer = await archive.StoreAsync(Archives.Parcel(), default);

        (answer.Outcome, answer.PeerWords).ShouldBe((PeerOutcome.Refused, "Cannot parse an invalid DICOM file (size: 7 bytes)"));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("..")]
    [InlineData("2.25.3/../..")]
    public async Task An_image_without_a_uid_is_not_asked_for(string? uid)
    {
        await using var peer = WebPeer.Answer(Orthanc());
        await using var rest = Archives.Orthanc(peer).Open();
        await using var web = Archives.Web(peer).Open();
        var uids = Archives.Uids with { SopInstance = uid };

        (await rest.FindAsync(uids, default)).Code.ShouldBe("no-uid");
        (await web.FindAsync(uids, default)).Code.ShouldBe("no-uid");
        (await web.ReadAsync(uids)).Answer.Code.ShouldBe("no-uid");
        (await web.DeleteAsync(uids, default)).Code.ShouldBe("no-uid");
        peer.Calls.ShouldBe(0);
    }

    private static Func<Heard, byte[]> Orthanc(string status = "Success", string? md5 = null) => heard => heard.Line switch
    {
        "GET /system" => Json("{\"Version\":\"1.10.1\"}"),
        "POST /instances" => Json($$"""{"ID":"{{Id}}","Status":"{{status}}"}"""),
        "POST /tools/lookup" => Json($$"""[{"ID":"{{Id}}","Type":"Instance"}]"""),
        _ when heard.Line.EndsWith("/md5", StringComparison.Ordinal) => md5 is null ? WebPeer.Reply(404) : WebPeer.Reply(200, md5, "text/plain"),
        _ when heard.Line.EndsWith("0008-0018", StringComparison.Ordinal) => WebPeer.Reply(200, "2.25.3\0"),
        _ when heard.Line.EndsWith("0020-000d", StringComparison.Ordinal) => WebPeer.Reply(200, "2.25.1\0"),
        _ when heard.Line.EndsWith("0020-000e", StringComparison.Ordinal) => WebPeer.Reply(200, "2.25.2\0"),
        _ when heard.Line.EndsWith("/file", StringComparison.Ordinal) => WebPeer.Reply(200, Archives.File, "application/dicom"),
        _ => Json("{}"),
    };

    private static byte[] Json(string body) => WebPeer.Reply(200, body, "application/json");
}
