using DentaMind.Pixels.Samples;

namespace DentaMind.Imaging.Viewing;

/// <summary>What the API calls the form of a frame's samples.</summary>
internal static class FrameForm
{
    public static string NameOf(FrameFormat format) => format switch
    {
        FrameFormat.GrayU16Le => "gray-u16le",
        FrameFormat.GrayI16Le => "gray-i16le",
        FrameFormat.RgbU8 => "rgb-u8",
        _ => "gray-u8",
    };
}
