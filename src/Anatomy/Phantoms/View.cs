namespace DentaMind.Anatomy.Phantoms;

/// <summary>Which part of the world a film shows: its size in pixels, pixels in a millimetre, and the world at its upper left corner.</summary>
internal readonly record struct View(int Width, int Height, double PixelsPerMm, double Left, double Top)
{
    public double X(double column) => Left + ((column + 0.5) / PixelsPerMm);

    public double Y(double row) => Top + ((row + 0.5) / PixelsPerMm);

    public double Column(double x) => ((x - Left) * PixelsPerMm) - 0.5;

    public double Row(double y) => ((y - Top) * PixelsPerMm) - 0.5;

    /// <summary>The same part of the world with fewer pixels.</summary>
    public View Coarser(int times) => new((Width + times - 1) / times, (Height + times - 1) / times, PixelsPerMm / times, Left, Top);

    public static View Around(int width, int height, double pixelsPerMm, double x, double y) =>
        new(width, height, pixelsPerMm, x - (width / pixelsPerMm / 2), y - (height / pixelsPerMm / 2));
}
