using DentaMind.Kernel;
using DentaMind.Routing.Destinations;

namespace DentaMind.Routing.Deliveries;

/// <summary>A delivery whose original is open, or that may not go. Whoever has it disposes of it.</summary>
/// <param name="delivery">In hand.</param>
/// <param name="first">Its original in the first form to be tried; null when it is still to be opened.</param>
internal sealed class ReadyDelivery(Delivery delivery, Outcome<Parcel>? first) : IAsyncDisposable
{
    private Outcome<Parcel>? left = first;

    public Delivery Delivery => delivery;

    /// <summary>What is open already, to whoever asks first.</summary>
    public Outcome<Parcel>? TakeFirst() => Interlocked.Exchange(ref left, null);

    public ValueTask DisposeAsync() => TakeFirst() is { IsAnswer: true, Answer: var open } ? open.DisposeAsync() : ValueTask.CompletedTask;
}

/// <summary>A delivery and what the peer said of it; or why it was not given: a denial.</summary>
internal sealed record GivenDelivery(Delivery Delivery, PeerAnswer Answer, string? Denial = null);
