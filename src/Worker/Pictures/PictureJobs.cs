using DentaMind.Dicom.Data;
using DentaMind.Pixels.Codecs;
using DentaMind.Pixels.Jobs;
using DentaMind.Pixels.Samples;

namespace DentaMind.Worker.Pictures;

/// <summary>Does the Worker's jobs: header, one frame, and from it renditions or samples; holds no more than that frame.</summary>
internal static class PictureJobs
{
    public static async Task<JobAnswer> DoAsync(Job job, Stream instance, CancellationToken ct)
    {
        try
        {
            var file = await DicomReader.ReadFileAsync(instance, ReadOptions.Header, ct);
            if (file.PixelData is null)
                return JobAnswer.Of(Unreadable.NoPixels);
            var pixels = PixelDataReader.Open(file);
            var number = FrameNumber(job, file.Dataset, pixels.FrameCount);
            var picture = new PictureFacts(file, pixels);
            var layout = picture.Layout();
            if (layout.Check(job.Limits) is { } wrong)
                return JobAnswer.Of(wrong);
            if (!FrameCodecs.Knows(file.TransferSyntax.Uid))
                return JobAnswer.Of(Unreadable.TransferSyntax(file.TransferSyntax.Uid));
            var facts = new FrameFacts(layout.Rows, layout.Columns, pixels.FrameCount, number, FrameFormats.Of(layout));
            var frame = await pixels.ReadFrameAsync(number, ct);
            var decoded = FrameCodecs.DecodeFrame(file.TransferSyntax.Uid, frame, layout);
            return job.Kind == JobKind.Stored ? StoredFrame.Answer(layout, decoded, facts) : new FrameAnswering(job, picture, facts).Answer(decoded);
        }
        catch (DicomException damaged)
        {
            return JobAnswer.Of(new Unreadable(damaged.Code, damaged.Message));
        }
    }

    private static int FrameNumber(Job job, Dataset dataset, int frames) => job.Frame switch
    {
        null => RepresentativeFrame.Of(dataset, frames),
        { } asked when asked >= 1 && asked <= frames => asked,
        _ => throw new UnreadableException(new Unreadable("no-such-frame", "the object has no frame of this number")),
    };
}
