namespace DentaMind.Pixels.Codecs;

/// <summary>Whether three colours in a JPEG stream are luminance and chrominance, whatever the header calls them.</summary>
/// <remarks>
/// The stream knows best and the header is often wrong: an Adobe segment decides, then the letters R, G, B as component names,
/// then subsampled chrominance or a JFIF segment (both only exist with the transform), and only then Photometric Interpretation.
/// </remarks>
internal static class JpegColour
{
    public static bool IsTransformed(JpegHeader header, Photometric photometric)
    {
        if (header.Components.Length != 3)
            return false;
        if (header.AdobeTransform is { } transform)
            return transform != 0;
        if (header.Components.Select(component => (char)component.Id).SequenceEqual("RGB"))
            return false;
        return header.HasJfif || header.IsSubsampled || photometric != Photometric.Rgb;
    }
}
