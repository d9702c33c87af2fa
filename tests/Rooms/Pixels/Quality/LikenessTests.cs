using DentaMind.Pixels.Quality;
using Shouldly;
using Xunit;

namespace DentaMind.Rooms.Pixels.Quality;

public sealed class LikenessTests
{
    [Fact]
    public void Equal_pictures_are_wholly_alike()
    {
        var picture = Enumerable.Range(0, 256).Select(i => (byte)i).ToArray();
        Likeness.Psnr(picture, picture).ShouldBe(double.PositiveInfinity);
        Likeness.Ssim(picture, picture, 16).ShouldBe(1, 1e-12);
    }

    [Fact]
    public void One_grey_level_everywhere_is_48_decibels() =>
        Likeness.Psnr(new byte[64], [.. Enumerable.Repeat((byte)1, 64)]).ShouldBe(48.13, 0.01);

    [Fact]
    public void Two_flat_pictures_differ_by_their_means_alone()
    {
        var (c1, one, other) = (6.5025, 100.0, 120.0);
        Likeness.Ssim([.. Enumerable.Repeat((byte)100, 64)], [.. Enumerable.Repeat((byte)120, 64)], 8)
            .ShouldBe((2 * one * other + c1) / (one * one + other * other + c1), 1e-9);
    }

    [Fact]
    public void Noise_has_nothing_in_common_with_other_noise()
    {
        var (one, other) = (new byte[4096], new byte[4096]);
        new Random(1).NextBytes(one);
        new Random(2).NextBytes(other);
        Likeness.Ssim(one, other, 64).ShouldBeLessThan(0.1);
    }
}
