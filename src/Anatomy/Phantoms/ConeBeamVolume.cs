namespace DentaMind.Anatomy.Phantoms;

/// <summary>A synthetic cone-beam volume, slice by slice from below; a grey value is the CT number plus 1,024.</summary>
/// <param name="Columns">Voxels from the patient's right to the left.</param>
/// <param name="Rows">Voxels from front to back.</param>
/// <param name="Slices">Voxels from below to above.</param>
/// <param name="VoxelMm">The side of a voxel.</param>
/// <param name="Voxels">Slice by slice, row by row; 12 bits.</param>
/// <param name="Truth">The teeth and marks in it, with their boxes as seen from above.</param>
public sealed record ConeBeamVolume(int Columns, int Rows, int Slices, double VoxelMm, ushort[] Voxels, PhantomTruth Truth)
{
    /// <summary>What is added to a CT number, so that no grey value is negative.</summary>
    public const int Offset = 1024;

    public ReadOnlySpan<ushort> Slice(int slice) => Voxels.AsSpan(slice * Rows * Columns, Rows * Columns);
}
