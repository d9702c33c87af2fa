namespace DentaMind.Anatomy.Teeth.Nets;

/// <summary>The summed squares of the distances from planes (Garland and Heckbert): what moving a point costs the surface.</summary>
internal struct Quadric
{
    private double xx, xy, xz, yy, yz, zz, x, y, z, rest;

    public void AddPlane(Spot normal, Spot through, double weight)
    {
        var d = -normal.Dot(through);
        xx += weight * normal.X * normal.X;
        xy += weight * normal.X * normal.Y;
        xz += weight * normal.X * normal.Z;
        yy += weight * normal.Y * normal.Y;
        yz += weight * normal.Y * normal.Z;
        zz += weight * normal.Z * normal.Z;
        x += weight * normal.X * d;
        y += weight * normal.Y * d;
        z += weight * normal.Z * d;
        rest += weight * d * d;
    }

    public void Add(in Quadric other)
    {
        (xx, xy, xz) = (xx + other.xx, xy + other.xy, xz + other.xz);
        (yy, yz, zz) = (yy + other.yy, yz + other.yz, zz + other.zz);
        (x, y, z, rest) = (x + other.x, y + other.y, z + other.z, rest + other.rest);
    }

    public readonly double CostAt(Spot at) =>
        (xx * at.X * at.X) + (yy * at.Y * at.Y) + (zz * at.Z * at.Z) + rest
        + (2 * ((xy * at.X * at.Y) + (xz * at.X * at.Z) + (yz * at.Y * at.Z) + (x * at.X) + (y * at.Y) + (z * at.Z)));

    /// <summary>The cheapest place, unless the planes leave it open.</summary>
    public readonly Spot? Cheapest()
    {
        var (row, column, corner) = ((yy * zz) - (yz * yz), (xz * yz) - (xy * zz), (xy * yz) - (xz * yy));
        var determinant = (xx * row) + (xy * column) + (xz * corner);
        var size = xx + yy + zz;
        if (Math.Abs(determinant) < 1e-4 * size * size * size)
            return null;
        return new Spot(
            -((row * x) + (column * y) + (corner * z)) / determinant,
            -((column * x) + (((xx * zz) - (xz * xz)) * y) + (((xy * xz) - (xx * yz)) * z)) / determinant,
            -((corner * x) + (((xy * xz) - (xx * yz)) * y) + (((xx * yy) - (xy * xy)) * z)) / determinant);
    }
}
