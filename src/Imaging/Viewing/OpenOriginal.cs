using DentaMind.Imaging.Catalogue;
using DentaMind.Imaging.Matching;
using DentaMind.Kernel;
using DentaMind.Platform.Door;
using DentaMind.Platform.Http;
using DentaMind.Platform.Persistence;
using DentaMind.Platform.Store;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace DentaMind.Imaging.Viewing;

/// <summary>Gives the original back, byte for byte as it came.</summary>
public sealed record OpenOriginal(ImageId Image) : IUseCase<OpenedFile>
{
    public static Right Needs => Right.DownloadOriginals;

    public Subject Subject => new(null, Image);
}

internal sealed class OpenOriginalHandler(ClinicDb db, SealedStore store, ImageOwners owners) : IHandle<OpenOriginal, OpenedFile>
{
    public async Task<Outcome<OpenedFile>> HandleAsync(OpenOriginal ask, Actor actor, CancellationToken ct)
    {
        var image = await db.Set<Image>().Within(actor).AsNoTracking().SingleOrDefaultAsync(image => image.Id == ask.Image, ct);
        if (image is null)
            return Refusal.NotFound("image");
        db.About(image.Patient);
        var key = await owners.KeyOfAsync(image, ct);
        if (!key.IsAnswer)
            return key.Refusal;
        using var owner = key.Answer;
        return new OpenedFile(await store.OpenAsync(image.Original.ToSealed(), owner, ct), image.Original.Bytes, "application/dicom");
    }
}

internal static class OpenOriginalEndpoint
{
    public static void MapOpenOriginal(this IEndpointRouteBuilder api) => api.MapGet("/images/{id}/original",
        async (ImageId id, Door<OpenOriginal, OpenedFile> door, Actor actor, CancellationToken ct) =>
            (await door.EnterAsync(new OpenOriginal(id), actor, ct))
                .ToHttp(file => TypedResults.Stream(file.Content, file.MediaType, fileDownloadName: $"{id}.dcm")));
}
