using System.Globalization;
using DentaMind.Anatomy.Phantoms;
using DentaMind.Dicom.Data;

namespace DentaMind.Benchmarks.Phantoms;

/// <summary>One object with so many frames that a receiver which holds it in memory shows itself.</summary>
internal static class LargePhantom
{
    private const int Frames = 116;
    private const string MultiFrameGrayscaleWord = "1.2.840.10008.5.1.4.1.1.7.3";

    public static Task<byte[]> DrawAsync(PhantomOrder order)
    {
        var film = PhantomDicom.Of(IntraoralPhantom.Bitewing(MouthOfAge.Invent(order.StudySeed, 40), order.StudySeed, BitewingView.LeftMolar), order);
        var frame = film.Bytes(Tags.PixelData);
        var pixels = new byte[Frames * frame.Length];
        for (var number = 0; number < Frames; number++)
            frame.CopyTo(pixels.AsMemory(number * frame.Length));
        film.Set(Tags.SopClassUid, MultiFrameGrayscaleWord)
            .Set(Tags.NumberOfFrames, Frames.ToString(CultureInfo.InvariantCulture))
            .SetBytes(Tags.PixelData, Vr.OW, pixels);
        return PhantomDicom.ToFileAsync(film);
    }
}
