using System.Runtime.InteropServices;

namespace DentaMind.Pixels.Encode;

/// <summary>The picture library refused.</summary>
internal sealed class VipsFault(string message) : Exception(message)
{
    public static VipsFault Take()
    {
        var text = Marshal.PtrToStringUTF8(Vips.vips_error_buffer())?.Trim();
        Vips.vips_error_clear();
        return new VipsFault(string.IsNullOrEmpty(text) ? "the picture library refused" : text);
    }
}
