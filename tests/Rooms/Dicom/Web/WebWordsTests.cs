using System.Text;
using DentaMind.Dicom.Web;
using Shouldly;
using Xunit;

namespace DentaMind.Rooms.Dicom.Web;

public sealed class WebWordsTests
{
    [Theory]
    [InlineData("multipart/related; type=application/dicom; boundary=b", "multipart/related", "b")] // unquoted, as many write it
    [InlineData("Multipart/Related;TYPE=\"application/dicom\";Boundary=\"a;b\\\"c\"", "multipart/related", "a;b\"c")]
    [InlineData("multipart/related; boundary = b ; boundary=other", "multipart/related", "b")]
    [InlineData("application/dicom", "application/dicom", null)]
    [InlineData(";;=;\"", "", null)]
    public void A_media_type_is_read_as_peers_write_it(string text, string name, string? boundary)
    {
        var type = MediaType.Parse(text).ShouldNotBeNull();

        type.Name.ShouldBe(name);
        type["boundary"].ShouldBe(boundary);
    }

    [Theory]
    [InlineData(null)]
    [InlineData(" ")]
    public void No_media_type_is_none(string? text) => MediaType.Parse(text).ShouldBeNull();

    [Theory]
    [InlineData("not\r\nnow\u0000\u0007\u202E please", "not now please")]
    [InlineData("  \u001b[31mred ", "[31mred")]
    [InlineData("\u0001", null)]
    [InlineData("", null)]
    public void A_peers_words_are_one_line_without_tricks(string text, string? words) => PeerWords.Clean(text).ShouldBe(words);

    [Fact]
    public void A_peers_words_are_few_and_no_letter_is_cut_in_half()
    {
        var words = PeerWords.Clean(new string('x', PeerWords.MostLetters - 1) + "\U0001F9B7" + new string('y', 5000)).ShouldNotBeNull();

        words.ShouldBe(new string('x', PeerWords.MostLetters - 1));
    }

    [Theory]
    [InlineData("{\"Details\":\"too old\",\"Message\":\"Bad\"}", "application/json", "too old")]
    [InlineData("{\"Message\":\"Bad\"}", null, "Bad")]
    [InlineData("{\"error\":{\"code\":409,\"message\":\"ALREADY_EXISTS\"}}", "application/json; charset=UTF-8", "ALREADY_EXISTS")]
    [InlineData("{\"error\":\"invalid_client\",\"error_description\":\"no such client\"}", "application/json", "no such client")]
    [InlineData("{\"error\":\"invalid_client\"}", "application/json", "invalid_client")]
    [InlineData("{\"title\":\"\\uD800 broken\"}", "application/problem+json", null)]
    [InlineData("[1]", "application/json", null)]
    [InlineData("{\"message\":", "application/json", null)]
    [InlineData("out of disk", "text/plain", "out of disk")]
    [InlineData("<html><title>413</title>", "text/html", null)]
    public void A_sentence_for_people_is_found_in_an_errors_body(string body, string? type, string? words) =>
        PeerWords.In(Encoding.UTF8.GetBytes(body), MediaType.Parse(type)).ShouldBe(words);

    [Theory]
    [InlineData(0xA700, true, false)]
    [InlineData(0xA7FF, true, false)]
    [InlineData(0x0110, true, false)]
    [InlineData(0x0111, false, true)]
    [InlineData(45070, false, true)]
    [InlineData(0xA900, false, false)]
    [InlineData(0x0122, false, false)]
    public void A_reason_tells_whether_to_come_back(int reason, bool isTransient, bool isDuplicate)
    {
        FailureReason.IsTransient((ushort)reason).ShouldBe(isTransient);
        FailureReason.IsDuplicate((ushort)reason).ShouldBe(isDuplicate);
        FailureReason.Words((ushort)reason).ShouldNotBeNullOrWhiteSpace();
    }
}
