using DentaMind.Kernel;
using DentaMind.Platform.Door;
using DentaMind.Platform.Http;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace DentaMind.Treatment.Plans.Paper;

/// <summary>Every consent text that was ever used, the one in force first.</summary>
public sealed record ListConsentTexts : IUseCase<ConsentTextList>
{
    public static Right Needs => Right.SeePlans;

    public static bool LeavesTrail => false;
}

/// <summary>Consent texts, the one in force first.</summary>
public sealed record ConsentTextList(IReadOnlyList<ConsentTextView> Items);

/// <summary>A consent text as its readers see it.</summary>
/// <param name="Version">Counts the practice's texts; 0 is the one that it began with.</param>
/// <param name="En">In English; an empty line parts two paragraphs.</param>
/// <param name="Fr">In French.</param>
/// <param name="Since">When it was written; null for the one that the practice began with.</param>
public sealed record ConsentTextView(int Version, string En, string Fr, DateTimeOffset? Since);

internal sealed class ListConsentTextsHandler(ConsentTexts consents) : IHandle<ListConsentTexts, ConsentTextList>
{
    public async Task<Outcome<ConsentTextList>> HandleAsync(ListConsentTexts ask, Actor actor, CancellationToken ct) =>
        new ConsentTextList([.. (await consents.AllAsync(ct)).Select(text => text.ToView())]);
}

internal static class ListConsentTextsEndpoint
{
    public static void MapListConsentTexts(this IEndpointRouteBuilder api) => api.MapGet("/consent-texts",
        async (Door<ListConsentTexts, ConsentTextList> door, Actor actor, CancellationToken ct) =>
            (await door.EnterAsync(new ListConsentTexts(), actor, ct)).ToHttp());
}
