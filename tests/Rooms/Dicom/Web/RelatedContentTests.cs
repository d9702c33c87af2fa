using System.Text;
using DentaMind.Dicom.Web;
using DentaMind.Dicom.Web.Multipart;
using Shouldly;
using Xunit;

namespace DentaMind.Rooms.Dicom.Web;

public sealed class RelatedContentTests
{
    private static readonly byte[] Picture = [.. Enumerable.Range(0, 300_001).Select(i => (byte)i)];

    [Fact]
    public async Task The_length_that_is_told_is_the_length_that_is_sent_and_our_reader_reads_it()
    {
        using var content = new RelatedContent([new("application/dicom", ByteSource.Of(Picture)), new("application/dicom", ByteSource.Of(Encoding.ASCII.GetBytes("two")))]);

        var sent = await SendAsync(content);

        content.Headers.ContentLength.ShouldBe(sent.Length);
        content.Headers.ContentType!.ToString().ShouldStartWith("multipart/related; type=\"application/dicom\"; boundary=");
        var reader = new MultipartReader(new MemoryStream(sent), content.Headers.ContentType.Parameters.Single(one => one.Name == "boundary").Value);
        var first = (await reader.NextAsync()).ShouldNotBeNull();
        first.Headers.ShouldHaveSingleItem(); // a transfer syntax here makes Orthanc pass the part over
        using var read = new MemoryStream();
        await first.Body.CopyToAsync(read);
        read.ToArray().AsSpan().SequenceEqual(Picture).ShouldBeTrue();
        (await reader.NextAsync()).ShouldNotBeNull();
        (await reader.NextAsync()).ShouldBeNull();
    }

    [Fact]
    public async Task A_source_is_opened_anew_for_every_attempt_and_closed_after_it()
    {
        var opened = new List<MemoryStream>();
        using var content = new RelatedContent([new("application/dicom", new ByteSource(null, _ =>
        {
            opened.Add(new MemoryStream(Picture));
            return ValueTask.FromResult<Stream>(opened[^1]);
        }))]);

        (await SendAsync(content)).ShouldBe(await SendAsync(content));

        content.Headers.ContentLength.ShouldBeNull();
        opened.Count.ShouldBe(2);
        opened.ShouldAllBe(stream => !stream.CanRead);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(1)]
    public async Task A_source_that_is_not_as_long_as_it_said_is_our_fault_and_ends_the_request(int difference)
    {
        using var content = new StreamedContent(new ByteSource(Picture.Length + difference, _ => ValueTask.FromResult<Stream>(new MemoryStream(Picture))), "application/dicom");
        using var target = new MemoryStream();

        SourceFailedException.In(await Should.ThrowAsync<HttpRequestException>(() => content.CopyToAsync(target))).ShouldNotBeNull();

        target.Length.ShouldBeLessThanOrEqualTo(Picture.Length + difference);
    }

    [Fact]
    public async Task A_source_that_breaks_is_named_as_ours()
    {
        using var content = new StreamedContent(new ByteSource(10, _ => throw new InvalidOperationException("the store is away")), "application/dicom");

        var failure = await Should.ThrowAsync<HttpRequestException>(() => content.CopyToAsync(Stream.Null));

        SourceFailedException.In(failure).ShouldNotBeNull().InnerException.ShouldBeOfType<InvalidOperationException>();
    }

    private static async Task<byte[]> SendAsync(HttpContent content)
    {
        using var sent = new MemoryStream();
        await content.CopyToAsync(sent);
        return sent.ToArray();
    }
}
