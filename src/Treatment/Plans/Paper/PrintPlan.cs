using DentaMind.Kernel;
using DentaMind.Kernel.Dentistry;
using DentaMind.Platform.Door;
using DentaMind.Platform.Http;
using DentaMind.Treatment.Plans.Costs;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace DentaMind.Treatment.Plans.Paper;

/// <summary>Prints a plan as it is now, to be read; it says that nobody has signed it, and is kept nowhere.</summary>
public sealed record PrintPlan(PlanId Plan, PaperLanguage Language, Notation Notation, PlanOptionId? Option = null) : IUseCase<PrintedPlan>
{
    public static Right Needs => Right.SeePlans;
}

internal sealed class PrintPlanHandler(PlanDesk desk, PlanCosts costs, PlanPlaces places, PaperWriter writer, DocumentRoom documents) : IHandle<PrintPlan, PrintedPlan>
{
    public async Task<Outcome<PrintedPlan>> HandleAsync(PrintPlan ask, Actor actor, CancellationToken ct)
    {
        var opened = await desk.OpenAsync(ask.Plan, actor, ct);
        if (!opened.IsAnswer)
            return opened.Refusal;
        var plan = opened.Answer;
        if (ask.Option is { } option && plan.Sheet.Option(option) is null)
            return PlanRefusals.NoOption;
        var today = await places.TodayAsync(plan.Row.Location, desk.Now, actor, ct);
        var estimate = plan.Sheet.Estimate is { } frozen ? frozen : await costs.OfAsync(plan, today, actor, ct);
        if (!estimate.IsAnswer)
            return estimate.Refusal;
        var content = await writer.WriteAsync(plan, estimate.Answer, new Reader(ask.Language, ask.Notation, ask.Option), actor, ct);
        if (!content.IsAnswer)
            return content.Refusal;
        var pdf = await documents.PrintAsync(content.Answer, ct);
        return pdf.Map(bytes => new PrintedPlan(bytes, PaperContent.HashOf(bytes)));
    }
}

internal static class PrintPlanEndpoint
{
    public static void MapPrintPlan(this IEndpointRouteBuilder api) => api.MapGet("/plans/{id}/print",
        async (PlanId id, [AsParameters] PrintedAs printed, Door<PrintPlan, PrintedPlan> door, Actor actor, HttpContext http, CancellationToken ct) =>
            (printed.Check() is { } wrong ? wrong : await door.EnterAsync(printed.ToAsk(id), actor, ct))
                .ToHttp(pdf => OpenSignedPlanEndpoint.Sent(pdf, $"{id}.pdf", http)));
}

/// <summary>How <c>GET /api/plans/{id}/print</c> is to be printed; words of an address are read in any case.</summary>
internal readonly record struct PrintedAs(string? Language, string? Notation, PlanOptionId? OptionId)
{
    public Refusal? Check() =>
        Language is not null && !Read<PaperLanguage>(Language).HasValue ? Refusal.Invalid("language", "A language is en or fr.")
        : Notation is not null && !Read<Notation>(Notation).HasValue ? Refusal.Invalid("notation", "A notation is fdi, universal, palmer or haderup.")
        : null;

    public PrintPlan ToAsk(PlanId plan) => new(plan, Read<PaperLanguage>(Language) ?? PaperLanguage.En, Read<Notation>(Notation) ?? Kernel.Dentistry.Notation.Fdi, OptionId);

    private static T? Read<T>(string? text)
        where T : struct, Enum => Enum.TryParse<T>(text, ignoreCase: true, out var read) && Enum.IsDefined(read) ? read : null;
}
