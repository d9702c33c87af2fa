using DentaMind.Pixels.Codecs;
using DentaMind.Pixels.Samples;
using Shouldly;
using Xunit;

namespace DentaMind.Rooms.Pixels.Samples;

public sealed class ColourFrameTests
{
    [Fact]
    public void Planes_are_interleaved() =>
        Paint([1, 2, 3, 4, 5, 6], Drawings.Rgb(2, 1) with { IsPlanar = true }).ShouldBe(new byte[] { 1, 3, 5, 2, 4, 6 });

    [Fact]
    public void Sixteen_bits_of_colour_become_eight()
    {
        var layout = Drawings.Rgb(1, 1) with { BitsAllocated = 16, BitsStored = 16, HighBit = 15 };
        Paint([0xFF, 0xFF, 0x00, 0x80, 0, 0], layout).ShouldBe(new byte[] { 255, 128, 0 });
    }

    [Theory]
    [InlineData(76, 85, 255, 254, 0, 0)]
    [InlineData(150, 44, 21, 0, 255, 1)]
    [InlineData(29, 255, 107, 0, 0, 254)]
    [InlineData(128, 128, 128, 128, 128, 128)]
    public void Luminance_and_chrominance_become_colours(byte y, byte cb, byte cr, byte red, byte green, byte blue) =>
        Paint([y, cb, cr], Drawings.Rgb(1, 1) with { Photometric = Photometric.YbrFull }).ShouldBe([red, green, blue]);

    [Fact]
    public void Two_pixels_share_their_chrominance() =>
        Paint([10, 200, 128, 128], Drawings.Rgb(2, 1) with { Photometric = Photometric.YbrFull422 }).ShouldBe(new byte[] { 10, 10, 10, 200, 200, 200 });

    [Fact]
    public void Shared_chrominance_of_odd_columns_is_refused() =>
        Should.Throw<UnreadableException>(() => Paint(new byte[8], Drawings.Rgb(3, 1) with { Photometric = Photometric.YbrFull422 }));

    [Fact]
    public void A_palette_clamps_its_indexes()
    {
        LookupTable Ramp(int from) => new(10, 8, new ushort[] { (ushort)from, (ushort)(from + 1), (ushort)(from + 2) });
        using var frame = Drawings.Frame(Drawings.Gray(3, 1), 0, 11, 255);
        using var picture = new Palette(Ramp(0), Ramp(100), Ramp(200)).Paint(frame);
        picture.Pixels.ToArray().ShouldBe(new byte[] { 0, 100, 200, 1, 101, 201, 2, 102, 202 });
    }

    [Fact]
    public void Sixteen_bit_palettes_give_their_high_byte_and_false_ones_their_low()
    {
        using var frame = Drawings.Frame(Drawings.Gray(1, 1), 0);
        LookupTable Table(ushort entry) => new(0, 16, new[] { entry });
        using var wide = new Palette(Table(0x1200), Table(0x3400), Table(0xFFFF)).Paint(frame);
        using var narrow = new Palette(Table(0x12), Table(0x34), Table(0xFF)).Paint(frame);
        wide.Pixels.ToArray().ShouldBe(new byte[] { 0x12, 0x34, 0xFF });
        narrow.Pixels.ToArray().ShouldBe(new byte[] { 0x12, 0x34, 0xFF });
    }

    private static byte[] Paint(byte[] bytes, PixelLayout layout)
    {
        using var frame = FrameCodecs.DecodeFrame(Drawings.Native, bytes, layout);
        using var picture = ColourFrame.Paint(frame);
        return picture.Pixels.ToArray();
    }
}
