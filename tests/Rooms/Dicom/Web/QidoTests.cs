using System.Globalization;
using System.Text.RegularExpressions;
using DentaMind.Dicom.Data;
using DentaMind.Dicom.Web;
using DentaMind.Kit.Peers;
using Shouldly;
using Xunit;

namespace DentaMind.Rooms.Dicom.Web;

public sealed partial class QidoTests : IDisposable
{
    private readonly HttpClient http = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseProxy = false });

    [Fact]
    public async Task The_resource_is_as_deep_as_the_uids_lead()
    {
        await using var peer = WebPeer.Answer(_ => WebPeer.Reply(200, "[]"));
        var web = new DicomWebPeer(http, peer.Root);

        await web.SearchAsync(new QidoQuery(QidoLevel.Instances) { StudyUid = "2.25.1", SeriesUid = "2.25.2", SopInstanceUid = "2.25.3", Limit = 1 });
        await web.SearchAsync(new QidoQuery(QidoLevel.Instances) { SopInstanceUid = "2.25.3", Offset = 7 });
        await web.SearchAsync(new QidoQuery(QidoLevel.Series) { StudyUid = "2.25.1", SeriesUid = "2.25.2" });
        await web.SearchAsync(new QidoQuery(QidoLevel.Studies) { StudyUid = "2.25.1", Including = [Tags.Modality] });

        peer.Requests.Select(heard => heard.Line).ShouldBe(
        [
            "GET /studies/2.25.1/series/2.25.2/instances?SOPInstanceUID=2.25.3&limit=1",
            "GET /instances?SOPInstanceUID=2.25.3&limit=100&offset=7",
            "GET /studies/2.25.1/series?SeriesInstanceUID=2.25.2&limit=100",
            "GET /studies?StudyInstanceUID=2.25.1&includefield=00080060&limit=100",
        ]);
    }

    [Fact]
    public async Task Answers_that_were_not_asked_for_are_left_out()
    {
        await using var peer = WebPeer.Answer(_ => WebPeer.Reply(200, $"[{Instance(3)},{Instance(4)},{{}},{Instance(3, "2.25.66")}]"));

        var page = (await SearchAsync(peer, new QidoQuery(QidoLevel.Instances) { StudyUid = "2.25.1", SopInstanceUid = "2.25.3" })).Value.ShouldNotBeNull();

        page.Found.ShouldHaveSingleItem().UidOf(Tags.StudyInstanceUid).ShouldBe("2.25.1");
        page.IsFull.ShouldBeFalse();
    }

    [Theory]
    [InlineData(204, "")]
    [InlineData(200, "")]
    [InlineData(200, "[]")]
    public async Task Nothing_found_is_an_answer(int status, string body)
    {
        await using var peer = WebPeer.Answer(_ => WebPeer.Reply(status, body));

        (await SearchAsync(peer, new QidoQuery(QidoLevel.Studies))).Value.ShouldNotBeNull().Found.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("<html>", "text/html", "answer-not-dicom-json")]
    [InlineData("[{\"0020000D\":{\"vr\":\"UI\",", "application/dicom+json", "answer-not-dicom-json")]
    [InlineData("[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[", "application/dicom+json", "answer-not-dicom-json")]
    [InlineData("7", "application/json", "answer-not-dicom-json")]
    public async Task Nonsense_is_not_taken_for_nothing_found(string body, string mediaType, string code)
    {
        await using var peer = WebPeer.Answer(_ => WebPeer.Reply(200, body, mediaType));

        (await SearchAsync(peer, new QidoQuery(QidoLevel.Studies))).Nonsense.ShouldBe(code);
    }

    [Fact]
    public async Task An_answer_without_end_is_not_read_to_it()
    {
        await using var peer = WebPeer.Play(async (_, stream, ct) =>
        {
            await stream.WriteAsync("HTTP/1.1 200 OK\r\nContent-Type: application/dicom+json\r\n\r\n["u8.ToArray(), ct);
            while (true) await stream.WriteAsync(new byte[4096], ct);
        });

        (await SearchAsync(peer, new QidoQuery(QidoLevel.Studies))).Nonsense.ShouldBe("answer-too-long");
    }

    [Fact]
    public async Task All_pages_are_read_up_to_the_most_that_are_wanted()
    {
        await using var peer = WebPeer.Answer(heard => Page(heard, of: 25));
        var query = new QidoQuery(QidoLevel.Instances) { Limit = 10 };

        var all = (await new DicomWebPeer(http, peer.Root).SearchAllAsync(query, most: 100)).Value.ShouldNotBeNull();
        var some = (await new DicomWebPeer(http, peer.Root).SearchAllAsync(query, most: 15)).Value.ShouldNotBeNull();

        (all.Found.Count, all.IsFull).ShouldBe((25, false));
        (some.Found.Count, some.IsFull).ShouldBe((15, true));
        peer.Requests.Count.ShouldBe(3 + 2);
    }

    [Fact]
    public async Task A_peer_that_gives_the_same_page_again_is_not_asked_for_ever()
    {
        await using var peer = WebPeer.Answer(_ => WebPeer.Reply(200, $"[{Instance(1)},{Instance(2)}]"));

        var all = (await new DicomWebPeer(http, peer.Root).SearchAllAsync(new QidoQuery(QidoLevel.Instances) { Limit = 2 }, most: 1000)).Value.ShouldNotBeNull();

        all.Found.Count.ShouldBe(2);
        peer.Requests.Count.ShouldBe(2);
    }

    public void Dispose() => http.Dispose();

    private Task<WebAnswer<QidoPage>> SearchAsync(WebPeer peer, QidoQuery query) => new DicomWebPeer(http, peer.Root).SearchAsync(query);

    private static byte[] Page(Heard heard, int of)
    {
        var offset = int.Parse(Offset().Match(heard.Line + "&offset=0").Groups["from"].Value, CultureInfo.InvariantCulture);
        return WebPeer.Reply(200, $"[{string.Join(',', Enumerable.Range(offset, Math.Clamp(of - offset, 0, 10)).Select(number => Instance(number)))}]");
    }

    private static string Instance(int number, string study = "2.25.1") => $$$"""
        {"0020000D":{"vr":"UI","Value":["{{{study}}}"]},"00080018":{"vr":"UI","Value":["2.25.{{{number}}}"]}}
        """;

    [GeneratedRegex("offset=(?<from>[0-9]+)", RegexOptions.ExplicitCapture)]
    private static partial Regex Offset();
}
