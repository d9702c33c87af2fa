using DentaMind.Dicom.Data;
using DentaMind.Imaging.Catalogue;
using DentaMind.Imaging.Matching;
using DentaMind.Kernel;
using DentaMind.Platform.Door;
using DentaMind.Platform.Http;
using DentaMind.Platform.Persistence;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace DentaMind.Imaging.Viewing;

/// <summary>Gives the original back, byte for byte as it came; only a preamble that makes it a program, an archive or a page is zeroed.</summary>
/// <param name="Image">The image.</param>
/// <param name="AsReceived">Whether to leave even such a preamble as it came.</param>
public sealed record OpenOriginal(ImageId Image, bool AsReceived = false) : IUseCase<OpenedFile>
{
    public static Right Needs => Right.DownloadOriginals;

    public Subject Subject => new(null, Image);
}

internal sealed class OpenOriginalHandler(ClinicDb db, ImageOwners owners) : IHandle<OpenOriginal, OpenedFile>
{
    private const int PreambleBytes = 128;

    public async Task<Outcome<OpenedFile>> HandleAsync(OpenOriginal ask, Actor actor, CancellationToken ct)
    {
        var found = await db.LookUpBareAsync(ask.Image, actor, ct);
        if (!found.IsAnswer)
            return found.Refusal;
        var image = found.Answer;
        var original = await owners.OpenOriginalAsync(image, ct);
        return original.Map(content => new OpenedFile(image.Facts.IsPolyglot && !ask.AsReceived ? Zeroed(content) : content, image.Original.Bytes, "application/dicom")
        {
            Preamble = image.Facts.IsPolyglot ? ask.AsReceived ? "as-received" : "zeroed" : null,
        });
    }

    private static PrefixedStream Zeroed(Stream original)
    {
        original.Position = PreambleBytes;
        return new PrefixedStream(new byte[PreambleBytes], original);
    }
}

internal static class OpenOriginalEndpoint
{
    public static void MapOpenOriginal(this IEndpointRouteBuilder api) => api.MapGet("/images/{id}/original",
        async (ImageId id, bool? asReceived, Door<OpenOriginal, OpenedFile> door, Actor actor, HttpContext http, CancellationToken ct) =>
            (await door.EnterAsync(new OpenOriginal(id, asReceived ?? false), actor, ct)).ToHttp(file =>
            {
                if (file.Preamble is { } preamble)
                    http.Response.Headers["DentaMind-Preamble"] = preamble;
                http.Response.ContentLength = file.Length;
                return TypedResults.Stream(file.Content, file.MediaType, fileDownloadName: $"{id}.dcm");
            }));
}
