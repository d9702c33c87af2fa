using DentaMind.Anatomy.Teeth;
using Shouldly;

namespace DentaMind.Rooms.Anatomy;

/// <summary>Measures nets of triangles.</summary>
internal static class Shape
{
    public static double Span(IEnumerable<Spot> points, Func<Spot, double> along) => points.Max(along) - points.Min(along);

    public static void ShouldBeClosed(IReadOnlyList<(int A, int B, int C)> triangles)
    {
        var sides = triangles.SelectMany(Sides).ToList();
        sides.Distinct().Count().ShouldBe(sides.Count);
        sides.ToHashSet().SetEquals(sides.Select(side => (side.To, side.From))).ShouldBeTrue();
    }

    /// <summary>Positive when the triangles face outwards.</summary>
    public static double Volume(IReadOnlyList<Spot> points, IReadOnlyList<(int A, int B, int C)> triangles) =>
        triangles.Sum(triangle => points[triangle.A].Cross(points[triangle.B]).Dot(points[triangle.C])) / 6;

    public static Spot Middle(IReadOnlyList<Spot> points, IReadOnlyList<(int A, int B, int C)> triangles) =>
        triangles.Aggregate(default(Spot), (sum, triangle) => sum + points[triangle.A] + points[triangle.B] + points[triangle.C]) * (1.0 / (3 * triangles.Count));

    /// <summary>The share of corners at which the normal looks to the other side of the triangle.</summary>
    public static double TurnedAway(IReadOnlyList<Spot> points, IReadOnlyList<Spot> normals, IReadOnlyList<(int A, int B, int C)> triangles) =>
        triangles.SelectMany(triangle => new[] { triangle.A, triangle.B, triangle.C }.Select(corner => Normal(points, triangle).Dot(normals[corner]) <= 0)).Average(isAway => isAway ? 1 : 0);

    public static Spot Normal(IReadOnlyList<Spot> points, (int A, int B, int C) triangle) =>
        (points[triangle.B] - points[triangle.A]).Cross(points[triangle.C] - points[triangle.A]);

    public static IEnumerable<(int From, int To)> Sides((int A, int B, int C) triangle) =>
        [(triangle.A, triangle.B), (triangle.B, triangle.C), (triangle.C, triangle.A)];

    /// <summary>The sides along which a surface ends, walked with the surface at the left.</summary>
    public static Dictionary<int, int> Border(ToothMesh mesh, IReadOnlyList<ToothSurface> surfaces, ToothSurface surface)
    {
        var sides = mesh.Triangles.Where((_, i) => surfaces[i] == surface).SelectMany(Sides).ToHashSet();
        return sides.Where(side => !sides.Contains((side.To, side.From))).GroupBy(side => side.From).ToDictionary(group => group.Key, group => group.First().To);
    }

    /// <summary>The share of a border's points, but for those where three surfaces meet, at which it turns by more than 50 degrees.</summary>
    public static double SawTeeth(ToothMesh mesh, IReadOnlyList<ToothSurface> surfaces, ToothSurface surface)
    {
        var border = Border(mesh, surfaces, surface);
        var around = mesh.Triangles.SelectMany((triangle, i) => Sides(triangle).Select(side => (side.From, Surface: surfaces[i]))).ToLookup(corner => corner.From, corner => corner.Surface);
        var turns = border.Where(side => border.ContainsKey(side.Value) && around[side.Value].Distinct().Count() == 2).Select(side =>
        {
            var before = (mesh.Points[side.Value] - mesh.Points[side.Key]).Unit;
            var after = (mesh.Points[border[side.Value]] - mesh.Points[side.Value]).Unit;
            return before.Dot(after) < 0.643;
        }).ToList();
        return turns.Average(isSharp => isSharp ? 1.0 : 0);
    }

    /// <summary>How many separate pieces the triangles form that lie wholly where the condition holds.</summary>
    public static int Pieces(ToothMesh mesh, Func<Spot, bool> where)
    {
        var group = Enumerable.Range(0, mesh.Points.Count).ToArray();
        var inside = mesh.Triangles.Where(triangle => where(mesh.Points[triangle.A]) && where(mesh.Points[triangle.B]) && where(mesh.Points[triangle.C])).ToList();
        foreach (var (from, to) in inside.SelectMany(Sides))
            group[Root(group, from)] = Root(group, to);
        return inside.Select(triangle => Root(group, triangle.A)).Distinct().Count();
    }

    /// <summary>The points higher than all around them within a radius (mm).</summary>
    public static IReadOnlyList<Spot> Tips(ToothMesh mesh, double radius)
    {
        var top = mesh.Triangles.Where((_, i) => mesh.Surfaces[i] == ToothSurface.Biting).SelectMany(triangle => new[] { triangle.A, triangle.B, triangle.C }).Distinct().Select(i => mesh.Points[i]).ToList();
        return [.. top.Where(point => top.All(other => other.Z <= point.Z || (other - point) is var away && (away.X * away.X) + (away.Y * away.Y) > radius * radius))];
    }

    private static int Root(int[] group, int point)
    {
        while (group[point] != point)
            point = group[point];
        return point;
    }
}
