using DentaMind.Pixels.Codecs;
using DentaMind.Pixels.Jobs;
using DentaMind.Pixels.Samples;

namespace DentaMind.Worker.Pictures;

/// <summary>Gives a frame on as it is stored, every bit of it, free of its compression alone; what the header says of it stays true.</summary>
internal static class StoredFrame
{
    private const int BitsOfByte = 8;

    /// <summary>Takes the frame over; refuses where colours or bits would have to be turned into others.</summary>
    public static JobAnswer Answer(PixelLayout layout, DecodedFrame decoded, FrameFacts facts)
    {
        var isAsTold = decoded.Layout.Photometric == layout.Photometric && layout.BitsAllocated % BitsOfByte == 0
            && (decoded.Layout.IsPlanar || layout.SamplesPerPixel == 1);
        if (isAsTold)
            return JobAnswer.Of(Told(layout, facts), decoded.Bytes[..checked((int)layout.FrameBytes)], decoded);
        decoded.Dispose();
        return JobAnswer.Of(Unreadable.Kind("a picture that would not be the same without its compression"));
    }

    private static FrameFacts Told(PixelLayout layout, FrameFacts facts) =>
        facts with { Format = FrameFormat.Stored, StoredBytes = layout.SamplesPerPixel * layout.BitsAllocated / BitsOfByte };
}
