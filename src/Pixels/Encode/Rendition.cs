namespace DentaMind.Pixels.Encode;

/// <summary>An encoded picture of one tier, with how it was made.</summary>
/// <param name="Tier">Which size it is.</param>
/// <param name="Width">Pixels across.</param>
/// <param name="Height">Pixels down.</param>
/// <param name="MediaType"><c>image/jpeg</c> or <c>image/png</c>.</param>
/// <param name="Method">The method in words, such as <c>JPEG baseline q88</c>.</param>
/// <param name="IsLossy">True for every rendition: at most eight bits of a pixel are left.</param>
/// <param name="Bytes">The encoded file.</param>
public sealed record Rendition(Tier Tier, int Width, int Height, string MediaType, string Method, bool IsLossy, ReadOnlyMemory<byte> Bytes)
{
    public const string Jpeg = "image/jpeg";
    public const string Png = "image/png";

    /// <summary>How many times smaller than the original file; as in Lossy Image Compression Ratio (0028,2112).</summary>
    public double RatioTo(long originalBytes) => Bytes.Length == 0 ? 0 : Math.Round((double)originalBytes / Bytes.Length, 2);
}
