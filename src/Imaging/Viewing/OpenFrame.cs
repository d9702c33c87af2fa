using DentaMind.Imaging.Catalogue;
using DentaMind.Imaging.Matching;
using DentaMind.Imaging.Renditions;
using DentaMind.Kernel;
using DentaMind.Platform.Door;
using DentaMind.Platform.Http;
using DentaMind.Platform.Persistence;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace DentaMind.Imaging.Viewing;

/// <summary>Gives one frame's samples in full depth: decoded, before rescale and window.</summary>
/// <param name="Image">The image.</param>
/// <param name="Number">Counted from 1, as in DICOM.</param>
public sealed record OpenFrame(ImageId Image, int Number) : IUseCase<OpenedFrame>
{
    public static Right Needs => Right.SeeImages;

    public Subject Subject => new(null, Image);

    public Refusal? Check() => Number < 1 ? NoSuchFrame : null;

    internal static readonly Refusal NoSuchFrame = new("no-such-frame", "Frames are numbered from 1 to the image's number of frames.", RefusalKind.NotFound);
}

/// <summary>A frame's samples, row by row, little endian, and their form: gray-u8, gray-u16le, gray-i16le or rgb-u8.</summary>
public sealed record OpenedFrame(ReadOnlyMemory<byte> Samples, int Rows, int Columns, string Format, double Slope, double Intercept);

internal sealed class OpenFrameHandler(ClinicDb db, ImageOwners owners, Pictures pictures) : IHandle<OpenFrame, OpenedFrame>
{
    private static readonly Refusal Failed = new("worker-failed", "The frame could not be read this time; try again.", RefusalKind.Unavailable);

    public async Task<Outcome<OpenedFrame>> HandleAsync(OpenFrame ask, Actor actor, CancellationToken ct)
    {
        var found = await db.LookUpBareAsync(ask.Image, actor, ct);
        if (!found.IsAnswer)
            return found.Refusal;
        var image = found.Answer;
        if (image.State == ImageState.Unreadable)
            return new Refusal("unreadable", $"No picture can be made of this image: {image.UnreadableReason}.", RefusalKind.Unreadable);
        if (ask.Number > Math.Max(1, image.Facts.Frames))
            return OpenFrame.NoSuchFrame;
        var opened = await owners.OpenOriginalAsync(image, ct);
        if (!opened.IsAnswer)
            return opened.Refusal;

        await using var original = opened.Answer;
        if (await pictures.FrameAsync(ask.Number, original, ct) is not { } frame)
            return Failed;
        return frame.Answer.IsReady
            ? new OpenedFrame(frame.Samples, frame.Answer.Facts.Rows, frame.Answer.Facts.Columns, FrameForm.NameOf(frame.Answer.Facts.Format), frame.Answer.Facts.Slope, frame.Answer.Facts.Intercept)
            : new Refusal("unreadable", $"No picture can be made of this frame: {frame.Answer.Unreadable.Text}.", RefusalKind.Unreadable);
    }
}

internal static class OpenFrameEndpoint
{
    public static void MapOpenFrame(this IEndpointRouteBuilder api) => api.MapGet("/images/{id}/frames/{n:int}",
        async (ImageId id, int n, Door<OpenFrame, OpenedFrame> door, Actor actor, HttpContext http, CancellationToken ct) =>
            (await door.EnterAsync(new OpenFrame(id, n), actor, ct)).ToHttp(frame =>
            {
                Describe(http.Response.Headers, frame);
                return TypedResults.Bytes(frame.Samples, "application/octet-stream");
            }));

    private static void Describe(IHeaderDictionary headers, OpenedFrame frame)
    {
        headers["DentaMind-Frame-Format"] = frame.Format;
        headers["DentaMind-Rows"] = FormattableString.Invariant($"{frame.Rows}");
        headers["DentaMind-Columns"] = FormattableString.Invariant($"{frame.Columns}");
        headers["DentaMind-Slope"] = FormattableString.Invariant($"{frame.Slope:R}");
        headers["DentaMind-Intercept"] = FormattableString.Invariant($"{frame.Intercept:R}");
    }
}
