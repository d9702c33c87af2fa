using DentaMind.Imaging.Viewing;
using DentaMind.Kernel;
using DentaMind.Platform.Door;
using DentaMind.Platform.Http;
using DentaMind.Platform.Persistence;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace DentaMind.Imaging.Catalogue;

/// <summary>One image, with how its samples become grey: what a viewer needs.</summary>
public sealed record GetImage(ImageId Image) : IUseCase<ImageView>
{
    public static Right Needs => Right.SeeImages;

    public Subject Subject => new(null, Image);
}

internal sealed class GetImageHandler(ClinicDb db, ImageViews views, Displays displays) : IHandle<GetImage, ImageView>
{
    public async Task<Outcome<ImageView>> HandleAsync(GetImage ask, Actor actor, CancellationToken ct)
    {
        var found = await db.LookUpAsync(ask.Image, actor, ct);
        if (!found.IsAnswer)
            return found.Refusal;
        var image = found.Answer;
        var view = (await views.OfAsync([image], actor, ct))[0];
        return image.State == ImageState.Unreadable ? view : view with { Display = await displays.OfAsync(image, ct) };
    }
}

internal static class GetImageEndpoint
{
    public static void MapGetImage(this IEndpointRouteBuilder api) => api.MapGet("/images/{id}",
        async (ImageId id, Door<GetImage, ImageView> door, Actor actor, CancellationToken ct) =>
            (await door.EnterAsync(new GetImage(id), actor, ct)).ToHttp());
}
