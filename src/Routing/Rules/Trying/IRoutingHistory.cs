using DentaMind.Kernel;
using DentaMind.Routing.Rules.Deciding;
using DentaMind.Routing.Rules.Written;

namespace DentaMind.Routing.Rules.Trying;

/// <summary>What was decided of late, and by what: all that a dry run needs to know of the house.</summary>
internal interface IRoutingHistory
{
    /// <summary>The book in force, and the names that there are now.</summary>
    Task<RoutingGround> GroundAsync(CancellationToken ct);

    /// <summary>The images that were routed since then, the latest first, one at a time; or that one alone, whenever it was routed.</summary>
    IAsyncEnumerable<RoutedFacts> SinceAsync(DateTimeOffset since, ImageId? only, CancellationToken ct);
}

/// <summary>What is decided by now.</summary>
internal sealed record RoutingGround(RuleBook InForce, KnownNames Names);

/// <summary>An image that was routed, with the facts that it was routed by.</summary>
internal sealed record RoutedFacts(ImageId Image, LocationId? Location, RoutingFacts Facts);
