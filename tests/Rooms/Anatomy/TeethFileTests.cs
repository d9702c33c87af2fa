using DentaMind.Anatomy.Teeth;
using DentaMind.Anatomy.Teeth.Gum;
using DentaMind.Kernel.Dentistry;
using DentaMind.Kit;
using Shouldly;
using Xunit;

namespace DentaMind.Rooms.Anatomy;

public sealed class TeethFileTests
{
    private static readonly string InBrowserApp = Repository.At("web", "src", "odontogram", "teeth.bin");

    [Fact]
    public void The_browser_apps_file_is_what_Anatomy_makes()
    {
        var made = TeethFile.Write();
        if (Snapshot.Accepts)
            File.WriteAllBytes(InBrowserApp, made);

        made.Length.ShouldBeLessThan(600_000);
        made.AsSpan().SequenceEqual(File.ReadAllBytes(InBrowserApp)).ShouldBeTrue($"The teeth have changed. Look at them, and run this test again with {Snapshot.AcceptVariable}=1.");
    }

    [Theory]
    [InlineData(Dentition.Permanent, true)]
    [InlineData(Dentition.Permanent, false)]
    [InlineData(Dentition.Primary, true)]
    [InlineData(Dentition.Primary, false)]
    public void A_gum_is_closed_faces_outwards_and_leaves_the_crowns_bare(Dentition dentition, bool isUpper)
    {
        var gum = GumMesh.Of(dentition, isUpper);

        gum.Triangles.Count.ShouldBeInRange(2000, GumMesh.MostTriangles);
        Shape.ShouldBeClosed(gum.Triangles);
        Shape.Volume(gum.Points, gum.Triangles).ShouldBeGreaterThan(3000);
        Shape.TurnedAway(gum.Points, gum.Normals, gum.Triangles).ShouldBeLessThan(0.01);
        Shape.Span(gum.Points, point => point.X).ShouldBeLessThan(82);
        var edges = Tooth.All.Where(tooth => tooth.Dentition == dentition && tooth.IsUpper == isUpper).Select(tooth => Math.Abs(ToothPose.Of(tooth).Neck.Y));
        gum.Points.Min(point => Math.Abs(point.Y)).ShouldBeInRange(0.6, edges.Max());
    }
}
