using System.Runtime.InteropServices;

namespace DentaMind.Pixels.Encode;

/// <summary>An image of libvips, let go when disposed.</summary>
internal sealed class VipsImage : SafeHandle
{
    public const int UnsignedByte = 0;
    public const int UnsignedShort = 2;
    private const int BlackAndWhite = 1;
    private const int StandardRgb = 22;
    private const int Grey16 = 26;
    private const int Rgb16 = 25;

    static VipsImage() => PictureLibrary.Load();

    private VipsImage(nint image)
        : base(0, ownsHandle: true) => SetHandle(image);

    public override bool IsInvalid => handle == 0;

    public int Width => Vips.vips_image_get_width(handle);

    public int Height => Vips.vips_image_get_height(handle);

    public int Bands => Vips.vips_image_get_bands(handle);

    public bool HasBytes => Vips.vips_image_get_format(handle) == UnsignedByte;

    /// <summary>An image over memory that must stay where it is as long as the image lives.</summary>
    public static unsafe VipsImage Over(void* pixels, int width, int height, int bands, int format)
    {
        var size = (nint)width * height * bands * (format == UnsignedShort ? 2 : 1);
        var raw = Vips.vips_image_new_from_memory(pixels, size, width, height, bands, format);
        if (raw == 0)
            throw VipsFault.Take();
        using var untold = new VipsImage(raw);
        return Of(Vips.vips_copy(untold.handle, out var told, "interpretation", Interpretation(bands, format), 0), told);
    }

    public static unsafe VipsImage FromJpeg(void* jpeg, nint size)
    {
        const int FailOnError = 2;
        return Of(Vips.vips_jpegload_buffer(jpeg, size, out var image, "fail-on", FailOnError, 0), image);
    }

    /// <summary>The image made smaller by a factor of at least one each way, with a Lanczos kernel.</summary>
    public VipsImage Reduce(double horizontal, double vertical) =>
        Of(Vips.vips_reduce(handle, out var reduced, horizontal, vertical, 0), reduced);

    /// <summary>The image in the form that the suffix names, such as <c>.jpg[Q=88]</c>.</summary>
    public unsafe byte[] Encode(string suffix)
    {
        if (Vips.vips_image_write_to_buffer(handle, suffix, out var buffer, out var size, 0) != 0)
            throw VipsFault.Take();
        try
        {
            return new ReadOnlySpan<byte>((void*)buffer, checked((int)size)).ToArray();
        }
        finally
        {
            Vips.g_free(buffer);
        }
    }

    /// <summary>Computes the pixels; the answer must be of exactly the length that is expected.</summary>
    public unsafe void CopyTo(Span<byte> pixels)
    {
        var memory = Vips.vips_image_write_to_memory(handle, out var size);
        if (memory == 0)
            throw VipsFault.Take();
        try
        {
            if (size != pixels.Length)
                throw new VipsFault("the picture came out in another size than asked");
            new ReadOnlySpan<byte>((void*)memory, pixels.Length).CopyTo(pixels);
        }
        finally
        {
            Vips.g_free(memory);
        }
    }

    protected override bool ReleaseHandle()
    {
        Vips.g_object_unref(handle);
        return true;
    }

    private static VipsImage Of(int failed, nint image) => failed == 0 ? new(image) : throw VipsFault.Take();

    private static int Interpretation(int bands, int format) => (bands, format) switch
    {
        (1, UnsignedByte) => BlackAndWhite,
        (1, _) => Grey16,
        (_, UnsignedByte) => StandardRgb,
        _ => Rgb16,
    };
}
