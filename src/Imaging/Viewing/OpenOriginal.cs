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

/// <summary>Gives the original back, byte for byte as it came.</summary>
public sealed record OpenOriginal(ImageId Image) : IUseCase<OpenedFile>
{
    public static Right Needs => Right.DownloadOriginals;

    public Subject Subject => new(null, Image);
}

internal sealed class OpenOriginalHandler(ClinicDb db, ImageOwners owners) : IHandle<OpenOriginal, OpenedFile>
{
    public async Task<Outcome<OpenedFile>> HandleAsync(OpenOriginal ask, Actor actor, CancellationToken ct)
    {
        var found = await db.LookUpAsync(ask.Image, actor, ct);
        if (!found.IsAnswer)
            return found.Refusal;
        var image = found.Answer;
        var original = await owners.OpenOriginalAsync(image, ct);
        return original.Map(content => new OpenedFile(content, image.Original.Bytes, "application/dicom"));
    }
}

internal static class OpenOriginalEndpoint
{
    public static void MapOpenOriginal(this IEndpointRouteBuilder api) => api.MapGet("/images/{id}/original",
        async (ImageId id, Door<OpenOriginal, OpenedFile> door, Actor actor, CancellationToken ct) =>
            (await door.EnterAsync(new OpenOriginal(id), actor, ct))
                .ToHttp(file => TypedResults.Stream(file.Content, file.MediaType, fileDownloadName: $"{id}.dcm")));
}
