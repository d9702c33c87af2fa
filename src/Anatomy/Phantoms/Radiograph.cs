using DentaMind.Kernel.Dentistry;

namespace DentaMind.Anatomy.Phantoms;

/// <summary>A synthetic radiograph and everything that is true about it.</summary>
/// <param name="Kind">What sort of film it is.</param>
/// <param name="Width">Columns.</param>
/// <param name="Height">Rows.</param>
/// <param name="BitsStored">The depth of its grey values; brighter is larger.</param>
/// <param name="Pixels">Row by row from the upper left corner.</param>
/// <param name="PixelMm">The size of a pixel at the teeth, in millimetres.</param>
/// <param name="Truth">What was drawn, and where.</param>
public sealed record Radiograph(PhantomKind Kind, int Width, int Height, int BitsStored, ushort[] Pixels, double PixelMm, PhantomTruth Truth);

/// <summary>The sorts of phantom.</summary>
public enum PhantomKind
{
    Panoramic,
    Bitewing,
    Periapical,
    Cephalogram,
    ConeBeam,
}

/// <summary>What was drawn on a phantom.</summary>
/// <param name="Teeth">The teeth on it.</param>
/// <param name="Marks">Restorations, caries and lesions on it.</param>
/// <param name="BoneLossMm">How far the crest of the bone lies below its healthy height.</param>
public sealed record PhantomTruth(IReadOnlyList<ToothTruth> Teeth, IReadOnlyList<MarkTruth> Marks, double BoneLossMm);

/// <summary>One tooth on a phantom.</summary>
/// <param name="Tooth">Which.</param>
/// <param name="Box">The pixels it spans, cut at the film's edge.</param>
/// <param name="Outline">Its silhouette in pixels (column, row), which may run over the film's edge.</param>
/// <param name="Visible">How much of its box is on the film, 0 to 1.</param>
/// <param name="IsErupted">Whether it is in use, or still in the bone.</param>
public sealed record ToothTruth(Tooth Tooth, PixelBox Box, IReadOnlyList<(double Column, double Row)> Outline, double Visible, bool IsErupted);

/// <summary>One mark on a phantom and the pixels it spans.</summary>
public sealed record MarkTruth(Mark Mark, PixelBox Box);

/// <summary>A rectangle of pixels.</summary>
public readonly record struct PixelBox(int Left, int Top, int Width, int Height)
{
    public int Right => Left + Width;

    public int Bottom => Top + Height;

    public bool IsEmpty => Width <= 0 || Height <= 0;
}
