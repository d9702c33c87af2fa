using DentaMind.Anatomy.Teeth;
using DentaMind.Kernel.Dentistry;
using Shouldly;
using Xunit;

namespace DentaMind.Rooms.Anatomy;

/// <summary>What a dentist looks for on each tooth.</summary>
public sealed class ToothAnatomyTests
{
    public static TheoryData<int> RightTeeth => ToothMeshTests.RightTeeth;

    [Theory]
    [MemberData(nameof(RightTeeth))]
    public void Roots_part_as_they_should(int fdi)
    {
        var tooth = Tooth.OfFdi(fdi);
        var length = ToothSize.Of(tooth).RootLength;

        Shape.Pieces(ToothMesh.Of(tooth), point => point.Z < -0.74 * length).ShouldBe(RootsOf(tooth));
        Shape.Pieces(ToothMesh.Of(tooth), point => point.Z < 0).ShouldBe(1, "the trunk holds them together");
    }

    [Theory]
    [MemberData(nameof(RightTeeth))]
    public void Cusps_are_counted(int fdi)
    {
        var tooth = Tooth.OfFdi(fdi);
        if (tooth.IsAnterior)
            return;
        var tips = Shape.Tips(ToothMesh.Of(tooth), 1.15);

        tips.Count.ShouldBe(CuspsOf(tooth), string.Join(' ', tips.Select(tip => FormattableString.Invariant($"({tip.X:F1}, {tip.Y:F1}, {tip.Z:F1})"))));
    }

    [Theory]
    [MemberData(nameof(RightTeeth))]
    public void There_is_no_step_at_the_neck(int fdi)
    {
        var mesh = ToothMesh.Of(Tooth.OfFdi(fdi));

        SharpestAtNeck(mesh, mesh.Points).ShouldBeLessThan(50);
        SharpestAtNeck(mesh, WithStep(mesh)).ShouldBeGreaterThan(50, "a step would be seen");
    }

    [Theory]
    [MemberData(nameof(RightTeeth))]
    public void The_enamel_ends_in_a_scallop_that_rises_between_the_teeth(int fdi)
    {
        var tooth = Tooth.OfFdi(fdi);
        var mesh = ToothMesh.Of(tooth);
        var line = Shape.Border(mesh, mesh.Surfaces, ToothSurface.Root).Keys.Select(i => mesh.Points[i]).ToList();
        var (mesial, distal, buccal, lingual) = (line.MaxBy(point => point.X), line.MinBy(point => point.X), line.MaxBy(point => point.Y), line.MinBy(point => point.Y));

        mesial.Z.ShouldBeGreaterThan(buccal.Z + 0.15);
        mesial.Z.ShouldBeGreaterThan(lingual.Z + 0.15);
        mesial.Z.ShouldBeGreaterThan(distal.Z);
        if (tooth.IsAnterior && tooth.Dentition == Dentition.Permanent)
            (mesial.Z - buccal.Z).ShouldBeGreaterThan(1.5);
    }

    [Theory]
    [InlineData(11)]
    [InlineData(12)]
    [InlineData(41)]
    [InlineData(42)]
    public void An_incisor_has_a_cingulum_under_a_hollow_and_a_thin_edge(int fdi)
    {
        var tooth = Tooth.OfFdi(fdi);
        var (mesh, height) = (ToothMesh.Of(tooth), ToothSize.Of(tooth).CrownLength);

        Thickness(mesh, 0.15 * height).ShouldBeGreaterThan(0.8 * ToothSize.Of(tooth).Depth);
        Thickness(mesh, 0.9 * height).ShouldBeLessThan(0.4 * ToothSize.Of(tooth).Depth);
        Back(mesh, 0.15 * height).ShouldBeLessThan(Back(mesh, 0.5 * height) - 0.8);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    public void The_canine_is_the_longest_tooth_of_its_jaw(int quadrant)
    {
        var longest = Tooth.Permanent.Where(tooth => (int)tooth.Quadrant == quadrant).MaxBy(tooth => Shape.Span(ToothMesh.Of(tooth).Points, point => point.Z));

        longest.Class.ShouldBe(ToothClass.Canine);
    }

    private static int RootsOf(Tooth tooth) => (tooth.Class, tooth.IsUpper) switch
    {
        (ToothClass.Molar, true) => 3,
        (ToothClass.Molar, false) => 2,
        (ToothClass.Premolar, true) => tooth.Place == 4 ? 2 : 1,
        _ => 1,
    };

    private static int CuspsOf(Tooth tooth) => tooth.Fdi switch
    {
        14 or 15 or 44 => 2,
        45 or 18 or 54 => 3,
        46 or 48 or 85 => 5,
        _ => 4,
    };

    /// <summary>The largest angle (degrees) between two triangles that meet at the enamel's edge.</summary>
    private static double SharpestAtNeck(ToothMesh mesh, IReadOnlyList<Spot> points)
    {
        var ofSide = new Dictionary<(int From, int To), int>();
        for (var i = 0; i < mesh.Triangles.Count; i++)
        {
            foreach (var side in Shape.Sides(mesh.Triangles[i]))
                ofSide[side] = i;
        }

        return ofSide.Where(side => mesh.Surfaces[side.Value] == ToothSurface.Root && mesh.Surfaces[ofSide[(side.Key.To, side.Key.From)]] != ToothSurface.Root).Max(side =>
        {
            var (root, crown) = (Shape.Normal(points, mesh.Triangles[side.Value]), Shape.Normal(points, mesh.Triangles[ofSide[(side.Key.To, side.Key.From)]]));
            return Math.Acos(Math.Clamp(root.Unit.Dot(crown.Unit), -1, 1)) * 180 / Math.PI;
        });
    }

    /// <summary>The same net, whose root begins half as thick as the crown ends.</summary>
    private static Spot[] WithStep(ToothMesh mesh)
    {
        var border = Shape.Border(mesh, mesh.Surfaces, ToothSurface.Root).Keys.ToHashSet();
        var root = mesh.Triangles.Where((_, i) => mesh.Surfaces[i] == ToothSurface.Root).SelectMany(triangle => new[] { triangle.A, triangle.B, triangle.C }).ToHashSet();
        return [.. mesh.Points.Select((point, i) => root.Contains(i) && !border.Contains(i) ? new Spot(point.X * 0.5, point.Y * 0.5, point.Z + 1.5) : point)];
    }

    private static double Thickness(ToothMesh mesh, double z) => Shape.Span(Level(mesh, z), point => point.Y);

    private static double Back(ToothMesh mesh, double z) => Level(mesh, z).Where(point => Math.Abs(point.X) < 1.2).Min(point => point.Y);

    /// <summary>Where the net's sides cross a height.</summary>
    private static IReadOnlyList<Spot> Level(ToothMesh mesh, double z) =>
        [.. mesh.Triangles.SelectMany(Shape.Sides)
            .Select(side => (From: mesh.Points[side.From], To: mesh.Points[side.To]))
            .Where(side => (side.From.Z < z) != (side.To.Z < z))
            .Select(side => side.From + ((side.To - side.From) * ((z - side.From.Z) / (side.To.Z - side.From.Z))))];
}
