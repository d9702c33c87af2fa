using DentaMind.Kernel;

namespace DentaMind.Platform.Outbox;

/// <summary>Who listens to what. Each room lists its listeners in its module; nothing is scanned for.</summary>
public sealed class Subscriptions(IEnumerable<Subscription> listed)
{
    private readonly ILookup<string, string> byEvent = listed.ToLookup(one => one.EventName, one => one.Listener, StringComparer.Ordinal);

    internal IReadOnlyList<Subscription> All { get; } = [.. listed];

    internal IEnumerable<string> To(string eventName) => byEvent[eventName];
}

/// <summary>One listener: the event it hears, the name its work is kept under, and the use case it enters, as whom.</summary>
/// <param name="EventName">The event's stable name.</param>
/// <param name="Listener">The listener's stable name, such as <c>imaging.render-image</c>; the trail shows it as the actor.</param>
/// <param name="Parallel">How many of its items are worked on at once in one process.</param>
/// <param name="HearAsync">Reads the event and enters the door; gives the refusal, if any.</param>
public sealed record Subscription(
    string EventName,
    string Listener,
    int Parallel,
    Func<IServiceProvider, string, CancellationToken, Task<Refusal?>> HearAsync)
{
    /// <summary>Whether nobody waits for it, so that it leaves the machine to X-rays that arrive in a rush.</summary>
    public bool StandsBack { get; init; }
}
