using DentaMind.Kernel;
using DentaMind.Platform.Door;
using DentaMind.Platform.Http;
using DentaMind.Platform.Persistence;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace DentaMind.Treatment.Plans.Paper;

/// <summary>Writes the consent text anew, as the next version; what was signed under earlier ones stays as it was.</summary>
/// <param name="Version">The version that was in force when this was written.</param>
/// <param name="En">In English.</param>
/// <param name="Fr">In French.</param>
public sealed record WriteConsentText(int Version, string En, string Fr) : IUseCase<ConsentTextView>
{
    public const int Longest = 8000;

    public static Right Needs => Right.ManagePractice;

    public Refusal? Check() => Check("en", En) ?? Check("fr", Fr);

    private static Refusal? Check(string field, string? text) =>
        string.IsNullOrWhiteSpace(text) || text.Length > Longest ? Refusal.Invalid(field, $"Write the text, in at most {Longest} characters.") : null;
}

internal sealed class WriteConsentTextHandler(ClinicDb db, ConsentTexts consents, TimeProvider clock) : IHandle<WriteConsentText, ConsentTextView>
{
    public async Task<Outcome<ConsentTextView>> HandleAsync(WriteConsentText ask, Actor actor, CancellationToken ct)
    {
        var current = await consents.CurrentAsync(ct);
        if (current.Version != ask.Version)
            return Refusal.ChangedMeanwhile(current.ToView());
        var next = ConsentText.Write(ask.Version + 1, ask.En.Trim(), ask.Fr.Trim(), clock.GetUtcNow());
        db.Add(next);
        return await db.SaveAsync(next.ToView(), ct, new Race("pk_consent_texts", Refusal.ChangedMeanwhile()));
    }
}

internal static class WriteConsentTextEndpoint
{
    public static void MapWriteConsentText(this IEndpointRouteBuilder api) => api.MapPut("/consent-texts",
        async (WriteConsentText ask, Door<WriteConsentText, ConsentTextView> door, Actor actor, CancellationToken ct) =>
            (await door.EnterAsync(ask, actor, ct)).ToHttp());
}
