using DentaMind.Kernel;
using DentaMind.Platform.Keys;

namespace DentaMind.Routing.Deliveries;

/// <summary>A delivery as its readers see it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Image">The image.</param>
/// <param name="Destination">The destination's name.</param>
/// <param name="Role">As what it is given the image.</param>
/// <param name="State">Where it stands.</param>
/// <param name="IsUnderWay">Whether a sender or prover has it in hand now.</param>
/// <param name="Grade">How well it is known that the peer has it.</param>
/// <param name="Attempts">How often it was begun since it was last released.</param>
/// <param name="Losses">How often the peer lost what it had accepted.</param>
/// <param name="DueAt">When it is tried or proved next; null once nothing is due.</param>
/// <param name="Reason">Why it is not there yet: a stable code.</param>
/// <param name="PeerWords">What the peer said.</param>
/// <param name="DecidedAt">When it was decided.</param>
/// <param name="SentAt">When the peer said that it had it.</param>
/// <param name="ConfirmedAt">When it was proved.</param>
/// <param name="Bytes">Of the original.</param>
/// <param name="RuleBookVersion">The book that decided it.</param>
public sealed record DeliveryView(
    Guid Id,
    ImageId Image,
    string Destination,
    DeliveryRole Role,
    DeliveryState State,
    bool IsUnderWay,
    ProofGrade Grade,
    int Attempts,
    int Losses,
    DateTimeOffset? DueAt,
    string? Reason,
    string? PeerWords,
    DateTimeOffset DecidedAt,
    DateTimeOffset? SentAt,
    DateTimeOffset? ConfirmedAt,
    long Bytes,
    int RuleBookVersion);

/// <summary>Makes views of deliveries.</summary>
internal sealed class DeliveryViews(KeyRing keys, TimeProvider clock)
{
    public static Cell CellOf(Guid delivery) => new("deliveries", "peer_words", delivery);

    public DeliveryView Of(Delivery delivery) => new(
        delivery.Id,
        delivery.Image,
        delivery.Destination,
        delivery.Role,
        delivery.State,
        delivery.LeasedUntil > clock.GetUtcNow(),
        delivery.Grade,
        delivery.Attempts,
        delivery.Losses,
        delivery.State is DeliveryState.Waiting or DeliveryState.Sent && delivery.DueAt < Delivery.Never ? delivery.DueAt : null,
        delivery.Reason,
        delivery.PeerWords is { } words ? keys.Organisation.OpenText(words, CellOf(delivery.Id)) : null,
        delivery.DecidedAt,
        delivery.SentAt,
        delivery.ConfirmedAt,
        delivery.Bytes,
        delivery.RuleBookVersion);
}
