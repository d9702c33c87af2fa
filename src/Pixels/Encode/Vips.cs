using System.Runtime.InteropServices;

namespace DentaMind.Pixels.Encode;

/// <summary>The few functions of libvips that this house calls.</summary>
/// <remarks>
/// They are variadic in C: each call ends with a null, and no floating-point argument is ever passed in the variable part,
/// because the caller would have to announce it in a register that the marshaller leaves alone.
/// </remarks>
internal static partial class Vips
{
    public const string Library = "vips";

    [LibraryImport(Library, StringMarshalling = StringMarshalling.Utf8)]
    public static partial int vips_init(string program);

    [LibraryImport(Library)]
    public static partial int vips_version(int part);

    [LibraryImport(Library)]
    public static partial void vips_concurrency_set(int threads);

    [LibraryImport(Library)]
    public static partial void vips_cache_set_max(int operations);

    [LibraryImport(Library)]
    public static partial void vips_block_untrusted_set(int state);

    [LibraryImport(Library)]
    public static unsafe partial nint vips_image_new_from_memory(void* data, nint size, int width, int height, int bands, int format);

    [LibraryImport(Library)]
    public static partial int vips_image_get_width(nint image);

    [LibraryImport(Library)]
    public static partial int vips_image_get_height(nint image);

    [LibraryImport(Library)]
    public static partial int vips_image_get_bands(nint image);

    [LibraryImport(Library)]
    public static partial int vips_image_get_format(nint image);

    [LibraryImport(Library)]
    public static partial int vips_image_write(nint image, nint target);

    [LibraryImport(Library)]
    public static partial nint vips_image_write_to_memory(nint image, out nint size);

    [LibraryImport(Library, StringMarshalling = StringMarshalling.Utf8)]
    public static partial int vips_copy(nint image, out nint copy, string interpretation, int value, nint end);

    [LibraryImport(Library)]
    public static partial int vips_reduce(nint image, out nint reduced, double horizontal, double vertical, nint end);

    [LibraryImport(Library, StringMarshalling = StringMarshalling.Utf8)]
    public static partial int vips_image_write_to_buffer(nint image, string suffix, out nint buffer, out nint size, nint end);

    [LibraryImport(Library, StringMarshalling = StringMarshalling.Utf8)]
    public static unsafe partial int vips_jpegload_buffer(void* data, nint size, out nint image, string failOn, int level, nint end);

    [LibraryImport(Library)]
    public static partial nint vips_error_buffer();

    [LibraryImport(Library)]
    public static partial void vips_error_clear();

    [LibraryImport(Library)]
    public static partial void g_object_unref(nint thing);

    [LibraryImport(Library, StringMarshalling = StringMarshalling.Utf8)]
    public static partial int g_setenv(string name, string value, int overwrite);

    [LibraryImport(Library)]
    public static partial void g_free(nint memory);
}
