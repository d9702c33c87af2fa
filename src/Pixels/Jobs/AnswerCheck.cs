using DentaMind.Pixels.Encode;
using DentaMind.Pixels.Samples;

namespace DentaMind.Pixels.Jobs;

/// <summary>What a parent believes of an answer: only what fits the job and its limits.</summary>
/// <remarks>The Worker has read foreign bytes and may have been taken over by them.</remarks>
internal static class AnswerCheck
{
    private static ReadOnlySpan<byte> JpegSignature => [0xFF, 0xD8, 0xFF];

    private static ReadOnlySpan<byte> PngSignature => [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];

    public static void Render(Job job, AnswerHead head)
    {
        Facts(job, head);
        Must(head.FrameBytes == 0, "a frame that was not asked for");
        Must(head.Renditions.Count == (head.Unreadable is null ? job.Tiers.Count : 0), "another number of renditions than asked");
        foreach (var (told, asked) in head.Renditions.Zip(job.Tiers))
        {
            Must(told.Tier == asked.Tier, "a tier that was not asked for");
            Must(told.Width >= 1 && told.Width <= asked.MaxWidth && told.Height >= 1 && told.Height <= asked.MaxHeight, "a picture too large");
            Must(told.Bytes >= 1 && told.Bytes <= asked.MaxBytes, "a file too large");
            Must(told.MediaType is Rendition.Jpeg or Rendition.Png, "an unknown media type");
            Must(IsWord(told.Method, 60), "a method that is no word");
        }
    }

    public static void Frame(Job job, AnswerHead head)
    {
        Facts(job, head);
        Must(head.Renditions.Count == 0, "renditions that were not asked for");
        Must(head.FrameBytes == (head.Facts?.FrameBytes ?? 0), "a frame of another length than rows and columns say");
    }

    public static void Signature(string mediaType, ReadOnlySpan<byte> bytes) =>
        Must(bytes.StartsWith(mediaType == Rendition.Png ? PngSignature : JpegSignature), "a file that is not of its media type");

    private static void Facts(Job job, AnswerHead head)
    {
        Must(head.Renditions is not null && head.Renditions.All(made => made is not null), "no list of renditions");
        Must(head.Facts is null != head.Unreadable is null, "neither facts nor a reason");
        if (head.Unreadable is { } why)
            Must(IsWord(why.Code, 40) && IsWord(why.Text, 200), "a reason that is no word");
        if (head.Facts is not { } facts)
            return;
        Must(facts.Rows >= 1 && facts.Rows <= job.Limits.Side && facts.Columns >= 1 && facts.Columns <= job.Limits.Side, "a frame too large");
        Must((long)facts.Rows * facts.Columns <= job.Limits.Pixels, "a frame too large");
        Must(facts.Frame >= 1 && facts.Frame <= facts.Frames, "a frame that is not there");
        Must(job.Frame is null || job.Frame == facts.Frame, "another frame than asked");
        Must((facts.Format == FrameFormat.Stored) == (job.Kind == JobKind.Stored) && facts.StoredBytes is >= 1 and <= 12, "a form of samples that was not asked for");
        Must(Enum.IsDefined(facts.Format) && double.IsFinite(facts.Slope) && double.IsFinite(facts.Intercept), "an unknown form of samples");
    }

    private static bool IsWord(string? text, int most) =>
        !string.IsNullOrEmpty(text) && text.Length <= most && text.All(letter => letter is >= ' ' and <= '~');

    private static void Must(bool holds, string what)
    {
        if (!holds)
            throw new WorkerFaultException($"the Worker answered {what}");
    }
}
