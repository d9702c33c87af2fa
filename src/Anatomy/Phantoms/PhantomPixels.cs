using System.Buffers.Binary;
using System.Globalization;
using DentaMind.Dicom.Data;

namespace DentaMind.Anatomy.Phantoms;

/// <summary>Puts grey values into a data set, with what a reader must know of them.</summary>
internal static class PhantomPixels
{
    public static void Put(Dataset dataset, Radiograph film, bool isMonochrome1)
    {
        var range = 1 << film.BitsStored;
        dataset.Set(Tags.WindowCenter, Number(range / 2)).Set(Tags.WindowWidth, Number(range)).Set(Tags.BurnedInAnnotation, "NO");
        Put(dataset, isMonochrome1 ? Inverted(film.Pixels, range - 1) : film.Pixels, film.Width, film.Height, film.BitsStored);
        dataset.Set(Tags.PhotometricInterpretation, isMonochrome1 ? "MONOCHROME1" : "MONOCHROME2");
    }

    public static void Put(Dataset dataset, ushort[] pixels, int width, int height, int bits)
    {
        var bytes = new byte[pixels.Length * 2];
        for (var i = 0; i < pixels.Length; i++)
            BinaryPrimitives.WriteUInt16LittleEndian(bytes.AsSpan(i * 2), pixels[i]);
        dataset
            .SetIntegers(Tags.SamplesPerPixel, 1)
            .Set(Tags.PhotometricInterpretation, "MONOCHROME2")
            .SetIntegers(Tags.Rows, height).SetIntegers(Tags.Columns, width)
            .SetIntegers(Tags.BitsAllocated, 16).SetIntegers(Tags.BitsStored, bits).SetIntegers(Tags.HighBit, bits - 1)
            .SetIntegers(Tags.PixelRepresentation, 0)
            .SetBytes(Tags.PixelData, Vr.OW, bytes);
    }

    private static ushort[] Inverted(ushort[] pixels, int white) => Array.ConvertAll(pixels, pixel => (ushort)(white - pixel));

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
