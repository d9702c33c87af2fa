using DentaMind.Pixels.Codecs;
using Shouldly;
using Xunit;

namespace DentaMind.Rooms.Pixels.Codecs;

public sealed class JpegColourTests
{
    private static readonly JpegComponent[] Numbered = [new(1, 1, 1), new(2, 1, 1), new(3, 1, 1)];

    [Fact]
    public void An_adobe_segment_decides_whatever_the_header_says()
    {
        JpegColour.IsTransformed(With("Adobe", 0), Photometric.YbrFull422).ShouldBeFalse();
        JpegColour.IsTransformed(With("Adobe", 1), Photometric.Rgb).ShouldBeTrue();
    }

    [Fact]
    public void Components_named_by_letters_are_colours_themselves() =>
        JpegColour.IsTransformed(new(0xC0, 8, 1, 1, [new((byte)'R', 1, 1), new((byte)'G', 1, 1), new((byte)'B', 1, 1)]), Photometric.YbrFull).ShouldBeFalse();

    [Fact]
    public void Subsampled_chrominance_is_chrominance() =>
        JpegColour.IsTransformed(new(0xC0, 8, 1, 1, [new(1, 2, 2), new(2, 1, 1), new(3, 1, 1)]), Photometric.Rgb).ShouldBeTrue();

    [Fact]
    public void Otherwise_the_photometric_interpretation_is_believed()
    {
        JpegColour.IsTransformed(new(0xC0, 8, 1, 1, Numbered), Photometric.Rgb).ShouldBeFalse();
        JpegColour.IsTransformed(new(0xC0, 8, 1, 1, Numbered), Photometric.YbrFull).ShouldBeTrue();
    }

    private static JpegHeader With(string name, byte transform)
    {
        byte[] body = [.. name.Select(letter => (byte)letter), 0, 100, 0, 0, 0, 0, transform];
        byte[] frame = [8, 0, 1, 0, 1, 3, 1, 0x11, 0, 2, 0x11, 0, 3, 0x11, 0];
        return JpegHeader.Read([0xFF, 0xD8, 0xFF, 0xEE, 0, (byte)(body.Length + 2), .. body, 0xFF, 0xC0, 0, (byte)(frame.Length + 2), .. frame, 0xFF, 0xD9]);
    }
}
