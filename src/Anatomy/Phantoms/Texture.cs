using DentaMind.Anatomy.Steady;

namespace DentaMind.Anatomy.Phantoms;

/// <summary>The net of fine bone beams inside a jaw, as an endless tile; mean 0, deviation 1.</summary>
internal sealed class Texture
{
    private const int Side = 512;
    private const double TexelsPerMm = 9;
    private readonly float[] tile;

    private Texture(ulong seed)
    {
        var beams = Net(seed, 1, 4, isRidged: true);
        var fine = Net(seed + 1, 1, 3, isRidged: false);
        var coarse = Net(seed + 2, 4, 14, isRidged: false);
        tile = new float[Side * Side];
        for (var i = 0; i < tile.Length; i++)
            tile[i] = (0.45f * beams[i]) + (0.55f * fine[i]) + (0.6f * coarse[i]);
    }

    public static Texture Trabeculae { get; } = new(20);

    /// <summary>The texture at a place in millimetres.</summary>
    public float At(double x, double y)
    {
        var column = (x * TexelsPerMm) + (1 << 16);
        var row = (y * TexelsPerMm) + (1 << 16);
        var (c, r) = ((int)column, (int)row);
        var (right, down) = ((float)(column - c), (float)(row - r));
        var top = (r & (Side - 1)) * Side;
        var bottom = ((r + 1) & (Side - 1)) * Side;
        var (near, far) = (c & (Side - 1), (c + 1) & (Side - 1));
        var above = tile[top + near] + ((tile[top + far] - tile[top + near]) * right);
        var below = tile[bottom + near] + ((tile[bottom + far] - tile[bottom + near]) * right);
        return above + ((below - above) * down);
    }

    private static float[] Net(ulong seed, int fine, int coarse, bool isRidged)
    {
        var dice = new Dice(seed);
        var small = new float[Side * Side];
        for (var i = 0; i < small.Length; i++)
            small[i] = dice.Bell();
        var large = (float[])small.Clone();
        Blur.Wrapped(small, Side, fine);
        Blur.Wrapped(large, Side, coarse);
        Normalise(small, large);
        if (!isRidged)
            return small;
        for (var i = 0; i < small.Length; i++)
            small[i] = -Math.Abs(small[i]);
        Normalise(small, new float[small.Length]);
        return small;
    }

    private static void Normalise(float[] values, float[] less)
    {
        var (sum, squares) = (0.0, 0.0);
        for (var i = 0; i < values.Length; i++)
        {
            values[i] -= less[i];
            sum += values[i];
            squares += (double)values[i] * values[i];
        }

        var mean = sum / values.Length;
        var deviation = Math.Sqrt((squares / values.Length) - (mean * mean));
        for (var i = 0; i < values.Length; i++)
            values[i] = (float)((values[i] - mean) / deviation);
    }
}
