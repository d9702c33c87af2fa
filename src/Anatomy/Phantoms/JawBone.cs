using DentaMind.Anatomy.Teeth;
using DentaMind.Kernel.Dentistry;
using static DentaMind.Anatomy.Steady.SteadyMaths;

namespace DentaMind.Anatomy.Phantoms;

/// <summary>The bone of both jaws, the flesh around it and the air in the mouth, as CT numbers.</summary>
internal sealed class JawBone(Mouth mouth)
{
    private const float Air = -1000;
    private const float Flesh = 45;
    private const double Cortical = 1500;
    private const double Spongy = 420;

    private static readonly ArchCurve Upper = ArchCurve.Of(Tooth.OfFdi(11));
    private static readonly ArchCurve Lower = ArchCurve.Of(Tooth.OfFdi(41));

    public void Fill(float[] values, VoxelGrid grid)
    {
        for (var row = 0; row < grid.Side; row++)
        {
            for (var column = 0; column < grid.Side; column++)
                FillColumn(values, grid, column, row);
        }
    }

    private void FillColumn(float[] values, VoxelGrid grid, int column, int row)
    {
        var foot = grid.At(column, row, 0);
        var isSeen = (foot.X * foot.X) + (foot.Z * foot.Z) < Field(grid);
        var (upper, lower) = (Upper.Outside(foot.X, foot.Z), Lower.Outside(foot.X, foot.Z));
        for (var slice = 0; slice < grid.Slices; slice++)
        {
            var spot = grid.At(column, row, slice);
            values[(((slice * grid.Side) + row) * grid.Side) + column] = isSeen ? (float)At(spot, upper, lower) : Air;
        }
    }

    private static double Field(VoxelGrid grid)
    {
        var radius = grid.At(grid.Side - 1, 0, 0).X;
        return radius * radius;
    }

    private double At(Spot spot, double upper, double lower)
    {
        var isUp = spot.Y > 0;
        var crest = 9.2 + mouth.BoneLossMm;
        var across = isUp ? upper : lower;
        var half = isUp ? 5.6 + (0.06 * Math.Max(spot.Y - crest, 0)) : 5.4 + (0.05 * Math.Max(-spot.Y - crest, 0));
        var bone = Math.Max(Math.Abs(across) - half, crest - Math.Abs(spot.Y));
        var palate = isUp ? Math.Max(upper, Math.Abs(spot.Y - 19) - 1.4) : 9;
        var inside = Math.Min(bone, palate);
        var flesh = Flesh + (30 * Texture.Trabeculae.At(spot.X, spot.Z));
        if (inside > 0.6)
            return Soft(spot, across, flesh);
        var core = Spongy + (170 * Texture.Trabeculae.At(spot.X + (0.3 * spot.Y), spot.Z + (0.4 * spot.Y)));
        return Mix(Mix(core, Cortical, Step(-1.9, -1.1, inside)), flesh, Step(-0.3, 0.5, inside));
    }

    /// <summary>Between the jaws and before the lips there is air; elsewhere gum, tongue and cheek.</summary>
    private static double Soft(Spot spot, double across, double flesh)
    {
        if (across > 12.5)
            return Air;
        var gap = Math.Abs(spot.Y) - 0.9;
        return gap < 0 && across > -14 ? Mix(Air, flesh, Step(-0.5, 0, gap)) : flesh;
    }
}
