using DentaMind.Pixels.Codecs;
using DentaMind.Pixels.Encode;
using DentaMind.Pixels.Jobs;
using DentaMind.Pixels.Samples;
using DentaMind.Pixels.Window;

namespace DentaMind.Worker.Pictures;

/// <summary>Makes the job's answer of one decoded frame: its samples in full depth, or its renditions.</summary>
internal sealed class FrameAnswering(Job job, PictureFacts picture, FrameFacts facts)
{
    /// <summary>Takes the frame over and lets it go.</summary>
    public JobAnswer Answer(DecodedFrame decoded)
    {
        using (decoded)
        {
            if (decoded.Layout.IsColour)
                return OfColour(ColourFrame.Paint(decoded));
            var layout = decoded.Layout;
            using var gray = GrayFrame.Of(decoded);
            return layout.Photometric == Photometric.PaletteColour
                ? OfColour(picture.Palette().Paint(gray))
                : OfGray(gray);
        }
    }

    private JobAnswer OfColour(Picture painted)
    {
        if (job.Kind == JobKind.Frame)
            return JobAnswer.Of(facts, painted.Memory, painted);
        using (painted)
            return Render(painted, picture.DisplayOf(facts.Frame));
    }

    private JobAnswer OfGray(GrayFrame gray)
    {
        var told = facts with { Slope = gray.Code.Slope, Intercept = gray.Code.Intercept };
        if (job.Kind == JobKind.Frame)
        {
            var depth = DepthFrame.Of(gray);
            return JobAnswer.Of(told, depth.Bytes, depth);
        }

        var display = picture.DisplayOf(facts.Frame);
        using var painted = ToneMap.Of(gray, display).Paint(gray);
        return Render(painted, display);
    }

    private JobAnswer Render(Picture painted, DisplayFacts display) =>
        JobAnswer.Of(facts, Renditions.Make(painted, display.PixelAspect, job.Tiers));
}
