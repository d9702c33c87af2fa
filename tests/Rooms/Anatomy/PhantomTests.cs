using System.Runtime.InteropServices;
using System.Security.Cryptography;
using DentaMind.Anatomy.Phantoms;
using DentaMind.Anatomy.Teeth;
using DentaMind.Kernel.Dentistry;
using Shouldly;
using Xunit;

namespace DentaMind.Rooms.Anatomy;

public sealed class PhantomTests
{
    private static readonly Tooth FirstMolar = Tooth.OfFdi(36);

    public static TheoryData<PhantomKind> Films => [PhantomKind.Panoramic, PhantomKind.Bitewing, PhantomKind.Periapical];

    [Theory]
    [MemberData(nameof(Films))]
    public void The_same_seed_gives_the_same_bytes_and_another_seed_others(PhantomKind kind)
    {
        var first = Hash(Draw(kind, 5));

        Hash(Draw(kind, 5)).ShouldBe(first);
        Hash(Draw(kind, 6)).ShouldNotBe(first);
    }

    [Theory]
    [MemberData(nameof(Films))]
    public void The_grain_is_that_of_a_real_film(PhantomKind kind)
    {
        var film = Draw(kind, 5);

        Grain(film).ShouldBeInRange(0.0035, 0.0066);
    }

    [Fact]
    public void A_whole_mouth_shows_its_32_teeth_and_the_patients_right_is_the_viewers_left()
    {
        var film = PanoramicPhantom.Draw(MouthOfAge.Whole(), 3, 1220, 640);

        film.Truth.Teeth.Select(tooth => tooth.Tooth).ShouldBe(Tooth.Permanent, ignoreOrder: true);
        foreach (var tooth in film.Truth.Teeth)
        {
            var middle = tooth.Box.Left + (tooth.Box.Width / 2.0);
            (middle < film.Width / 2.0).ShouldBe(tooth.Tooth.IsRight, $"{tooth.Tooth}");
            (tooth.Box.Top + (tooth.Box.Height / 2.0) < film.Height * 0.53).ShouldBe(tooth.Tooth.IsUpper, $"{tooth.Tooth}");
        }
    }

    [Theory]
    [InlineData(BitewingView.RightMolar, 16, 17)]
    [InlineData(BitewingView.LeftMolar, 27, 26)]
    public void On_a_bitewing_mesial_points_to_the_midline(BitewingView view, int leftOnFilm, int rightOnFilm)
    {
        var film = IntraoralPhantom.Bitewing(MouthOfAge.Whole(), 3, view, 650, 500);
        var (one, other) = (Box(film, leftOnFilm), Box(film, rightOnFilm));

        one.Left.ShouldBeGreaterThan(other.Left);
        film.Truth.Teeth.ShouldAllBe(tooth => tooth.Tooth.IsRight == (view == BitewingView.RightMolar));
    }

    [Fact]
    public void A_filling_is_brighter_than_the_tooth_around_it_and_caries_is_darker()
    {
        var sound = Periapical(MouthOfAge.Whole());
        var filled = Periapical(MouthOfAge.Whole().With(new Mark(FirstMolar, MarkKind.Amalgam, ToothSurface.Biting)));
        var decayed = Periapical(MouthOfAge.Whole().With(new Mark(FirstMolar, MarkKind.Caries, ToothSurface.Distal)));

        var filling = filled.Truth.Marks.ShouldHaveSingleItem().Box;
        Mean(filled, filling).ShouldBeGreaterThan(1.2 * Mean(sound, filling));
        var caries = decayed.Truth.Marks.ShouldHaveSingleItem().Box;
        Mean(decayed, caries).ShouldBeLessThan(0.9 * Mean(sound, caries));
    }

    [Fact]
    public void A_lesion_at_the_apex_is_darker_than_the_bone_it_took()
    {
        var sound = Periapical(MouthOfAge.Whole());
        var ill = Periapical(MouthOfAge.Whole().With(new Mark(FirstMolar, MarkKind.ApicalLesion, ToothSurface.Root)));

        var lesion = ill.Truth.Marks.ShouldHaveSingleItem().Box;
        Mean(ill, lesion).ShouldBeLessThan(0.9 * Mean(sound, lesion));
    }

    [Fact]
    public void Bone_that_is_lost_lets_more_rays_through_between_the_necks()
    {
        var young = IntraoralPhantom.Bitewing(MouthOfAge.Whole(), 3, BitewingView.RightMolar, 650, 500);
        var old = IntraoralPhantom.Bitewing(MouthOfAge.Whole() with { BoneLossMm = 4 }, 3, BitewingView.RightMolar, 650, 500);

        old.Truth.BoneLossMm.ShouldBe(4);
        var crest = new PixelBox(0, young.Height - 90, young.Width, 70);
        Mean(old, crest).ShouldBeLessThan(Mean(young, crest));
    }

    [Fact]
    public void A_child_has_milk_teeth_above_the_buds_of_those_that_follow()
    {
        var film = PanoramicPhantom.Draw(MouthOfAge.Invent(3, 6), 2, 1220, 640);
        var milk = film.Truth.Teeth.Single(tooth => tooth.Tooth.Fdi == 84);
        var bud = film.Truth.Teeth.Single(tooth => tooth.Tooth.Fdi == 44);

        bud.IsErupted.ShouldBeFalse();
        bud.Box.Top.ShouldBeGreaterThan(milk.Box.Top);
    }

    private static Radiograph Draw(PhantomKind kind, ulong seed) => kind switch
    {
        PhantomKind.Panoramic => PanoramicPhantom.Draw(MouthOfAge.Invent(seed, 40), seed, 1220, 640),
        PhantomKind.Bitewing => IntraoralPhantom.Bitewing(MouthOfAge.Invent(seed, 40), seed, BitewingView.LeftPremolar, 650, 500),
        _ => IntraoralPhantom.Periapical(MouthOfAge.Invent(seed, 40), seed, Tooth.OfFdi(21), 500, 650),
    };

    private static Radiograph Periapical(Mouth mouth) => IntraoralPhantom.Periapical(mouth, 3, FirstMolar, 650, 500);

    private static PixelBox Box(Radiograph film, int fdi) => film.Truth.Teeth.Single(tooth => tooth.Tooth.Fdi == fdi).Box;

    private static string Hash(Radiograph film) => Convert.ToHexString(SHA256.HashData(MemoryMarshal.AsBytes(film.Pixels.AsSpan())));

    private static double Mean(Radiograph film, PixelBox box) =>
        Enumerable.Range(box.Top, box.Height).SelectMany(row => Enumerable.Range(box.Left, box.Width).Select(column => (double)film.Pixels[(row * film.Width) + column])).Average();

    /// <summary>The deviation of what is left when each pixel's four neighbours are taken away, robustly, as a share of the range.</summary>
    private static double Grain(Radiograph film)
    {
        var rest = new List<double>();
        for (var i = film.Width + 1; i < film.Pixels.Length - film.Width - 1; i += 7)
            rest.Add(Math.Abs(film.Pixels[i] - ((film.Pixels[i - 1] + film.Pixels[i + 1] + film.Pixels[i - film.Width] + film.Pixels[i + film.Width]) / 4.0)));
        rest.Sort();
        return 1.4826 * rest[rest.Count / 2] / Math.Sqrt(1.25) / ((1 << film.BitsStored) - 1);
    }
}
