namespace DentaMind.Pixels.Quality;

/// <summary>How much one eight-bit picture is like another of the same size.</summary>
public static class Likeness
{
    private const int Window = 8;
    private const double Stabiliser1 = 0.01 * 255 * (0.01 * 255);
    private const double Stabiliser2 = 0.03 * 255 * (0.03 * 255);

    /// <summary>Peak signal-to-noise ratio in decibels; infinite for equal pictures.</summary>
    public static double Psnr(ReadOnlySpan<byte> one, ReadOnlySpan<byte> other)
    {
        MustMatch(one.Length, other.Length);
        double squares = 0;
        for (var i = 0; i < one.Length; i++)
            squares += (one[i] - other[i]) * (one[i] - other[i]);
        return squares == 0 ? double.PositiveInfinity : 10 * Math.Log10(255.0 * 255.0 * one.Length / squares);
    }

    /// <summary>Mean structural similarity of one band over windows of 8x8 pixels that overlap by half; 1 for equal pictures.</summary>
    public static double Ssim(ReadOnlySpan<byte> one, ReadOnlySpan<byte> other, int width)
    {
        MustMatch(one.Length, other.Length);
        var height = one.Length / width;
        var (sum, windows) = (0.0, 0);
        for (var y = 0; y + Window <= height; y += Window / 2)
            for (var x = 0; x + Window <= width; x += Window / 2, windows++)
                sum += WindowSsim(one[(y * width + x)..], other[(y * width + x)..], width);
        return windows == 0 ? (one.SequenceEqual(other) ? 1 : 0) : sum / windows;
    }

    private static double WindowSsim(ReadOnlySpan<byte> one, ReadOnlySpan<byte> other, int width)
    {
        long sum1 = 0, sum2 = 0, squares1 = 0, squares2 = 0, products = 0;
        for (var y = 0; y < Window; y++)
            for (var x = 0; x < Window; x++)
            {
                int a = one[y * width + x], b = other[y * width + x];
                (sum1, sum2) = (sum1 + a, sum2 + b);
                (squares1, squares2, products) = (squares1 + a * a, squares2 + b * b, products + a * b);
            }

        const double Pixels = Window * Window;
        var (mean1, mean2) = (sum1 / Pixels, sum2 / Pixels);
        var (variance1, variance2) = (squares1 / Pixels - mean1 * mean1, squares2 / Pixels - mean2 * mean2);
        var covariance = products / Pixels - mean1 * mean2;
        return (2 * mean1 * mean2 + Stabiliser1) * (2 * covariance + Stabiliser2)
            / ((mean1 * mean1 + mean2 * mean2 + Stabiliser1) * (variance1 + variance2 + Stabiliser2));
    }

    private static void MustMatch(int one, int other)
    {
        if (one != other)
            throw new ArgumentException("The pictures are of different sizes.", nameof(other));
    }
}
