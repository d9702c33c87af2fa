using DentaMind.Kernel;
using DentaMind.Platform.Door;
using DentaMind.Routing.Rules.Deciding;
using DentaMind.Routing.Rules.Keeping;
using DentaMind.Routing.Rules.Proving;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace DentaMind.Routing.Rules.Trying;

/// <summary>What would a rule book do? It is held against the images of late and looked through by itself; nothing is sent, and the book in force stays.</summary>
/// <param name="Text">UTF-8 JSON: the <c>rulebook</c>, and if wanted how many <c>days</c> to look back or the one <c>image</c> to look at.</param>
public sealed record DryRunRouting(ReadOnlyMemory<byte> Text) : IUseCase<DryRunReport>
{
    public static Right Needs => Right.ManageRouting;
}

internal sealed class DryRunRoutingHandler(IRoutingHistory history, TimeProvider clock) : IHandle<DryRunRouting, DryRunReport>
{
    private const int MostImages = 200_000;
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(20);

    public async Task<Outcome<DryRunReport>> HandleAsync(DryRunRouting ask, Actor actor, CancellationToken ct)
    {
        var text = DryRunText.Read(ask.Text.Span);
        var ground = await history.GroundAsync(ct);
        var read = CheckedBook.Of(text.Book, ground.Names);
        if (read.Book is not { } book)
            return BookText.Refused(read);
        var comparison = new Comparison(ground.InForce, book);
        var isWhole = await LookAsync(comparison, text, actor, ct);
        if (text.Image is not null && comparison.Images == 0)
            return Refusal.NotFound("image that was routed");
        return comparison.Report(RuleBookAnalysis.Of(book, ground.Names), isWhole);
    }

    /// <summary>Looks at the images within the actor's reach; false when there were more than time or patience allowed.</summary>
    private async Task<bool> LookAsync(Comparison comparison, DryRunText text, Actor actor, CancellationToken ct)
    {
        var began = clock.GetTimestamp();
        await foreach (var image in history.SinceAsync(clock.GetUtcNow().AddDays(-text.Days), text.Image, ct))
        {
            if (comparison.Images == MostImages || clock.GetElapsedTime(began) > Longest)
                return false;
            if (actor.Reaches(image.Location))
                comparison.Look(image);
        }

        return true;
    }
}

internal static class DryRunRoutingEndpoint
{
    public static void MapDryRunRouting(this IEndpointRouteBuilder api) => api.MapPost("/routing/dryrun",
        (HttpRequest request, Door<DryRunRouting, DryRunReport> door, Actor actor, CancellationToken ct) =>
            BookText.WithAsync(request, text => door.EnterAsync(new DryRunRouting(text), actor, ct), ct, DryRunText.MostBytes))
        .Accepts<object>("application/json").Produces<DryRunReport>();
}
