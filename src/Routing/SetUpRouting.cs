using System.Text.Json;
using System.Text.Json.Nodes;
using DentaMind.Kernel;
using DentaMind.Platform.Door;
using DentaMind.Platform.Persistence;
using DentaMind.Routing.Destinations;
using DentaMind.Routing.Rules;
using DentaMind.Routing.Rules.Keeping;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace DentaMind.Routing;

/// <summary>A practice that has neither destinations nor a rule book begins with those of the configuration; later the configuration is not looked at.</summary>
internal sealed record SetUpRouting : IUseCase<RoutingSetUp>
{
    public static Right Needs => Right.ManageRouting;

    public static bool LeavesTrail => false;
}

/// <summary>What was set up.</summary>
internal sealed record RoutingSetUp(int Destinations, bool HasRuleBook);

internal sealed partial class SetUpRoutingHandler(
    ClinicDb db, RoutingOptions options, Door<PutDestination, DestinationView> destinations, Door<PublishRuleBook, RuleBookView> publish, Door<SaveDraft, DraftView> drafts, ILogger<RoutingOptions> log)
    : IHandle<SetUpRouting, RoutingSetUp>
{
    public async Task<Outcome<RoutingSetUp>> HandleAsync(SetUpRouting ask, Actor actor, CancellationToken ct)
    {
        if (await db.Set<Destination>().AnyAsync(ct) || await db.Set<PublishedBook>().AnyAsync(ct))
            return new RoutingSetUp(0, false);
        foreach (var (name, settings) in options.Destinations)
            if ((await destinations.EnterAsync(new PutDestination(name, settings), actor, ct)).Refusal is { } refusal)
                DestinationRefused(log, name, string.Join(' ', refusal.Fields.Select(field => $"{field.Key}: {field.Value}")));
        return new RoutingSetUp(options.Destinations.Count, options.Rulebook is { } book && await PublishAsync(book, actor, ct));
    }

    /// <summary>A book that cannot be in force yet, because it names places that are still to be added, waits as the draft.</summary>
    private async Task<bool> PublishAsync(JsonElement book, Actor actor, CancellationToken ct)
    {
        var text = JsonSerializer.SerializeToUtf8Bytes(WithReason(book));
        if ((await publish.EnterAsync(new PublishRuleBook(text), actor, ct)).Refusal is not { } refusal)
            return true;
        BookRefused(log, string.Join(' ', refusal.Flaws.Select(flaw => $"{flaw.Path}: {flaw.Reason}")));
        await drafts.EnterAsync(new SaveDraft(text), actor, ct);
        return false;
    }

    private static JsonNode? WithReason(JsonElement book)
    {
        var node = JsonSerializer.SerializeToNode(book);
        if (node is JsonObject known && !known.ContainsKey("reason"))
            known["reason"] = "From the configuration, at the first start.";
        return node;
    }

    [LoggerMessage(503, LogLevel.Warning, "Destination {Destination} of the configuration was not set up: {Flaws}")]
    private static partial void DestinationRefused(ILogger log, string destination, string flaws);

    [LoggerMessage(504, LogLevel.Warning, "The configuration's rule book is kept as the draft, for it cannot be in force: {Flaws}")]
    private static partial void BookRefused(ILogger log, string flaws);
}
