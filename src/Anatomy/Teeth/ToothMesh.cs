using System.Collections.Concurrent;
using DentaMind.Kernel.Dentistry;

namespace DentaMind.Anatomy.Teeth;

/// <summary>A tooth as a closed net of triangles that face outwards, each of which belongs to one named surface.</summary>
/// <param name="Tooth">Which tooth.</param>
/// <param name="Points">Corners, in the frame that the maker says; millimetres.</param>
/// <param name="Triangles">Three corners each, counter-clockwise from outside.</param>
/// <param name="Surfaces">For each triangle, the surface that it is part of.</param>
public sealed record ToothMesh(Tooth Tooth, IReadOnlyList<Spot> Points, IReadOnlyList<(int A, int B, int C)> Triangles, IReadOnlyList<ToothSurface> Surfaces)
{
    /// <summary>No tooth has more triangles, so that 32 of them stay light.</summary>
    public const int MostTriangles = 2000;

    private static readonly ConcurrentDictionary<Tooth, ToothMesh> Made = new();

    /// <summary>The tooth in its own frame: x mesial, y buccal, z from the neck to the edge. A left tooth is its right twin.</summary>
    public static ToothMesh Of(Tooth tooth) => Made.GetOrAdd(tooth, Make);

    /// <summary>The tooth where it stands in its arch: x to the patient's left, y up, z to the front.</summary>
    public static ToothMesh InArch(Tooth tooth)
    {
        var mesh = Of(tooth);
        var pose = ToothPose.Of(tooth);
        return mesh with
        {
            Points = [.. mesh.Points.Select(pose.ToMouth)],
            Triangles = pose.IsMirrored ? [.. mesh.Triangles.Select(triangle => (triangle.A, triangle.C, triangle.B))] : mesh.Triangles,
        };
    }

    private static ToothMesh Make(Tooth tooth)
    {
        var form = ToothForm.Of(tooth);
        var reach = new Spot((form.Size.Width / 2) + 3, (form.Size.Depth / 2) + 4.5, form.Size.CrownLength + 1.5);
        var low = new Spot(-reach.X, -reach.Y, -form.Size.RootLength - 1.5);
        for (var step = 0.5; ; step *= 1.05)
        {
            var (points, triangles) = SurfaceNet.Cast(spot => Surface(form, spot), low, reach, step);
            if (triangles.Count > MostTriangles || !IsClosed(triangles))
                continue;
            var settled = points.Select(point => Settle(form, point, step)).ToArray();
            return new(tooth, settled, triangles, [.. triangles.Select(triangle => Name(tooth, form, settled, triangle))]);
        }
    }

    /// <summary>Whether every side of a triangle is the side of exactly one other, walked the other way.</summary>
    private static bool IsClosed(List<(int A, int B, int C)> triangles)
    {
        var sides = new HashSet<(int From, int To)>();
        return triangles.All(triangle => sides.Add((triangle.A, triangle.B)) && sides.Add((triangle.B, triangle.C)) && sides.Add((triangle.C, triangle.A)))
            && sides.All(side => sides.Contains((side.To, side.From)));
    }

    private static double Surface(ToothForm form, Spot spot) => form.At(spot.X, spot.Y, spot.Z).Surface;

    private static Spot Slope(ToothForm form, Spot at)
    {
        const double bit = 0.02;
        var slope = new Spot(
            Surface(form, at with { X = at.X + bit }) - Surface(form, at with { X = at.X - bit }),
            Surface(form, at with { Y = at.Y + bit }) - Surface(form, at with { Y = at.Y - bit }),
            Surface(form, at with { Z = at.Z + bit }) - Surface(form, at with { Z = at.Z - bit })) * (1 / (2 * bit));
        return slope.Length < 1e-6 ? new Spot(0, 0, 1) : slope;
    }

    /// <summary>Draws a point onto the true surface, by no more than a good part of a cell.</summary>
    private static Spot Settle(ToothForm form, Spot point, double step)
    {
        var start = point;
        for (var turn = 0; turn < 3; turn++)
        {
            var slope = Slope(form, point);
            point -= slope * (Surface(form, point) / slope.Dot(slope));
        }

        var moved = point - start;
        return moved.Length <= step * 0.7 ? point : start + (moved.Unit * (step * 0.7));
    }

    private static ToothSurface Name(Tooth tooth, ToothForm form, Spot[] points, (int A, int B, int C) triangle)
    {
        var middle = (points[triangle.A] + points[triangle.B] + points[triangle.C]) * (1.0 / 3);
        if (middle.Z < 0)
            return ToothSurface.Root;
        var normal = (points[triangle.B] - points[triangle.A]).Cross(points[triangle.C] - points[triangle.A]);
        if (normal.Length > 0 && normal.Unit.Z > (tooth.IsAnterior ? 0.75 : 0.55))
            return ToothSurface.Biting;
        if (middle.Z > form.Size.CrownLength * (tooth.IsAnterior ? 0.9 : 0.97))
            return ToothSurface.Biting;
        var (across, deep) = (middle.X / form.Size.Width, middle.Y / form.Size.Depth);
        if (Math.Abs(across) > Math.Abs(deep) * 1.05)
            return across > 0 ? ToothSurface.Mesial : ToothSurface.Distal;
        return deep > 0 ? ToothSurface.Buccal : ToothSurface.Lingual;
    }
}
