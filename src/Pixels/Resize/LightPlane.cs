using System.Runtime.InteropServices;
using DentaMind.Pixels.Codecs;
using DentaMind.Pixels.Encode;
using DentaMind.Pixels.Samples;

namespace DentaMind.Pixels.Resize;

/// <summary>A picture in linear light of 16 bits, on its way to a smaller size.</summary>
internal sealed class LightPlane : IDisposable
{
    private readonly int width;
    private readonly int height;
    private readonly int bands;
    private readonly ushort[] light;

    private LightPlane(int width, int height, int bands)
    {
        (this.width, this.height, this.bands) = (width, height, bands);
        light = FrameMemory.Rent<ushort>(width * height * bands);
    }

    /// <summary>Averages blocks of pixels in light; a block at the right or lower edge may be smaller.</summary>
    public static LightPlane Averaged(Picture picture, int across, int down)
    {
        var plane = new LightPlane(Blocks(picture.Width, across), Blocks(picture.Height, down), picture.Bands);
        var sums = new uint[plane.width * plane.bands];
        var source = picture.Pixels;
        var stride = picture.Width * picture.Bands;
        for (var row = 0; row < plane.height; row++)
        {
            if (picture.Bands == 1 && (across, down) == (2, 2) && picture.Width % 2 == 0 && 2 * row + 1 < picture.Height)
            {
                AverageFours(source.Slice(2 * row * stride, stride), source.Slice((2 * row + 1) * stride, stride), plane.light.AsSpan(row * plane.width, plane.width));
                continue;
            }

            Array.Clear(sums);
            var rows = Math.Min(down, picture.Height - row * down);
            for (var i = 0; i < rows; i++)
                AddRow(source.Slice((row * down + i) * stride, stride), sums, across, picture.Bands);
            Average(sums, plane.light.AsSpan(row * sums.Length, sums.Length), picture, across, rows);
        }

        return plane;
    }

    /// <summary>The picture for the screen, of exactly this size.</summary>
    public unsafe Picture ToPicture(int toWidth, int toHeight)
    {
        var picture = new Picture(toWidth, toHeight, bands);
        var samples = toWidth * toHeight * bands;
        if (toWidth == width && toHeight == height)
        {
            Show(light.AsSpan(0, samples), picture.Pixels);
            return picture;
        }

        var reduced = FrameMemory.Rent<ushort>(samples);
        fixed (ushort* pixels = light)
        {
            using var image = VipsImage.Over(pixels, width, height, bands, VipsImage.UnsignedShort);
            using var smaller = image.Reduce((double)width / toWidth, (double)height / toHeight);
            smaller.CopyTo(MemoryMarshal.AsBytes(reduced.AsSpan(0, samples)));
        }

        Show(reduced.AsSpan(0, samples), picture.Pixels);
        FrameMemory.Return(reduced);
        return picture;
    }

    public void Dispose() => FrameMemory.Return(light);

    private static int Blocks(int length, int size) => (length + size - 1) / size;

    /// <summary>What nearly every radiograph needs, two rows at once.</summary>
    private static void AverageFours(ReadOnlySpan<byte> above, ReadOnlySpan<byte> below, Span<ushort> means)
    {
        var toLight = LinearLight.OfScreen;
        var upper = MemoryMarshal.Cast<byte, ushort>(above);
        var lower = MemoryMarshal.Cast<byte, ushort>(below)[..upper.Length];
        means = means[..upper.Length];
        for (var i = 0; i < upper.Length; i++)
        {
            var sum = (uint)toLight[upper[i] & 0xFF] + toLight[upper[i] >> 8] + toLight[lower[i] & 0xFF] + toLight[lower[i] >> 8];
            means[i] = (ushort)((sum + 2) / 4);
        }
    }

    private static void AddRow(ReadOnlySpan<byte> row, Span<uint> sums, int across, int bands)
    {
        var toLight = LinearLight.OfScreen;
        if (bands == 1 && across == 2)
        {
            var pairs = row.Length / 2;
            for (var i = 0; i < pairs; i++)
                sums[i] += (uint)toLight[row[2 * i]] + toLight[row[2 * i + 1]];
            if (row.Length % 2 != 0)
                sums[pairs] += toLight[row[^1]];
            return;
        }

        var at = 0;
        for (var block = 0; at < row.Length; block += bands)
            for (var i = 0; i < across && at < row.Length; i++)
                for (var band = 0; band < bands; band++)
                    sums[block + band] += toLight[row[at++]];
    }

    private static void Average(ReadOnlySpan<uint> sums, Span<ushort> means, Picture picture, int across, int rows)
    {
        var lastBlock = sums.Length - picture.Bands;
        var whole = (uint)(across * rows);
        for (var i = 0; i < lastBlock; i++)
            means[i] = (ushort)((sums[i] + whole / 2) / whole);
        var partial = (uint)((picture.Width - lastBlock / picture.Bands * across) * rows);
        for (var i = lastBlock; i < sums.Length; i++)
            means[i] = (ushort)((sums[i] + partial / 2) / partial);
    }

    private static void Show(ReadOnlySpan<ushort> light, Span<byte> shown)
    {
        var toScreen = LinearLight.ToScreen;
        for (var i = 0; i < shown.Length; i++)
            shown[i] = toScreen[light[i]];
    }
}
