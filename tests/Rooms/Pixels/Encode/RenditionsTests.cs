using DentaMind.Pixels.Codecs;
using DentaMind.Pixels.Encode;
using DentaMind.Pixels.Quality;
using DentaMind.Pixels.Resize;
using DentaMind.Pixels.Samples;
using DentaMind.Pixels.Window;
using Shouldly;
using Xunit;

namespace DentaMind.Rooms.Pixels.Encode;

public sealed class RenditionsTests
{
    [Theory]
    [InlineData(2440, 1280, 16)]
    [InlineData(1300, 1000, 12)]
    public void All_tiers_of_a_film_take_a_tenth_of_it_and_look_like_it(int columns, int rows, int bits)
    {
        var layout = Drawings.Gray(columns, rows, bits);
        using var frame = Drawings.Frame(layout, Drawings.Film(columns, rows, bits));
        using var picture = ToneMap.Of(frame, new()).Paint(frame);
        var made = Renditions.Make(picture, 1, TierLimit.All);
        made.Sum(one => (long)one.Bytes.Length).ShouldBeLessThanOrEqualTo(layout.FrameBytes / 10);
        using var back = FrameCodecs.DecodeFrame("1.2.840.10008.1.2.4.50", made[2].Bytes, Drawings.Gray(columns, rows));
        Likeness.Ssim(picture.Pixels, back.Bytes.Span, columns).ShouldBeGreaterThanOrEqualTo(0.95);
    }

    [Fact]
    public void Even_noise_fits_each_tier()
    {
        using var noise = new Picture(2600, 1800, 3);
        new Random(1).NextBytes(noise.Pixels);
        foreach (var (made, limit) in Renditions.Make(noise, 1, TierLimit.All).Zip(TierLimit.All))
        {
            made.Bytes.Length.ShouldBeLessThanOrEqualTo(limit.MaxBytes);
            made.Width.ShouldBeLessThanOrEqualTo(limit.MaxWidth);
            made.Height.ShouldBeLessThanOrEqualTo(limit.MaxHeight);
            made.IsLossy.ShouldBeTrue();
        }
    }

    [Fact]
    public void A_drawing_of_few_greys_becomes_png()
    {
        using var drawing = new Picture(400, 300, 1);
        for (var i = 0; i < drawing.Pixels.Length; i++)
            drawing.Pixels[i] = i % 400 / 50 % 2 == 0 ? (byte)20 : (byte)220;
        var made = Renditions.Make(drawing, 1, [TierLimit.Full])[0];
        (made.MediaType, made.Method).ShouldBe((Rendition.Png, "PNG"));
        made.Bytes.Span[1..4].SequenceEqual("PNG"u8).ShouldBeTrue();
    }

    [Fact]
    public void A_small_picture_is_never_enlarged()
    {
        using var small = new Picture(31, 17, 1);
        small.Pixels.Fill(90);
        Renditions.Make(small, 1, TierLimit.All).ShouldAllBe(made => made.Width == 31 && made.Height == 17);
    }

    [Theory]
    [InlineData(2.0, 100, 100)]
    [InlineData(0.5, 200, 50)]
    public void Pixels_become_square(double aspect, int width, int height)
    {
        using var picture = new Picture(200, 100, 1);
        new Random(2).NextBytes(picture.Pixels);
        var made = Renditions.Make(picture, aspect, [TierLimit.Full])[0];
        (made.Width, made.Height).ShouldBe((width, height));
    }

    [Fact]
    public void A_checkerboard_keeps_its_light_when_it_shrinks()
    {
        using var board = new Picture(400, 400, 1);
        for (var i = 0; i < board.Pixels.Length; i++)
            board.Pixels[i] = (i + i / 400) % 2 == 0 ? (byte)0 : (byte)255;
        using var small = Resizer.To(board, 100, 100);
        small.Pixels[50 * 100 + 50].ShouldBeInRange((byte)186, (byte)190);
    }

    [Theory]
    [InlineData(2440, 1280, 800, 800, 800, 420)]
    [InlineData(3, 16_000, 200, 200, 1, 200)]
    [InlineData(100, 100, 200, 200, 100, 100)]
    public void A_picture_fits_its_box(int width, int height, int boxWidth, int boxHeight, int fitWidth, int fitHeight) =>
        Resizer.Fit(width, height, boxWidth, boxHeight).ShouldBe((fitWidth, fitHeight));
}
