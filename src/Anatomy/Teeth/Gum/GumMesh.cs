using DentaMind.Anatomy.Teeth.Nets;
using DentaMind.Kernel.Dentistry;

namespace DentaMind.Anatomy.Teeth.Gum;

/// <summary>The gum of one jaw as a closed net of triangles that face outwards, where it lies in the mouth.</summary>
/// <param name="Dentition">Of the milk teeth or of those that follow.</param>
/// <param name="IsUpper">Of which jaw.</param>
/// <param name="Points">Corners; millimetres.</param>
/// <param name="Normals">For each corner, which way the gum looks there.</param>
/// <param name="Openness">For each corner, how much light reaches it.</param>
/// <param name="Triangles">Three corners each, counter-clockwise from outside.</param>
public sealed record GumMesh(
    Dentition Dentition,
    bool IsUpper,
    IReadOnlyList<Spot> Points,
    IReadOnlyList<Spot> Normals,
    IReadOnlyList<double> Openness,
    IReadOnlyList<(int A, int B, int C)> Triangles)
{
    /// <summary>No gum has more triangles.</summary>
    public const int MostTriangles = 6000;

    private const double FineStep = 0.62;

    /// <summary>The gum of a jaw in the mean arch.</summary>
    public static GumMesh Of(Dentition dentition, bool isUpper)
    {
        var form = new GumForm(dentition, isUpper);
        var skin = new Skin(form.Distance);
        var (low, high) = form.Box;
        var thin = NetThinner.Thin(SurfaceNet.Cast(form.Distance, low, high, FineStep), MostTriangles, _ => 1);
        Spot[] points = [.. thin.Points.Select(point => skin.Settle(point, 0.3))];
        Spot[] normals = [.. points.Select(point => skin.Slope(point).Unit)];
        return new(dentition, isUpper, points, normals, [.. points.Zip(normals, skin.Openness)], thin.Triangles);
    }
}
