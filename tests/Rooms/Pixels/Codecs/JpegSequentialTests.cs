using DentaMind.Pixels.Codecs;
using DentaMind.Pixels.Encode;
using DentaMind.Pixels.Quality;
using DentaMind.Pixels.Samples;
using Shouldly;
using Xunit;

namespace DentaMind.Rooms.Pixels.Codecs;

public sealed class JpegSequentialTests
{
    private const string Baseline = "1.2.840.10008.1.2.4.50";

    [Fact]
    public void A_grey_stream_comes_back_alike()
    {
        var jpeg = Ramp(1, out var pixels);
        using var frame = FrameCodecs.DecodeFrame(Baseline, jpeg, Drawings.Gray(64, 64));
        Likeness.Psnr(pixels, frame.Bytes.Span).ShouldBeGreaterThan(40);
    }

    [Fact]
    public void A_colour_stream_comes_back_as_red_green_blue()
    {
        var jpeg = Ramp(3, out var pixels);
        using var frame = FrameCodecs.DecodeFrame(Baseline, jpeg, Drawings.Rgb(64, 64) with { Photometric = Photometric.YbrFull422 });
        frame.Layout.Photometric.ShouldBe(Photometric.Rgb);
        Likeness.Psnr(pixels, frame.Bytes.Span).ShouldBeGreaterThan(30);
    }

    [Fact]
    public void Bytes_in_sixteen_bits_allocated_are_widened()
    {
        var jpeg = Ramp(1, out _);
        using var narrow = FrameCodecs.DecodeFrame(Baseline, jpeg, Drawings.Gray(64, 64));
        using var wide = FrameCodecs.DecodeFrame(Baseline, jpeg, Drawings.Gray(64, 64) with { BitsAllocated = 16 });
        wide.Bytes.ToArray().Where((_, i) => i % 2 == 0).ShouldBe(narrow.Bytes.ToArray());
        wide.Bytes.ToArray().Where((_, i) => i % 2 == 1).ShouldAllBe(high => high == 0);
    }

    [Fact]
    public void A_stream_cut_off_is_refused()
    {
        var jpeg = Ramp(1, out _);
        foreach (var share in new[] { 0.02, 0.3, 0.6, 0.9 })
            Should.Throw<UnreadableException>(() => FrameCodecs.DecodeFrame(Baseline, jpeg.AsMemory(0, (int)(jpeg.Length * share)), Drawings.Gray(64, 64)))
                .Why.Code.ShouldBe("damaged-pixels");
    }

    [Fact]
    public void Twelve_bits_are_told_apart_from_damage()
    {
        byte[] frame = [12, 0, 64, 0, 64, 1, 1, 0x11, 0];
        byte[] jpeg = [0xFF, 0xD8, 0xFF, 0xC1, 0, (byte)(frame.Length + 2), .. frame, 0xFF, 0xD9];
        Should.Throw<UnreadableException>(() => FrameCodecs.DecodeFrame("1.2.840.10008.1.2.4.51", jpeg, Drawings.Gray(64, 64, 12)))
            .Why.ShouldBe(Unreadable.Kind("JPEG of 12 bits"));
    }

    [Fact]
    public void Damaged_streams_end_in_pixels_or_a_reason_and_nothing_else()
    {
        var (jpeg, random) = (Ramp(3, out _), new Random(3));
        for (var round = 0; round < 300; round++)
        {
            var damaged = (byte[])jpeg.Clone();
            for (var i = 0; i < 4; i++)
                damaged[random.Next(damaged.Length)] = (byte)random.Next(256);
            try
            {
                using var frame = FrameCodecs.DecodeFrame(Baseline, damaged, Drawings.Rgb(64, 64));
            }
            catch (UnreadableException refused)
            {
                refused.Why.Code.ShouldBeOneOf("damaged-pixels", "unsupported-pixels");
            }
        }
    }

    [Fact]
    public void A_syntax_without_a_decoder_is_named_and_not_thrown_at() =>
        Should.Throw<UnreadableException>(() => FrameCodecs.DecodeFrame("1.2.840.10008.1.2.4.90", new byte[16], Drawings.Gray(4, 4)))
            .Why.ShouldBe(new Unreadable("transfer-syntax", "transfer syntax 1.2.840.10008.1.2.4.90"));

    [Fact]
    public void A_syntax_named_by_rubbish_is_not_repeated() =>
        Unreadable.TransferSyntax("1.2\n<b>Doe^John</b>").Text.ShouldBe("a transfer syntax whose name is no UID");

    private static byte[] Ramp(int bands, out byte[] pixels)
    {
        using var picture = new Picture(64, 64, bands);
        for (var i = 0; i < picture.Pixels.Length; i++)
            picture.Pixels[i] = (byte)(i / bands % 64 * 2 + i % bands * 40 + i / bands / 64);
        pixels = picture.Pixels.ToArray();
        return PictureEncoder.Jpeg(picture, 95);
    }
}
