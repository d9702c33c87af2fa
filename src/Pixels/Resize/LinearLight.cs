namespace DentaMind.Pixels.Resize;

/// <summary>Between what a screen is told (sRGB) and how much light it gives, in which alone pixels may be averaged.</summary>
internal static class LinearLight
{
    /// <summary>Light of 16 bits by screen value of 8 bits.</summary>
    public static ReadOnlySpan<ushort> OfScreen => ScreenToLight;

    /// <summary>Screen value of 8 bits by light of 16 bits.</summary>
    public static ReadOnlySpan<byte> ToScreen => LightToScreen;

    private static readonly ushort[] ScreenToLight = [.. Enumerable.Range(0, 256).Select(screen => (ushort)Math.Round(65_535 * Light(screen / 255.0)))];

    private static readonly byte[] LightToScreen = [.. Enumerable.Range(0, 65_536).Select(light => (byte)Math.Round(255 * Screen(light / 65_535.0)))];

    private static double Light(double screen) => screen <= 0.04045 ? screen / 12.92 : Math.Pow((screen + 0.055) / 1.055, 2.4);

    private static double Screen(double light) => light <= 0.0031308 ? light * 12.92 : 1.055 * Math.Pow(light, 1 / 2.4) - 0.055;
}
