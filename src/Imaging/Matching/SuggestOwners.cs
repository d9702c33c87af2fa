using DentaMind.Imaging.Catalogue;
using DentaMind.Kernel;
using DentaMind.Platform.Door;
using DentaMind.Platform.Http;
using DentaMind.Platform.Persistence;
using DentaMind.Practice.Patients;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace DentaMind.Imaging.Matching;

/// <summary>Whom a quarantined image might show, the likeliest first, with what agrees and what differs.</summary>
public sealed record SuggestOwners(ImageId Image) : IUseCase<PatientSuggestions>
{
    public static Right Needs => Right.ResolveQuarantine;

    public Subject Subject => new(null, Image);
}

internal sealed class SuggestOwnersHandler(ClinicDb db, ImageWords words, Door<SuggestPatients, PatientSuggestions> practice)
    : IHandle<SuggestOwners, PatientSuggestions>
{
    public async Task<Outcome<PatientSuggestions>> HandleAsync(SuggestOwners ask, Actor actor, CancellationToken ct)
    {
        var image = await db.Set<Image>().Within(actor).AsNoTracking().SingleOrDefaultAsync(image => image.Id == ask.Image, ct);
        if (image is null)
            return Refusal.NotFound("image");
        return image.Doubt is null
            ? new PatientSuggestions([])
            : await practice.EnterAsync(new SuggestPatients(words.OpenUnowned(image)), actor, ct);
    }
}

internal static class SuggestOwnersEndpoint
{
    public static void MapSuggestOwners(this IEndpointRouteBuilder api) => api.MapGet("/images/{id}/candidates",
        async (ImageId id, Door<SuggestOwners, PatientSuggestions> door, Actor actor, CancellationToken ct) =>
            (await door.EnterAsync(new SuggestOwners(id), actor, ct)).ToHttp());
}
