using DentaMind.Kernel.Dentistry;
using FsCheck;
using FsCheck.Fluent;
using Shouldly;
using Xunit;

namespace DentaMind.Rooms.Kernel;

public sealed class SurfaceSetTests
{
    [Theory]
    [InlineData("mod", "MOD")]
    [InlineData("DOM", "MOD")]
    [InlineData("lbdom", "MODBL")]
    [InlineData("DIFL", "IDBL")]
    [InlineData("PF", "BL")]
    [InlineData("mmm", "M")]
    [InlineData("C", "C")]
    [InlineData("", "")]
    public void Faces_are_written_in_one_order(string said, string written)
    {
        SurfaceSet.TryParse(said, out var surfaces).ShouldBeTrue();
        surfaces.ToString().ShouldBe(written);
    }

    [Theory]
    [InlineData("MX")]
    [InlineData("MODV")]
    [InlineData("M D")]
    [InlineData("MODBLMODBLMODBL")]
    [InlineData(null)]
    public void What_is_no_face_is_not_read(string? said) => SurfaceSet.TryParse(said, out _).ShouldBeFalse();

    [Fact]
    public void The_order_in_which_faces_are_said_does_not_matter() =>
        Prop.ForAll(Gen.Shuffle("MODBLC".ToCharArray()).ToArbitrary(), letters =>
            SurfaceSet.TryParse(new string(letters), out var surfaces) && surfaces.ToString() == "MODBLC" && surfaces.Count == 6).QuickCheckThrowOnFailure();

    [Fact]
    public void Only_teeth_that_chew_have_an_occlusal_face_and_only_the_others_an_edge()
    {
        foreach (var tooth in Tooth.All)
        {
            var isAnterior = tooth.Class is ToothClass.Incisor or ToothClass.Canine;
            SurfaceSet.Of(Surface.Occlusal).Misfit(tooth).ShouldBe(isAnterior ? Surface.Occlusal : null);
            SurfaceSet.Of(Surface.Incisal).Misfit(tooth).ShouldBe(isAnterior ? null : Surface.Incisal);
            SurfaceSet.Of(Surface.Mesial, Surface.Distal, Surface.Buccal, Surface.Lingual, Surface.Cervical).Misfit(tooth).ShouldBeNull();
        }
    }

    [Fact]
    public void Sets_are_joined_and_taken_apart()
    {
        var (mesial, both) = (SurfaceSet.Of(Surface.Mesial), SurfaceSet.Of(Surface.Distal, Surface.Mesial));
        mesial.With(SurfaceSet.Of(Surface.Distal)).ShouldBe(both);
        both.Without(mesial).ToString().ShouldBe("D");
        both.Overlaps(mesial).ShouldBeTrue();
        mesial.Overlaps(SurfaceSet.Of(Surface.Distal)).ShouldBeFalse();
        SurfaceSet.None.IsEmpty.ShouldBeTrue();
    }
}
