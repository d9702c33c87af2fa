using System.Text;
using DentaMind.Dicom.Web;
using DentaMind.Dicom.Web.Multipart;
using DentaMind.Kit.Peers;
using Shouldly;
using Xunit;

namespace DentaMind.Rooms.Dicom.Web;

public sealed class WadoTests : IDisposable
{
    private static readonly InstanceAddress Address = new("2.25.1", "2.25.2", "2.25.3");
    private static readonly byte[] File = [.. Enumerable.Range(0, 100_000).Select(i => (byte)(i * 3))];
    private readonly HttpClient http = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseProxy = false });

    [Theory]
    [InlineData("multipart/related; type=\"application/dicom\"; boundary=b")]
    [InlineData("multipart/related; type=application/dicom; boundary=\"b\"")]
    public async Task An_instance_is_read_as_the_peer_keeps_it(string mediaType)
    {
        await using var peer = WebPeer.Answer(_ => WebPeer.Reply(200, Parts(File), mediaType));

        await using var instance = (await RetrieveAsync(peer)).Value.ShouldNotBeNull();

        (await ReadAsync(instance)).AsSpan().SequenceEqual(File).ShouldBeTrue();
        var heard = peer.Requests.ShouldHaveSingleItem();
        heard.Line.ShouldBe("GET /studies/2.25.1/series/2.25.2/instances/2.25.3");
        heard["Accept"].ShouldBe("multipart/related; type=\"application/dicom\"; transfer-syntax=*");
    }

    [Fact]
    public async Task A_peer_that_gives_single_instances_only_by_themselves_is_asked_so()
    {
        await using var peer = WebPeer.Answer(heard =>
            heard["Accept"]!.StartsWith("multipart", StringComparison.Ordinal) ? WebPeer.Reply(406) : WebPeer.Reply(200, File, "application/dicom"));

        await using var instance = (await RetrieveAsync(peer)).Value.ShouldNotBeNull();

        (await ReadAsync(instance)).AsSpan().SequenceEqual(File).ShouldBeTrue();
    }

    [Theory]
    [InlineData("text/html", "not-an-instance")]
    [InlineData("application/dicom+json", "not-an-instance")]
    [InlineData("multipart/related; type=\"application/dicom\"", "multipart-no-boundary")]
    [InlineData("multipart/related; boundary=another", "multipart-too-long")]
    [InlineData(null, "not-an-instance")]
    public async Task What_is_no_instance_is_not_taken_for_one(string? mediaType, string code)
    {
        await using var peer = WebPeer.Answer(_ => WebPeer.Reply(200, Parts(File), mediaType));

        (await RetrieveAsync(peer)).Nonsense.ShouldBe(code);
    }

    [Fact]
    public async Task A_part_of_another_type_is_no_instance()
    {
        await using var peer = WebPeer.Answer(_ => WebPeer.Reply(200, Parts(File, "image/jpeg"), "multipart/related; boundary=b"));

        (await RetrieveAsync(peer)).Nonsense.ShouldBe("not-an-instance");
    }

    [Fact]
    public async Task An_instance_that_breaks_off_is_an_exception_and_not_an_end()
    {
        await using var peer = WebPeer.Answer(_ => WebPeer.Reply(200, Parts(File)[..50_000], "multipart/related; boundary=b"));

        await using var instance = (await RetrieveAsync(peer)).Value.ShouldNotBeNull();

        (await Should.ThrowAsync<MultipartException>(() => ReadAsync(instance))).Code.ShouldBe("multipart-truncated");
    }

    [Fact]
    public async Task An_instance_that_is_not_there_is_a_refusal_with_words()
    {
        await using var peer = WebPeer.Answer(_ => WebPeer.Reply(404, "{\"Details\":\"Accessing an inexistent instance\"}", mediaType: null));

        (await RetrieveAsync(peer)).Refusal.ShouldBe(new WebRefusal(404, "Accessing an inexistent instance"));
    }

    [Fact]
    public async Task Deleting_is_done_or_refused()
    {
        await using var peer = WebPeer.Answer(_ => WebPeer.Reply(204));
        await using var other = WebPeer.Answer(_ => WebPeer.Reply(405));

        (await new DicomWebPeer(http, peer.Root).DeleteAsync(Address)).ShouldBeNull();
        (await new DicomWebPeer(http, other.Root).DeleteAsync(Address)).ShouldBe(new WebRefusal(405));
        peer.Requests.ShouldHaveSingleItem().Line.ShouldStartWith("DELETE /studies/2.25.1/");
    }

    [Theory]
    [InlineData("..")]
    [InlineData(".")]
    [InlineData("")]
    [InlineData("1.2/3")]
    [InlineData("1.2%2F3")]
    [InlineData("1.2?x=1")]
    public void A_uid_that_could_lead_elsewhere_is_no_part_of_an_address(string uid) =>
        Should.Throw<ArgumentException>(() => new InstanceAddress("2.25.1", uid, "2.25.3"));

    public void Dispose() => http.Dispose();

    private Task<WebAnswer<RetrievedInstance>> RetrieveAsync(WebPeer peer) => new DicomWebPeer(http, peer.Root).RetrieveAsync(Address);

    private static byte[] Parts(byte[] file, string mediaType = "application/dicom") =>
        [.. Encoding.ASCII.GetBytes($"--b\r\nContent-Type: {mediaType}\r\n\r\n"), .. file, .. "\r\n--b--\r\n"u8];

    private static async Task<byte[]> ReadAsync(RetrievedInstance instance)
    {
        using var read = new MemoryStream();
        await instance.Part10.CopyToAsync(read);
        return read.ToArray();
    }
}
