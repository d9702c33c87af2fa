using System.Collections.Concurrent;
using DentaMind.Anatomy.Teeth.Carving;
using DentaMind.Kernel.Dentistry;

namespace DentaMind.Anatomy.Teeth;

/// <summary>A tooth as a closed net of triangles that face outwards, each of which belongs to one named surface.</summary>
/// <param name="Tooth">Which tooth.</param>
/// <param name="Points">Corners, in the frame that the maker says; millimetres.</param>
/// <param name="Normals">For each corner, which way the carved surface looks there.</param>
/// <param name="Openness">For each corner, how much light reaches it: 1 on a bulge, less in a groove.</param>
/// <param name="Triangles">Three corners each, counter-clockwise from outside.</param>
/// <param name="Surfaces">For each triangle, the surface that it is part of; along the lines between surfaces, triangles are cut.</param>
public sealed record ToothMesh(
    Tooth Tooth,
    IReadOnlyList<Spot> Points,
    IReadOnlyList<Spot> Normals,
    IReadOnlyList<double> Openness,
    IReadOnlyList<(int A, int B, int C)> Triangles,
    IReadOnlyList<ToothSurface> Surfaces)
{
    /// <summary>No tooth has more triangles, so that 32 of them stay light.</summary>
    public const int MostTriangles = 2000;

    private static readonly ConcurrentDictionary<int, Lazy<ToothMesh>> Made = new();

    /// <summary>The tooth in its own frame: x mesial, y buccal, z from the neck to the edge. A left tooth is its right twin.</summary>
    public static ToothMesh Of(Tooth tooth)
    {
        var right = ToothForm.RightTwin(tooth);
        var mesh = Made.GetOrAdd(right.Fdi, _ => new(() => new CarvedMesh(right).Mesh)).Value;
        return mesh with { Tooth = tooth };
    }

    /// <summary>The tooth where it stands in its arch: x to the patient's left, y up, z to the front.</summary>
    public static ToothMesh InArch(Tooth tooth)
    {
        var mesh = Of(tooth);
        var pose = ToothPose.Of(tooth);
        return mesh with
        {
            Points = [.. mesh.Points.Select(pose.ToMouth)],
            Normals = [.. mesh.Normals.Select(normal => pose.ToMouth(normal) - pose.Neck)],
            Triangles = pose.IsMirrored ? [.. mesh.Triangles.Select(triangle => (triangle.A, triangle.C, triangle.B))] : mesh.Triangles,
        };
    }
}
