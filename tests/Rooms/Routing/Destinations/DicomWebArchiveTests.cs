using DentaMind.Dicom.Web;
using DentaMind.Kit.Peers;
using DentaMind.Routing.Destinations;
using Shouldly;
using Xunit;

namespace DentaMind.Rooms.Routing.Destinations;

public sealed class DicomWebArchiveTests
{
    [Fact]
    public async Task An_image_is_stored_found_read_back_and_deleted()
    {
        await using var peer = WebPeer.Answer(heard => heard.Line.Split(' ') switch
        {
            ["POST", _] => Archives.Stored,
            ["GET", var path] when path.Contains('?') => Archives.Listed,
            ["GET", _] => WebPeer.Reply(200, Archives.Parts(Archives.File), "multipart/related; boundary=b"),
            _ => WebPeer.Reply(204),
        });
        await using var archive = Archives.Web(peer).Open();

        (await archive.ProbeAsync(default)).ShouldBe(PeerAnswer.Done);
        (await archive.StoreAsync(Archives.Parcel(), default)).ShouldBe(PeerAnswer.Done);
        (await archive.FindAsync(Archives.Uids, default)).ShouldBe(PeerAnswer.Done);
        var (answer, bytes) = await archive.ReadAsync();
        (await archive.DeleteAsync(Archives.Uids, default)).ShouldBe(PeerAnswer.Done);

        answer.ShouldBe(PeerAnswer.Done);
        bytes.AsSpan().SequenceEqual(Archives.File).ShouldBeTrue();
        (await archive.CommitAsync("2.25.9", [Archives.Uids], default)).ShouldBe(CommitmentAnswer.NotOffered);
        peer.Requests.ShouldAllBe(heard => heard["traceparent"] == null && heard["Cookie"] == null && heard["Expect"] == null);
        peer.Calls.ShouldBe(1); // one connection serves all
    }

    [Fact]
    public async Task Where_study_and_series_are_not_known_the_peer_is_asked_for_them()
    {
        await using var peer = WebPeer.Answer(heard =>
            heard.Line.Contains('?') ? Archives.Listed : WebPeer.Reply(200, Archives.Parts(Archives.File), "multipart/related; boundary=b"));
        await using var archive = Archives.Web(peer).Open();

        (await archive.ReadAsync(Archives.Uids with { Study = null, Series = null })).Answer.ShouldBe(PeerAnswer.Done);

        peer.Requests.Last().Line.ShouldBe("GET /dicom-web/studies/2.25.1/series/2.25.2/instances/2.25.3");
    }

    [Fact]
    public async Task What_the_peer_does_not_have_is_missing()
    {
        await using var peer = WebPeer.Answer(heard => heard.Line.Contains('?') ? WebPeer.Reply(200, "[]") : WebPeer.Reply(404));
        await using var archive = Archives.Web(peer).Open();

        (await archive.FindAsync(Archives.Uids, default)).Outcome.ShouldBe(PeerOutcome.Missing);
        (await archive.ReadAsync()).Answer.Outcome.ShouldBe(PeerOutcome.Missing);
        (await archive.DeleteAsync(Archives.Uids, default)).Outcome.ShouldBe(PeerOutcome.Missing);
    }

    [Theory]
    [InlineData(409, 0xA900, nameof(PeerOutcome.Refused), "status-a900")]
    [InlineData(409, 0x0122, nameof(PeerOutcome.Refused), "status-0122")]
    [InlineData(200, 0xC000, nameof(PeerOutcome.Refused), "status-c000")]
    [InlineData(409, 0xA700, nameof(PeerOutcome.Away), "status-a700")]
    [InlineData(202, 0x0110, nameof(PeerOutcome.NotNow), "status-0110")]
    [InlineData(409, 0x0111, nameof(PeerOutcome.Done), "already-there")]
    [InlineData(409, 45070, nameof(PeerOutcome.Done), "already-there")]
    public async Task A_failure_is_sorted_by_its_reason(int status, int reason, string outcome, string code)
    {
        await using var peer = WebPeer.Answer(_ => Archives.Failed(status, reason));
        await using var archive = Archives.Web(peer).Open();

        var answer = await archive.StoreAsync(Archives.Parcel(), default);

        (answer.Outcome.ToString(), answer.Code).ShouldBe((outcome, code));
        answer.Reason.ShouldNotBeNull();
    }

    [Theory]
    [InlineData(400, nameof(PeerOutcome.Refused), "http-400")]
    [InlineData(404, nameof(PeerOutcome.Misconfigured), "address-unknown")]
    [InlineData(405, nameof(PeerOutcome.NotOffered), "not-offered")]
    [InlineData(408, nameof(PeerOutcome.NotNow), "http-408")]
    [InlineData(409, nameof(PeerOutcome.Refused), "http-409")]
    [InlineData(413, nameof(PeerOutcome.Refused), "too-large")]
    [InlineData(415, nameof(PeerOutcome.Refused), "media-type-refused")]
    [InlineData(429, nameof(PeerOutcome.Away), "http-429")]
    [InlineData(500, nameof(PeerOutcome.NotNow), "http-500")]
    [InlineData(503, nameof(PeerOutcome.Away), "http-503")]
    [InlineData(507, nameof(PeerOutcome.Away), "http-507")]
    public async Task A_status_is_sorted_by_what_can_be_done_about_it(int status, string outcome, string code)
    {
        await using var peer = WebPeer.Answer(_ => WebPeer.Reply(status, "so it is", "text/plain", "Retry-After: 7"));
        await using var archive = Archives.Web(peer).Open();

        var answer = await archive.StoreAsync(Archives.Parcel(), default);

        (answer.Outcome.ToString(), answer.Code, answer.PeerWords, answer.RetryAfter).ShouldBe((outcome, code, "so it is", TimeSpan.FromSeconds(7)));
    }

    [Theory]
    [InlineData("https://elsewhere.example/dicom-web/studies", "https://elsewhere.example ")]
    [InlineData("/other/studies", "http://127.0.0.1:")]
    public async Task A_redirection_is_told_and_not_followed(string location, string told)
    {
        await using var peer = WebPeer.Answer(_ => WebPeer.Reply(307, "", null, $"Location: {location}"));
        await using var archive = Archives.Web(peer).Open();

        var answer = await archive.StoreAsync(Archives.Parcel(), default);

        (answer.Outcome, answer.Code).ShouldBe((PeerOutcome.Misconfigured, "redirect"));
        answer.Reason.ShouldNotBeNull().Replace(",", " ", StringComparison.Ordinal).ShouldContain(told);
        peer.Requests.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Success_that_names_another_instance_proves_nothing()
    {
        await using var peer = WebPeer.Answer(_ => WebPeer.Reply(200, """{"00081199":{"vr":"SQ","Value":[{"00081155":{"vr":"UI","Value":["2.25.4"]}}]}}"""));
        await using var archive = Archives.Web(peer).Open();

        var answer = await archive.StoreAsync(Archives.Parcel(), default);

        (answer.Outcome, answer.Code).ShouldBe((PeerOutcome.Nonsense, "instance-not-named"));
    }

    [Fact]
    public async Task A_source_of_ours_that_fails_is_thrown_and_not_blamed_on_the_peer()
    {
        await using var peer = WebPeer.Answer(_ => Archives.Stored);
        await using var archive = Archives.Web(peer).Open();

        await Should.ThrowAsync<SourceFailedException>(() => archive.StoreAsync(Archives.Parcel(() => throw new IOException("The store is away.")), default));
        await Should.ThrowAsync<SourceFailedException>(() => archive.StoreAsync(Archives.Parcel(length: 70_000), default));
    }

    [Fact]
    public async Task What_the_reader_throws_passes_through()
    {
        await using var peer = WebPeer.Answer(_ => WebPeer.Reply(200, Archives.Parts(Archives.File), "multipart/related; boundary=b"));
        await using var archive = Archives.Web(peer).Open();

        await Should.ThrowAsync<InvalidDataException>(() => archive.ReadBackAsync(Archives.Uids, (_, _) => throw new InvalidDataException("Other bytes."), default));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_peer_that_breaks_off_is_answered_for_whatever_the_reader_makes_of_it(bool swallows)
    {
        await using var peer = WebPeer.Answer(_ => WebPeer.Reply(200, Archives.Parts(Archives.File)[..30_000], "multipart/related; boundary=b"));
        await using var archive = Archives.Web(peer).Open();

        var answer = await archive.ReadBackAsync(Archives.Uids, async (back, ct) =>
        {
            try
            {
                await back.Content.CopyToAsync(Stream.Null, ct);
            }
            catch (IOException) when (swallows)
            {
                // As a reader would that takes it for the end.
            }
        }, default);

        (answer.Outcome, answer.Code).ShouldBe((PeerOutcome.Away, "connection-lost"));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("archive.example")]
    [InlineData("ftp://archive.example/")]
    [InlineData("https://user:word@archive.example/")]
    [InlineData("https://archive.example/?tenant=1")]
    public async Task An_address_that_is_none_is_told(string? url)
    {
        await using var archive = new DestinationSettings { Kind = DestinationKind.Dicomweb, Url = url }.Open();

        (await archive.ProbeAsync(default)).Code.ShouldBe("address-unusable");
        (await archive.StoreAsync(Archives.Parcel(), default)).Code.ShouldBe("address-unusable");
        (await archive.ReadAsync()).Answer.Outcome.ShouldBe(PeerOutcome.Misconfigured);
    }
}
