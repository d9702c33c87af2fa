namespace DentaMind.Anatomy.Phantoms;

/// <summary>A coarse drawing of what is soft-edged on a film: areas, lines and veils, in the world's millimetres.</summary>
internal sealed class Sketch(View view)
{
    private readonly float[] mask = new float[view.Width * view.Height];

    /// <summary>What absorbs: added to by every stroke.</summary>
    public float[] Plane { get; } = new float[view.Width * view.Height];

    public View View => view;

    /// <summary>Adds to everything inside a closed outline.</summary>
    public Sketch Area(IReadOnlyList<(double X, double Y)> outline, double softMm, float amount)
    {
        FillMask(outline, softMm);
        for (var i = 0; i < mask.Length; i++)
            Plane[i] += amount * mask[i];
        return this;
    }

    /// <summary>Lets only a share of what is inside a closed outline remain.</summary>
    public Sketch Fade(IReadOnlyList<(double X, double Y)> outline, double softMm, float share)
    {
        FillMask(outline, softMm);
        for (var i = 0; i < mask.Length; i++)
            Plane[i] *= 1 - ((1 - share) * mask[i]);
        return this;
    }

    /// <summary>Adds along a line.</summary>
    public Sketch Line(IReadOnlyList<(double X, double Y)> points, double widthMm, float amount)
    {
        Array.Clear(mask);
        for (var i = 1; i < points.Count; i++)
            Segment(points[i - 1], points[i], widthMm);
        for (var i = 0; i < mask.Length; i++)
            Plane[i] += amount * mask[i];
        return this;
    }

    private void FillMask(IReadOnlyList<(double X, double Y)> outline, double softMm)
    {
        Array.Clear(mask);
        var crossings = new List<double>();
        for (var row = 0; row < view.Height; row++)
        {
            crossings.Clear();
            var y = view.Y(row);
            for (var i = 0; i < outline.Count; i++)
            {
                var (a, b) = (outline[i], outline[(i + 1) % outline.Count]);
                if ((a.Y <= y) != (b.Y <= y))
                    crossings.Add(view.Column(a.X + ((y - a.Y) / (b.Y - a.Y) * (b.X - a.X))));
            }

            crossings.Sort();
            for (var i = 0; i + 1 < crossings.Count; i += 2)
                FillRow(mask.AsSpan(row * view.Width, view.Width), crossings[i], crossings[i + 1]);
        }

        Blur.Soften(mask, view.Width, view.Height, Math.Max(1, (int)(softMm * view.PixelsPerMm)));
    }

    private static void FillRow(Span<float> row, double from, double to)
    {
        var first = Math.Max(0, (int)Math.Floor(from));
        var last = Math.Min(row.Length - 1, (int)Math.Ceiling(to));
        for (var column = first; column <= last; column++)
            row[column] = (float)Math.Clamp(Math.Min(column + 0.5 - from, to - column + 0.5), 0, 1);
    }

    private void Segment((double X, double Y) from, (double X, double Y) to, double widthMm)
    {
        var (ax, ay, bx, by) = (view.Column(from.X), view.Row(from.Y), view.Column(to.X), view.Row(to.Y));
        var reach = (widthMm * view.PixelsPerMm / 2) + 0.6;
        var length = Math.Max(((bx - ax) * (bx - ax)) + ((by - ay) * (by - ay)), 1e-9);
        for (var row = Math.Max(0, (int)(Math.Min(ay, by) - reach - 1)); row <= Math.Min(view.Height - 1, Math.Max(ay, by) + reach + 1); row++)
        {
            for (var column = Math.Max(0, (int)(Math.Min(ax, bx) - reach - 1)); column <= Math.Min(view.Width - 1, Math.Max(ax, bx) + reach + 1); column++)
            {
                var t = Math.Clamp((((column - ax) * (bx - ax)) + ((row - ay) * (by - ay))) / length, 0, 1);
                var (dx, dy) = (column - ax - (t * (bx - ax)), row - ay - (t * (by - ay)));
                var near = Math.Max(0, 1 - (((dx * dx) + (dy * dy)) / (reach * reach)));
                ref var pixel = ref mask[(row * view.Width) + column];
                pixel = Math.Max(pixel, (float)near);
            }
        }
    }
}
