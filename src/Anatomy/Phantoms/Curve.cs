namespace DentaMind.Anatomy.Phantoms;

/// <summary>Smooth lines through a few points.</summary>
internal static class Curve
{
    /// <summary>Runs through every point in turn.</summary>
    public static List<(double X, double Y)> Through(params ReadOnlySpan<(double X, double Y)> points) => Walk(points, isClosed: false);

    /// <summary>Runs through every point and back to the first.</summary>
    public static List<(double X, double Y)> Around(params ReadOnlySpan<(double X, double Y)> points) => Walk(points, isClosed: true);

    public static List<(double X, double Y)> Ellipse(double x, double y, double halfWidth, double halfHeight) =>
        Around((x - halfWidth, y), (x - (halfWidth * 0.707), y - (halfHeight * 0.707)), (x, y - halfHeight), (x + (halfWidth * 0.707), y - (halfHeight * 0.707)),
            (x + halfWidth, y), (x + (halfWidth * 0.707), y + (halfHeight * 0.707)), (x, y + halfHeight), (x - (halfWidth * 0.707), y + (halfHeight * 0.707)));

    /// <summary>The same line on the other side of the midline.</summary>
    public static List<(double X, double Y)> Mirror(this IEnumerable<(double X, double Y)> points) => [.. points.Select(point => (-point.X, point.Y))];

    private static List<(double X, double Y)> Walk(ReadOnlySpan<(double X, double Y)> points, bool isClosed)
    {
        const int steps = 8;
        var line = new List<(double X, double Y)>();
        var last = points.Length - 1;
        for (var i = 0; i < (isClosed ? points.Length : last); i++)
        {
            var before = isClosed ? points[(i + last) % points.Length] : points[Math.Max(i - 1, 0)];
            var after = isClosed ? points[(i + 2) % points.Length] : points[Math.Min(i + 2, last)];
            for (var step = 0; step < steps; step++)
                line.Add(Between(before, points[i], points[(i + 1) % points.Length], after, step / (double)steps));
        }

        if (!isClosed)
            line.Add(points[last]);
        return line;
    }

    private static (double X, double Y) Between((double X, double Y) a, (double X, double Y) b, (double X, double Y) c, (double X, double Y) d, double t) =>
        (Cubic(a.X, b.X, c.X, d.X, t), Cubic(a.Y, b.Y, c.Y, d.Y, t));

    private static double Cubic(double a, double b, double c, double d, double t) =>
        b + (0.5 * t * (c - a + (t * ((2 * a) - (5 * b) + (4 * c) - d + (t * ((3 * (b - c)) + d - a))))));
}
