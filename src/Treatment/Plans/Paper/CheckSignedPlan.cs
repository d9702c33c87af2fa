using DentaMind.Kernel;
using DentaMind.Platform.Door;
using DentaMind.Platform.Http;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace DentaMind.Treatment.Plans.Paper;

/// <summary>Proves a signed document: that its bytes are those that were signed, and that printing what it says once more gives the same bytes.</summary>
public sealed record CheckSignedPlan(PlanId Plan) : IUseCase<DocumentCheck>
{
    public static Right Needs => Right.SeePlans;
}

/// <summary>What a check found.</summary>
/// <param name="Sha256">What the books say the PDF hashes to, lower-case hex.</param>
/// <param name="ContentSha256">The hash of what it was printed from.</param>
/// <param name="IsWhole">Whether the PDF in the store hashes to that.</param>
/// <param name="PrintsTheSame">Whether printing the content again gives the same bytes; false also after the printer of the machine was renewed.</param>
public sealed record DocumentCheck(string Sha256, string ContentSha256, bool IsWhole, bool PrintsTheSame);

internal sealed class CheckSignedPlanHandler(PlanDesk desk, DocumentRoom documents) : IHandle<CheckSignedPlan, DocumentCheck>
{
    public async Task<Outcome<DocumentCheck>> HandleAsync(CheckSignedPlan ask, Actor actor, CancellationToken ct)
    {
        var plan = await desk.OpenAsync(ask.Plan, actor, ct);
        if (!plan.IsAnswer)
            return plan.Refusal;
        if (await documents.OpenAsync(plan.Answer, ct) is not { } document)
            return Refusal.NotFound("signed document");
        var again = await documents.PrintAsync(document.Content, ct);
        return again.Map(pdf => new DocumentCheck(
            Convert.ToHexStringLower(document.Sha256), document.ContentSha256, document.IsWhole, pdf.AsSpan().SequenceEqual(document.Pdf)));
    }
}

internal static class CheckSignedPlanEndpoint
{
    public static void MapCheckSignedPlan(this IEndpointRouteBuilder api) => api.MapGet("/plans/{id}/document/check",
        async (PlanId id, Door<CheckSignedPlan, DocumentCheck> door, Actor actor, CancellationToken ct) =>
            (await door.EnterAsync(new CheckSignedPlan(id), actor, ct)).ToHttp());
}
