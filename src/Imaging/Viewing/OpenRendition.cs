using DentaMind.Imaging.Catalogue;
using DentaMind.Imaging.Matching;
using DentaMind.Kernel;
using DentaMind.Pixels.Encode;
using DentaMind.Platform.Door;
using DentaMind.Platform.Http;
using DentaMind.Platform.Persistence;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace DentaMind.Imaging.Viewing;

/// <summary>Shows one rendition of an image.</summary>
public sealed record OpenRendition(ImageId Image, Tier Tier) : IUseCase<OpenedFile>
{
    public static Right Needs => Right.SeeImages;

    public Subject Subject => new(null, Image);
}

internal sealed class OpenRenditionHandler(ClinicDb db, ImageOwners owners) : IHandle<OpenRendition, OpenedFile>
{
    private static readonly Refusal NotYet = new("not-ready", "The picture is not made yet; it will be in a moment.", RefusalKind.NotFound);

    public async Task<Outcome<OpenedFile>> HandleAsync(OpenRendition ask, Actor actor, CancellationToken ct)
    {
        var found = await db.LookUpAsync(ask.Image, actor, ct);
        if (!found.IsAnswer)
            return found.Refusal;
        var image = found.Answer;
        if (image.Pack is not { } pack || image.Renditions.SingleOrDefault(one => one.Tier == ask.Tier) is not { } made)
            return NotYet;
        var opened = await owners.OpenPackAsync(image, pack, ct);
        if (!opened.IsAnswer)
            return opened.Refusal;

        await using var reader = opened.Answer;
        var bytes = new byte[made.Bytes];
        reader.Position = made.Offset;
        await reader.ReadExactlyAsync(bytes, ct);
        return new OpenedFile(new MemoryStream(bytes, writable: false), made.Bytes, made.MediaType);
    }
}

internal static class OpenRenditionEndpoint
{
    private static readonly Refusal NoSuchTier = new("not-found", "A rendition is thumbnail, preview or full.", RefusalKind.NotFound);

    public static void MapOpenRendition(this IEndpointRouteBuilder api) => api.MapGet("/images/{id}/renditions/{tier}",
        async (ImageId id, string tier, Door<OpenRendition, OpenedFile> door, Actor actor, CancellationToken ct) =>
        {
            var outcome = Read(tier) is { } wanted ? await door.EnterAsync(new OpenRendition(id, wanted), actor, ct) : NoSuchTier;
            return outcome.ToHttp(file => TypedResults.Stream(file.Content, file.MediaType));
        });

    private static Tier? Read(string tier) => tier switch
    {
        "thumbnail" => Tier.Thumbnail,
        "preview" => Tier.Preview,
        "full" => Tier.Full,
        _ => null,
    };
}
