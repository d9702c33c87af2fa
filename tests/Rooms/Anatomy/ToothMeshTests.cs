using DentaMind.Anatomy.Teeth;
using DentaMind.Kernel.Dentistry;
using Shouldly;
using Xunit;

namespace DentaMind.Rooms.Anatomy;

public sealed class ToothMeshTests
{
    public static TheoryData<int> AllTeeth => [.. Tooth.All.Select(tooth => tooth.Fdi)];

    /// <summary>Left teeth have the very nets of their right twins, so that what is judged of a net is judged once.</summary>
    public static TheoryData<int> RightTeeth => [.. Tooth.All.Where(tooth => tooth.IsRight).Select(tooth => tooth.Fdi)];

    [Theory]
    [MemberData(nameof(AllTeeth))]
    public void Every_tooth_is_closed_faces_outwards_and_is_light(int fdi)
    {
        var mesh = ToothMesh.InArch(Tooth.OfFdi(fdi));

        mesh.Triangles.Count.ShouldBeInRange(800, ToothMesh.MostTriangles);
        mesh.Surfaces.Count.ShouldBe(mesh.Triangles.Count);
        Shape.ShouldBeClosed(mesh.Triangles);
        Shape.Volume(mesh.Points, mesh.Triangles).ShouldBeGreaterThan(40);
    }

    [Theory]
    [MemberData(nameof(AllTeeth))]
    public void Every_normal_looks_the_way_of_the_triangles_around_it(int fdi)
    {
        var mesh = ToothMesh.InArch(Tooth.OfFdi(fdi));

        mesh.Normals.ShouldAllBe(normal => Math.Abs(normal.Length - 1) < 1e-6);
        mesh.Openness.ShouldAllBe(open => open >= 0 && open <= 1);
        Shape.TurnedAway(mesh.Points, mesh.Normals, mesh.Triangles).ShouldBeLessThan(0.01);
        Shape.TurnedAway(mesh.Points, [.. mesh.Normals.Select(normal => normal * -1)], mesh.Triangles).ShouldBeGreaterThan(0.9);
    }

    [Theory]
    [MemberData(nameof(AllTeeth))]
    public void Every_tooth_has_its_mean_sizes_and_its_surfaces(int fdi)
    {
        var tooth = Tooth.OfFdi(fdi);
        var (mesh, size) = (ToothMesh.Of(tooth), ToothSize.Of(tooth));
        var crown = mesh.Points.Where(point => point.Z > 0).ToList();

        Shape.Span(mesh.Points, point => point.Z).ShouldBe(size.Length, 0.1 * size.Length);
        Shape.Span(crown, point => point.X).ShouldBe(size.Width, 0.1 * size.Width);
        Shape.Span(crown, point => point.Y).ShouldBe(size.Depth, 0.1 * size.Depth);
        mesh.Surfaces.Distinct().ShouldBe(
            [ToothSurface.Biting, ToothSurface.Mesial, ToothSurface.Distal, ToothSurface.Buccal, ToothSurface.Lingual, ToothSurface.Root],
            ignoreOrder: true);
    }

    [Theory]
    [MemberData(nameof(RightTeeth))]
    public void Surfaces_lie_where_their_names_say(int fdi)
    {
        var mesh = ToothMesh.Of(Tooth.OfFdi(fdi));

        Middle(ToothSurface.Mesial).X.ShouldBeGreaterThan(1);
        Middle(ToothSurface.Distal).X.ShouldBeLessThan(-1);
        Middle(ToothSurface.Buccal).Y.ShouldBeGreaterThan(1);
        Middle(ToothSurface.Lingual).Y.ShouldBeLessThan(-0.5);
        Middle(ToothSurface.Root).Z.ShouldBeLessThan(-2);
        Middle(ToothSurface.Biting).Z.ShouldBeGreaterThan(0.7 * ToothSize.Of(mesh.Tooth).CrownLength);

        Spot Middle(ToothSurface surface) => Shape.Middle(mesh.Points, [.. mesh.Triangles.Where((_, i) => mesh.Surfaces[i] == surface)]);
    }

    [Theory]
    [MemberData(nameof(RightTeeth))]
    public void Surfaces_part_along_clean_lines(int fdi)
    {
        var mesh = ToothMesh.Of(Tooth.OfFdi(fdi));

        foreach (var surface in mesh.Surfaces.Distinct())
            Shape.SawTeeth(mesh, mesh.Surfaces, surface).ShouldBeLessThan(0.09, $"{surface}");
    }

    [Fact]
    public void Surfaces_named_triangle_by_triangle_would_be_saw_teeth()
    {
        var mesh = ToothMesh.Of(Tooth.OfFdi(16));
        ToothSurface[] uncut = [.. mesh.Triangles.Select(triangle => Shape.Middle(mesh.Points, [triangle]) is var at && at.X + (0.4 * at.Y) > 0 ? ToothSurface.Mesial : ToothSurface.Distal)];

        Shape.SawTeeth(mesh, uncut, ToothSurface.Mesial).ShouldBeGreaterThan(0.25);
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
}
