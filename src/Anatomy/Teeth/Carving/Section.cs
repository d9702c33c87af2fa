namespace DentaMind.Anatomy.Teeth.Carving;

/// <summary>A cut across a tooth: how far it reaches to each side of the axis (mm; buccal and lingual counted towards the cheek).</summary>
internal readonly record struct Section(double Mesial, double Distal, double Buccal, double Lingual, double SquareBuccal, double SquareLingual)
{
    /// <summary>The middle from cheek to tongue.</summary>
    public double Middle => (Buccal + Lingual) / 2;

    public double HalfDepth => (Buccal - Lingual) / 2;

    /// <summary>Where a place lies in the section: 1 is the side, on each axis.</summary>
    public (double Across, double Deep) Place(double x, double y) => (x / (x > 0 ? Mesial : Distal), (y - Middle) / HalfDepth);

    /// <summary>How far outside a place is (positive) or inside, about in millimetres.</summary>
    public double Distance(double x, double y)
    {
        var (across, deep) = Place(x, y);
        var square = deep > 0 ? SquareBuccal : SquareLingual;
        var (a, d) = (across * across, deep * deep);
        var norm = Math.Sqrt(a + d);
        if (square > 0)
            norm += (Math.Sqrt(Math.Sqrt((a * a) + (d * d))) - norm) * square;
        else
            norm += (norm - Math.Abs(across) - Math.Abs(deep)) * square;
        return (norm - 1) * Math.Min(Math.Min(Mesial, Distal), HalfDepth);
    }
}
