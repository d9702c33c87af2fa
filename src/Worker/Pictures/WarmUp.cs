using DentaMind.Pixels.Encode;
using DentaMind.Pixels.Samples;

namespace DentaMind.Worker.Pictures;

/// <summary>Makes one small picture before the first job, so that everything is loaded while files may still be opened.</summary>
internal static class WarmUp
{
    private const int Side = 256;

    public static void Run()
    {
        using var ramp = new Picture(Side, Side, 1);
        for (var i = 0; i < ramp.Pixels.Length; i++)
            ramp.Pixels[i] = (byte)i;
        Renditions.Make(ramp, 1, TierLimit.All);
    }
}
