using DentaMind.Kernel;
using DentaMind.Platform.Door;
using DentaMind.Platform.Http;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace DentaMind.Treatment.Plans.Paper;

/// <summary>Gives the signed document back, byte for byte as it was signed; what was altered is not shown.</summary>
public sealed record OpenSignedPlan(PlanId Plan) : IUseCase<PrintedPlan>
{
    public static Right Needs => Right.SeePlans;
}

/// <summary>A printed plan.</summary>
/// <param name="Pdf">The PDF.</param>
/// <param name="Sha256">Its SHA-256, lower-case hex.</param>
public sealed record PrintedPlan(ReadOnlyMemory<byte> Pdf, string Sha256);

internal sealed class OpenSignedPlanHandler(PlanDesk desk, DocumentRoom documents) : IHandle<OpenSignedPlan, PrintedPlan>
{
    public async Task<Outcome<PrintedPlan>> HandleAsync(OpenSignedPlan ask, Actor actor, CancellationToken ct)
    {
        var plan = await desk.OpenAsync(ask.Plan, actor, ct);
        if (!plan.IsAnswer)
            return plan.Refusal;
        if (await documents.OpenAsync(plan.Answer, ct) is not { } document)
            return Refusal.NotFound("signed document");
        return document.IsWhole ? new PrintedPlan(document.Pdf, Convert.ToHexStringLower(document.Sha256)) : Refusals.Integrity;
    }
}

internal static class OpenSignedPlanEndpoint
{
    public static void MapOpenSignedPlan(this IEndpointRouteBuilder api) => api.MapGet("/plans/{id}/document",
        async (PlanId id, Door<OpenSignedPlan, PrintedPlan> door, Actor actor, HttpContext http, CancellationToken ct) =>
            (await door.EnterAsync(new OpenSignedPlan(id), actor, ct)).ToHttp(printed => Sent(printed, $"{id}.pdf", http)));

    /// <summary>A PDF to be looked at or kept; its name says nothing of the patient.</summary>
    public static IResult Sent(PrintedPlan printed, string name, HttpContext http)
    {
        http.Response.Headers["DentaMind-Sha256"] = printed.Sha256;
        http.Response.Headers.ContentDisposition = $"inline; filename=\"{name}\"";
        return TypedResults.Bytes(printed.Pdf, "application/pdf");
    }
}
