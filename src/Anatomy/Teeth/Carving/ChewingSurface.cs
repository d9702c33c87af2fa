using DentaMind.Kernel.Dentistry;
using static DentaMind.Anatomy.Steady.SteadyMaths;

namespace DentaMind.Anatomy.Teeth.Carving;

/// <summary>The height of the edge or of the chewing surface above each place of the crown.</summary>
internal sealed class ChewingSurface(Tooth tooth, Pattern pattern, ToothSize size)
{
    private const double TipRound = 0.45;
    private const double GrooveHalfWidth = 0.62;

    private readonly double halfWidth = size.Width / 2;
    private readonly double halfDepth = size.Depth / 2;

    /// <summary>The height above the neck (mm).</summary>
    public double At(double x, double y) => tooth.IsAnterior ? Edge(x / halfWidth) : Table(x - (pattern.Skew * y), y);

    /// <summary>How deep a furrow is at this place (mm); below the chewing surface it goes on down the side.</summary>
    public double Furrow(double x, double y, bool onSide)
    {
        x -= pattern.Skew * y;
        var deepest = 0.0;
        foreach (var groove in pattern.Grooves)
        {
            if (onSide && Math.Abs(groove.ToY) < 0.9)
                continue;
            var far = onSide && (y > 0) == (groove.ToY > 0)
                ? Math.Abs(x - (groove.ToX * halfWidth))
                : Far(x, y, groove.FromX, groove.FromY, groove.ToX, groove.ToY);
            var near = Math.Max(1 - (far / GrooveHalfWidth), 0);
            deepest = SoftMax(deepest, 0.72 * groove.Deep * near * near * (3 - (2 * near)), 0.1);
        }

        return deepest;
    }

    private double Edge(double across)
    {
        if (pattern.Tip is not { } tip)
            return size.CrownLength - (across * across * Math.Abs(across) * (across > 0 ? pattern.Corners.Mesial : pattern.Corners.Distal));
        var from = across - tip;
        var reach = from > 0 ? 1 - tip : 1 + tip;
        var fall = from > 0 ? pattern.Corners.Mesial : pattern.Corners.Distal;
        return size.CrownLength - (fall / reach * (Math.Sqrt((from * from) + 0.02) - 0.1414));
    }

    private double Table(double x, double y)
    {
        var height = size.CrownLength - pattern.Floor;
        foreach (var cusp in pattern.Cusps)
            height = SoftMax(height, Cone(cusp, x, y), 0.5);
        foreach (var ridge in pattern.Ridges)
        {
            var far = Far(x, y, ridge.FromX, ridge.FromY, ridge.ToX, ridge.ToY);
            height = SoftMax(height, size.CrownLength - ridge.Lower - (ridge.Fall * (Math.Sqrt((far * far) + 0.12) - 0.35)), 0.35);
        }

        return height;
    }

    /// <summary>A cusp is between a cone and a pyramid: its four ridges run along the arch, to the cheek and to the middle.</summary>
    private double Cone(CuspShape cusp, double x, double y)
    {
        var along = cusp.Along * (x - (cusp.X * halfWidth));
        var across = cusp.Across * (y - (cusp.Y * halfDepth));
        var round = Math.Sqrt((along * along) + (across * across) + (TipRound * TipRound * 0.4)) - (TipRound * 0.632);
        var sharp = Math.Sqrt((along * along) + 0.02) + Math.Sqrt((across * across) + 0.02) - 0.283;
        return size.CrownLength - cusp.Lower - Mix(round, sharp, 0.3);
    }

    /// <summary>The distance (mm) from a line between two places of the pattern.</summary>
    private double Far(double x, double y, double fromX, double fromY, double toX, double toY)
    {
        var (startX, startY) = (fromX * halfWidth, fromY * halfDepth);
        var (alongX, alongY) = ((toX - fromX) * halfWidth, (toY - fromY) * halfDepth);
        var t = Math.Clamp((((x - startX) * alongX) + ((y - startY) * alongY)) / ((alongX * alongX) + (alongY * alongY)), 0, 1);
        var (dx, dy) = (x - startX - (t * alongX), y - startY - (t * alongY));
        return Math.Sqrt((dx * dx) + (dy * dy));
    }
}
