using DentaMind.Anatomy.Steady;
using DentaMind.Anatomy.Teeth;
using DentaMind.Kernel.Dentistry;
using static DentaMind.Anatomy.Steady.SteadyMaths;

namespace DentaMind.Anatomy.Phantoms;

/// <summary>Fills a small volume with both jaws.</summary>
public static class ConeBeamPhantom
{
    private const double Enamel = 2300;
    private const double Dentine = 1350;
    private const double PulpValue = 60;
    private const double Metal = 3060;
    private const double Grain = 17;

    /// <summary>The same mouth, seed and size always give the same voxels.</summary>
    public static ConeBeamVolume Draw(Mouth mouth, ulong seed, int side = 128, int slices = 64, double voxelMm = 0.62)
    {
        var values = new float[side * side * slices];
        var grid = new VoxelGrid(side, slices, voxelMm);
        new JawBone(mouth).Fill(values, grid);
        var truth = new List<ToothTruth>();
        var marks = new List<MarkTruth>();
        foreach (var state in mouth.Teeth.Where(state => state.IsErupted))
            Place(values, grid, mouth, state.Tooth, truth, marks);
        return new(side, side, slices, voxelMm, Scan(values, Dice.For(seed, "cone beam")), new(truth, marks, mouth.BoneLossMm));
    }

    private static void Place(float[] values, VoxelGrid grid, Mouth mouth, Tooth tooth, List<ToothTruth> truth, List<MarkTruth> marks)
    {
        var pose = ToothPose.Of(tooth);
        var form = ToothForm.Of(tooth);
        var shapes = mouth.Marks.Where(mark => mark.Tooth == tooth).Select(mark => (Shape: new MarkShape(mark, form), Box: new BoxOfPixels())).ToArray();
        var box = new BoxOfPixels();
        foreach (var (voxel, column, row, spot) in grid.Around(pose.ToMouth(new Spot(0, 0, (form.Size.CrownLength - form.Size.RootLength) / 2)), (form.Size.Length / 2) + 3))
        {
            var at = pose.ToTooth(spot);
            var (surface, dentine) = form.At(at.X, at.Y, at.Z);
            foreach (var (shape, seen) in shapes)
            {
                if (Mark(ref values[voxel], shape, surface, at))
                    seen.Show(column, row);
            }

            if (surface > 0.35)
                continue;
            var inside = Mix(Enamel, Dentine, 1 - Step(-0.3, 0.3, dentine));
            inside = Mix(inside, PulpValue, 1 - Step(-0.25, 0.15, form.Pulp.Distance(at.X, at.Y, at.Z)));
            foreach (var (shape, _) in shapes.Where(pair => pair.Shape.Mark.Kind != MarkKind.ApicalLesion))
                inside = shape.Mark.Kind == MarkKind.Caries ? inside * (1 - (0.6 * shape.Cover(at.X, at.Z))) : Mix(inside, Metal, shape.Cover(at.X, at.Z) * Reach(at.Y, form));
            values[voxel] = (float)Mix(values[voxel], inside, 1 - Step(-0.3, 0.3, surface));
            if (surface < 0)
                box.Show(column, row);
        }

        if (box.Box.IsEmpty)
            return;
        truth.Add(new(tooth, box.Box, [], 1, IsErupted: true));
        marks.AddRange(shapes.Where(pair => !pair.Box.Box.IsEmpty).Select(pair => new MarkTruth(pair.Shape.Mark, pair.Box.Box)));
    }

    private static bool Mark(ref float value, MarkShape shape, double surface, Spot at)
    {
        var cover = shape.Cover(at.X, at.Z);
        if (shape.Mark.Kind == MarkKind.ApicalLesion && surface > 0 && Math.Abs(at.Y) < 4)
            value = (float)Mix(value, 80, cover);
        return cover > 0.5 && (surface < 0 || shape.Mark.Kind == MarkKind.ApicalLesion);
    }

    /// <summary>A filling lies in the middle of the crown, not through it from cheek to tongue.</summary>
    private static double Reach(double y, ToothForm form) => 1 - Step(0.28 * form.Size.Depth, 0.36 * form.Size.Depth, Math.Abs(y));

    private static ushort[] Scan(float[] values, Dice dice)
    {
        var voxels = new ushort[values.Length];
        for (var i = 0; i < values.Length; i++)
            voxels[i] = (ushort)Math.Clamp((int)(values[i] + ConeBeamVolume.Offset + (Grain * dice.Bell())), 0, 4095);
        return voxels;
    }
}
