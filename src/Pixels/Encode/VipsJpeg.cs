using DentaMind.Pixels.Codecs;

namespace DentaMind.Pixels.Encode;

/// <summary>Decodes a JPEG stream of a known size by libvips.</summary>
internal static class VipsJpeg
{
    public static unsafe void Decode(byte[] jpeg, int columns, int rows, int bands, Span<byte> samples)
    {
        try
        {
            fixed (byte* bytes = jpeg)
            {
                using var image = VipsImage.FromJpeg(bytes, jpeg.Length);
                if (image.Width != columns || image.Height != rows || image.Bands != bands || !image.HasBytes)
                    throw new UnreadableException("the compressed frame is of another size than the header says");
                image.CopyTo(samples);
            }
        }
        catch (VipsFault fault)
        {
            throw new UnreadableException("the JPEG data are damaged", fault);
        }
    }
}
