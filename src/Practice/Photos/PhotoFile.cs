using System.Diagnostics.CodeAnalysis;

namespace DentaMind.Practice.Photos;

/// <summary>A photo that was brought in, without what a camera writes beside the picture: place, time, a second picture.</summary>
/// <remarks>Nothing is decoded here: only the file's parts are walked, none is believed to be longer than what is there, and what is not needed to draw it is left out.</remarks>
/// <param name="Content">The file that is kept.</param>
/// <param name="MediaType"><c>image/jpeg</c> or <c>image/png</c>.</param>
internal sealed record PhotoFile(byte[] Content, string MediaType)
{
    public const int LargestBytes = 1 << 20;
    public const int LargestSide = 4096;

    /// <summary>Reads a JPEG or PNG; null when it is neither, is cut, or is larger than a photo has to be.</summary>
    public static PhotoFile? Read(ReadOnlySpan<byte> file)
    {
        if (file.Length > LargestBytes)
            return null;
        return JpegPhoto.TryStrip(file, out var jpeg) ? new PhotoFile(jpeg, "image/jpeg")
            : PngPhoto.TryStrip(file, out var png) ? new PhotoFile(png, "image/png")
            : null;
    }

    public static bool IsPhotoSize(int width, int height) => width is > 0 and <= LargestSide && height is > 0 and <= LargestSide;

    /// <summary>Gives the file when it was walked to its end and says a size of a photo.</summary>
    internal static bool Give(bool isWhole, List<byte> kept, [NotNullWhen(true)] out byte[]? file) => (file = isWhole ? [.. kept] : null) is not null;
}
