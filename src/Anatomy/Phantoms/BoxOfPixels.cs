namespace DentaMind.Anatomy.Phantoms;

/// <summary>Grows around the pixels that it is shown.</summary>
internal sealed class BoxOfPixels
{
    private int left = int.MaxValue;
    private int top = int.MaxValue;
    private int right = -1;
    private int bottom = -1;

    public PixelBox Box => right < 0 ? default : new(left, top, right - left + 1, bottom - top + 1);

    public void Show(int column, int row)
    {
        left = Math.Min(left, column);
        right = Math.Max(right, column);
        top = Math.Min(top, row);
        bottom = Math.Max(bottom, row);
    }
}
