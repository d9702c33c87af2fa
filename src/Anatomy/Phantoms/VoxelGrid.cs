using DentaMind.Anatomy.Teeth;

namespace DentaMind.Anatomy.Phantoms;

/// <summary>Where each voxel of a volume lies in the mouth.</summary>
internal sealed class VoxelGrid(int side, int slices, double voxelMm)
{
    public int Side => side;

    public int Slices => slices;

    /// <summary>The mouth at a voxel: columns to the patient's left, rows to the back, slices up.</summary>
    public Spot At(double column, double row, double slice) =>
        new((column - ((side - 1) / 2.0)) * voxelMm, (slice - ((slices - 1) / 2.0)) * voxelMm, ((side - 1) / 2.0 - row) * voxelMm);

    /// <summary>Every voxel within reach of a place.</summary>
    public IEnumerable<(int Voxel, int Column, int Row, Spot Spot)> Around(Spot middle, double reach)
    {
        var column = (middle.X / voxelMm) + ((side - 1) / 2.0);
        var row = ((side - 1) / 2.0) - (middle.Z / voxelMm);
        var slice = (middle.Y / voxelMm) + ((slices - 1) / 2.0);
        var far = reach / voxelMm;
        for (var k = Math.Max(0, (int)(slice - far)); k <= Math.Min(slices - 1, slice + far); k++)
        {
            for (var j = Math.Max(0, (int)(row - far)); j <= Math.Min(side - 1, row + far); j++)
            {
                for (var i = Math.Max(0, (int)(column - far)); i <= Math.Min(side - 1, column + far); i++)
                    yield return ((((k * side) + j) * side) + i, i, j, At(i, j, k));
            }
        }
    }
}
