using DentaMind.Anatomy.Teeth;
using DentaMind.Kernel.Dentistry;
using Shouldly;
using Xunit;

namespace DentaMind.Rooms.Anatomy;

public sealed class ToothMeshTests
{
    public static TheoryData<int> AllTeeth => [.. Tooth.All.Select(tooth => tooth.Fdi)];

    [Theory]
    [MemberData(nameof(AllTeeth))]
    public void Every_tooth_is_closed_faces_outwards_and_is_light(int fdi)
    {
        var mesh = ToothMesh.InArch(Tooth.OfFdi(fdi));

        mesh.Triangles.Count.ShouldBeInRange(800, ToothMesh.MostTriangles);
        mesh.Surfaces.Count.ShouldBe(mesh.Triangles.Count);
        var sides = mesh.Triangles.SelectMany(triangle => new[] { (triangle.A, triangle.B), (triangle.B, triangle.C), (triangle.C, triangle.A) }).ToList();
        sides.Distinct().Count().ShouldBe(sides.Count);
        sides.ToHashSet().SetEquals(sides.Select(side => (side.Item2, side.Item1))).ShouldBeTrue();
        Volume(mesh).ShouldBeGreaterThan(40);
    }

    [Theory]
    [MemberData(nameof(AllTeeth))]
    public void Every_tooth_has_its_mean_sizes_and_its_surfaces(int fdi)
    {
        var tooth = Tooth.OfFdi(fdi);
        var (mesh, size) = (ToothMesh.Of(tooth), ToothSize.Of(tooth));
        var crown = mesh.Points.Where(point => point.Z > 0).ToList();

        Span(mesh.Points, point => point.Z).ShouldBe(size.Length, 0.1 * size.Length);
        Span(crown, point => point.X).ShouldBe(size.Width, 0.1 * size.Width);
        Span(crown, point => point.Y).ShouldBe(size.Depth, 0.1 * size.Depth);
        mesh.Surfaces.Distinct().ShouldBe(
            [ToothSurface.Biting, ToothSurface.Mesial, ToothSurface.Distal, ToothSurface.Buccal, ToothSurface.Lingual, ToothSurface.Root],
            ignoreOrder: true);
    }

    [Theory]
    [InlineData(11, 8.6, 7.1, 26.9)]
    [InlineData(16, 10.7, 10.6, 20.7)]
    [InlineData(36, 11.5, 10.4, 21.7)]
    public void The_textbook_sizes_are_held(int fdi, double width, double depth, double length)
    {
        var size = ToothSize.Of(Tooth.OfFdi(fdi));

        (size.Width, size.Depth).ShouldBe((width, depth));
        size.Length.ShouldBe(length, 1e-9);
    }

    [Theory]
    [MemberData(nameof(AllTeeth))]
    public void Teeth_stand_on_their_side_and_mesial_points_to_the_midline(int fdi)
    {
        var tooth = Tooth.OfFdi(fdi);
        var pose = ToothPose.Of(tooth);

        (pose.Neck.X < 0).ShouldBe(tooth.IsRight);
        (pose.Neck.Y > 0).ShouldBe(tooth.IsUpper);
        (pose.Mesial.X > 0).ShouldBe(tooth.IsRight);
        (pose.Edge.Y < 0).ShouldBe(tooth.IsUpper);
        pose.ToTooth(pose.ToMouth(new Spot(1, 2, 3))).X.ShouldBe(1, 1e-9);
    }

    [Fact]
    public void Neighbours_touch_but_do_not_stand_in_one_another()
    {
        var (molar, next) = (ToothPose.Of(Tooth.OfFdi(36)), ToothPose.Of(Tooth.OfFdi(37)));

        (molar.Neck - next.Neck).Length.ShouldBe((11.5 + 10.7) / 2, 1.5);
    }

    private static double Span(IEnumerable<Spot> points, Func<Spot, double> along) => points.Max(along) - points.Min(along);

    private static double Volume(ToothMesh mesh) =>
        mesh.Triangles.Sum(triangle => mesh.Points[triangle.A].Cross(mesh.Points[triangle.B]).Dot(mesh.Points[triangle.C])) / 6;
}
