namespace DentaMind.Anatomy.Teeth.Nets;

/// <summary>The surface where a distance is 0: which way it looks, where the nearest place on it is, and how open it lies.</summary>
internal sealed class Skin(Func<Spot, double> distance)
{
    /// <summary>The direction in which the distance grows, and how fast.</summary>
    public Spot Slope(Spot at)
    {
        const double bit = 0.1;
        var slope = new Spot(
            distance(at with { X = at.X + bit }) - distance(at with { X = at.X - bit }),
            distance(at with { Y = at.Y + bit }) - distance(at with { Y = at.Y - bit }),
            distance(at with { Z = at.Z + bit }) - distance(at with { Z = at.Z - bit }));
        return slope * (1 / (2 * bit));
    }

    /// <summary>Draws a point onto the surface, by no more than a limit (mm).</summary>
    public Spot Settle(Spot point, double limit)
    {
        var start = point;
        for (var turn = 0; turn < 3; turn++)
        {
            var slope = Slope(point);
            point -= slope * (distance(point) / Math.Max(slope.Dot(slope), 0.05));
        }

        var moved = point - start;
        return moved.Length <= limit ? point : start + (moved.Unit * limit);
    }

    /// <summary>Steps away from the surface and asks whether it has come as far as from a plane: 1 on a bulge, less in a groove.</summary>
    public double Openness(Spot point, Spot normal)
    {
        var slope = Math.Max(Slope(point).Length, 0.2);
        var closed = 0.0;
        foreach (var away in (ReadOnlySpan<double>)[0.25, 0.5, 1, 1.8])
            closed += 0.25 * Math.Clamp(1 - (distance(point + (normal * away)) / (away * slope)), 0, 1);
        return 1 - closed;
    }
}
