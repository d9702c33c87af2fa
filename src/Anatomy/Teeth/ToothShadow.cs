using System.Collections.Concurrent;
using DentaMind.Kernel.Dentistry;

namespace DentaMind.Anatomy.Teeth;

/// <summary>What a tooth does to parallel rays: millimetres of enamel and of dentine crossed, and the distance from its outline.</summary>
internal sealed class ToothShadow
{
    private const double Grid = 0.125;
    private static readonly ConcurrentDictionary<(ToothForm Form, bool FromTheSide), Lazy<ToothShadow>> Cast = new();

    private readonly float[] depths;
    private readonly int columns;
    private readonly int rows;
    private readonly ToothForm form;
    private readonly bool fromTheSide;

    private ToothShadow(ToothForm form, bool fromTheSide)
    {
        (this.form, this.fromTheSide) = (form, fromTheSide);
        HalfWidth = (Math.Max(form.Size.Width, fromTheSide ? form.Size.Depth : 0) / 2) + (fromTheSide ? 4 : 2.6);
        Lowest = -form.Size.RootLength - 1.4;
        Highest = form.Size.CrownLength + 1.2;
        columns = (int)(2 * HalfWidth / Grid) + 1;
        rows = (int)((Highest - Lowest) / Grid) + 1;
        depths = new float[columns * rows * 3];
        for (var row = 0; row < rows; row++)
        {
            for (var column = 0; column < columns; column++)
                CastRay(column, row);
        }

        Spread();
        Spread();
    }

    public double HalfWidth { get; }

    public double Lowest { get; }

    public double Highest { get; }

    /// <summary>The shadow of a tooth on a film behind it: seen from the cheek, or from the front along the arch.</summary>
    public static ToothShadow Of(Tooth tooth, bool fromTheSide = false) =>
        Cast.GetOrAdd((ToothForm.Of(tooth), fromTheSide), key => new(() => new ToothShadow(key.Form, key.FromTheSide))).Value;

    /// <summary>Enamel and dentine in millimetres, and the distance from the outline (negative inside), between the grid's points.</summary>
    public (float Enamel, float Dentine, float Distance) At(double x, double z)
    {
        var column = (x + HalfWidth) / Grid;
        var row = (z - Lowest) / Grid;
        if (column < 0 || row < 0 || column >= columns - 1 || row >= rows - 1)
            return (0, 0, 9);
        var (c, r) = ((int)column, (int)row);
        var (right, down) = ((float)(column - c), (float)(row - r));
        var at = ((r * columns) + c) * 3;
        var top = depths.AsSpan(at, 6);
        var bottom = depths.AsSpan(at + (columns * 3), 6);
        return (Between(top, bottom, 0, right, down), Between(top, bottom, 1, right, down), Between(top, bottom, 2, right, down));
    }

    private static float Between(ReadOnlySpan<float> top, ReadOnlySpan<float> bottom, int what, float right, float down)
    {
        var above = top[what] + ((top[what + 3] - top[what]) * right);
        var below = bottom[what] + ((bottom[what + 3] - bottom[what]) * right);
        return above + ((below - above) * down);
    }

    private void CastRay(int column, int row)
    {
        var across = (column * Grid) - HalfWidth;
        var z = (row * Grid) + Lowest;
        var end = (fromTheSide ? form.Size.Width : form.Size.Depth) / 2 + 4;
        var (tooth, dentine, nearest) = (0.0, 0.0, 9.0);
        var (along, before, beforeDentine, stride) = (-end, 9.0, 9.0, 0.0);
        while (along < end)
        {
            var (surface, core) = fromTheSide ? form.At(along, across, z) : form.At(across, along, z);
            tooth += Inside(before, surface, stride);
            dentine += Inside(beforeDentine, core, stride);
            nearest = Math.Min(nearest, surface);
            (before, beforeDentine) = (surface, core);
            stride = surface > 0.5 ? surface * 0.8 : 0.3;
            along += stride;
        }

        var pulp = tooth <= 0 || fromTheSide ? 0 : Math.Min(form.Pulp.Chord(across, z), dentine * 0.8);
        var at = ((row * columns) + column) * 3;
        depths[at] = (float)Math.Max(tooth - dentine, 0);
        depths[at + 1] = (float)(dentine - pulp);
        depths[at + 2] = (float)nearest;
    }

    /// <summary>Carries the depths a step beyond the outline, so that the smooth distance alone tells where the tooth ends.</summary>
    private void Spread()
    {
        var before = (float[])depths.Clone();
        for (var row = 1; row < rows - 1; row++)
        {
            for (var column = 1; column < columns - 1; column++)
                SpreadTo(before, ((row * columns) + column) * 3);
        }
    }

    private void SpreadTo(float[] before, int at)
    {
        if (before[at] + before[at + 1] > 0)
            return;
        var (count, enamel, dentine) = (0, 0f, 0f);
        foreach (var next in (ReadOnlySpan<int>)[at - 3, at + 3, at - (3 * columns), at + (3 * columns)])
        {
            if (before[next] + before[next + 1] <= 0)
                continue;
            (count, enamel, dentine) = (count + 1, enamel + before[next], dentine + before[next + 1]);
        }

        if (count > 0)
            (depths[at], depths[at + 1]) = (enamel / count, dentine / count);
    }

    private static double Inside(double from, double to, double stride) => (from < 0, to < 0) switch
    {
        (true, true) => stride,
        (false, false) => 0,
        (true, false) => stride * from / (from - to),
        _ => stride * to / (to - from),
    };
}
