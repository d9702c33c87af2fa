namespace DentaMind.Anatomy.Phantoms;

/// <summary>Softens a plane by running means: three of them are nearly a bell.</summary>
internal static class Blur
{
    /// <summary>Softens in place; what lies beyond the edge is as at the edge.</summary>
    public static void Soften(float[] plane, int width, int height, int radius)
    {
        if (radius < 1)
            return;
        var line = new float[Math.Max(width, height)];
        for (var pass = 0; pass < 3; pass++)
        {
            for (var row = 0; row < height; row++)
                Run(plane.AsSpan(row * width, width), line.AsSpan(0, width), radius);
            Down(plane, width, height, radius);
        }
    }

    /// <summary>Softens a square tile whose edges meet.</summary>
    public static void Wrapped(float[] tile, int side, int radius)
    {
        var line = new float[side];
        for (var pass = 0; pass < 3; pass++)
        {
            for (var row = 0; row < side; row++)
                RunWrapped(tile, row * side, 1, line, radius);
            for (var column = 0; column < side; column++)
                RunWrapped(tile, column, side, line, radius);
        }
    }

    /// <summary>The blur of a detector: each pixel takes a little of its neighbours.</summary>
    public static void Detector(float[] plane, int width, int height)
    {
        for (var row = 0; row < height; row++)
        {
            var line = plane.AsSpan(row * width, width);
            var before = line[0];
            for (var i = 0; i < width - 1; i++)
            {
                var here = line[i];
                line[i] = (0.25f * (before + line[i + 1])) + (0.5f * here);
                before = here;
            }
        }

        var above = plane.AsSpan(0, width).ToArray();
        for (var row = 0; row < height - 1; row++)
        {
            var line = plane.AsSpan(row * width, width);
            var under = plane.AsSpan((row + 1) * width, width);
            for (var i = 0; i < width; i++)
            {
                var here = line[i];
                line[i] = (0.25f * (above[i] + under[i])) + (0.5f * here);
                above[i] = here;
            }
        }
    }

    private static void Run(Span<float> values, Span<float> copy, int radius)
    {
        values.CopyTo(copy);
        var last = values.Length - 1;
        var sum = copy[0] * radius;
        for (var i = 0; i <= radius; i++)
            sum += copy[Math.Min(i, last)];
        var share = 1f / ((2 * radius) + 1);
        for (var i = 0; i <= last; i++)
        {
            values[i] = sum * share;
            sum += copy[Math.Min(i + radius + 1, last)] - copy[Math.Max(i - radius, 0)];
        }
    }

    private static void Down(float[] plane, int width, int height, int radius)
    {
        var copy = (float[])plane.Clone();
        var sums = new float[width];
        for (var offset = -radius; offset <= radius; offset++)
            Add(sums, copy.AsSpan(Math.Clamp(offset, 0, height - 1) * width, width), 1);
        var share = 1f / ((2 * radius) + 1);
        for (var row = 0; row < height; row++)
        {
            var line = plane.AsSpan(row * width, width);
            for (var i = 0; i < width; i++)
                line[i] = sums[i] * share;
            Add(sums, copy.AsSpan(Math.Min(row + radius + 1, height - 1) * width, width), 1);
            Add(sums, copy.AsSpan(Math.Max(row - radius, 0) * width, width), -1);
        }
    }

    private static void Add(Span<float> sums, ReadOnlySpan<float> line, float sign)
    {
        for (var i = 0; i < sums.Length; i++)
            sums[i] += sign * line[i];
    }

    private static void RunWrapped(float[] tile, int start, int stride, float[] line, int radius)
    {
        var side = line.Length;
        for (var i = 0; i < side; i++)
            line[i] = tile[start + (i * stride)];
        var sum = 0f;
        for (var i = -radius; i <= radius; i++)
            sum += line[(i + side) % side];
        for (var i = 0; i < side; i++)
        {
            tile[start + (i * stride)] = sum / ((2 * radius) + 1);
            sum += line[(i + radius + 1) % side] - line[(i - radius + side) % side];
        }
    }
}
