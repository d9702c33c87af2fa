using DentaMind.Kernel;
using DentaMind.Platform.Door;
using DentaMind.Platform.Http;
using DentaMind.Platform.Persistence;
using DentaMind.Treatment.Procedures;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace DentaMind.Treatment.Fees;

/// <summary>Says which procedure of the catalogue a code of a list stands for.</summary>
public sealed record MapCode(Guid List, string Code, CodeMeaning Meaning) : IUseCase<ListedCodeView>
{
    public static Right Needs => Right.ManageFees;

    public Refusal? Check() =>
        Meaning.Procedure is not null && !Catalogue.IsKnown(Meaning.Procedure) ? Refusal.Invalid("procedure", "The catalogue has no such procedure.")
        : Meaning.Surfaces is < 0 or > FeeVariant.MostSurfaces ? Refusal.Invalid("surfaces", "Give 1 to 5 faces, or 0 for any number.")
        : null;
}

/// <summary>What a code stands for; the body of <c>PUT /api/code-lists/{id}/codes/{code}</c>.</summary>
/// <param name="Procedure">The catalogue's procedure; null for none.</param>
/// <param name="Surfaces">For how many faces; 0 for any.</param>
/// <param name="Teeth">For which teeth.</param>
/// <param name="Version">The version that was seen; null changes whatever is there.</param>
public sealed record CodeMeaning(string? Procedure, int Surfaces = 0, TeethGroup Teeth = TeethGroup.Any, int? Version = null);

internal sealed class MapCodeHandler(ClinicDb db) : IHandle<MapCode, ListedCodeView>
{
    public async Task<Outcome<ListedCodeView>> HandleAsync(MapCode ask, Actor actor, CancellationToken ct)
    {
        var code = await db.Set<ListedCode>().SingleOrDefaultAsync(code => code.List == ask.List && code.Code == ask.Code, ct);
        if (code is null)
            return Refusal.NotFound("code");
        if (ask.Meaning.Version is { } seen && seen != code.Version)
            return Refusal.ChangedMeanwhile(code.ToView());
        code.StandFor(ask.Meaning.Procedure, new FeeVariant(ask.Meaning.Surfaces, ask.Meaning.Teeth));
        return await db.SaveUnlessChangedAsync(code.ToView(), ct);
    }
}

internal static class MapCodeEndpoint
{
    public static void MapMapCode(this IEndpointRouteBuilder api) => api.MapPut("/code-lists/{id}/codes/{code}",
        async (Guid id, string code, CodeMeaning meaning, Door<MapCode, ListedCodeView> door, Actor actor, CancellationToken ct) =>
            (await door.EnterAsync(new MapCode(id, code, meaning), actor, ct)).ToHttp());
}
