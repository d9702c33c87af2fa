using DentaMind.Routing.Deliveries;

namespace DentaMind.Routing.Reconciling;

/// <summary>What an archive lists of one study, held against what was brought there.</summary>
/// <param name="Absent">Was brought there and is not listed.</param>
/// <param name="Elsewhere">Was brought there, and is listed in another series than it was sent with.</param>
/// <param name="Listed">Was brought there, and is listed where it should be.</param>
/// <param name="Strange">Is listed, and was not brought there as part of this study.</param>
internal sealed record StudyComparison(IReadOnlyList<Delivery> Absent, IReadOnlyList<Delivery> Elsewhere, IReadOnlyList<Delivery> Listed, IReadOnlyList<InstanceUids> Strange)
{
    /// <param name="ours">Deliveries to the archive, of this study.</param>
    /// <param name="theirs">What the archive lists of it, each instance once.</param>
    /// <param name="before">What was sent only after this instant is not expected to be listed yet.</param>
    public static StudyComparison Of(IReadOnlyList<Delivery> ours, IReadOnlyList<InstanceUids> theirs, DateTimeOffset before)
    {
        var listed = theirs.ToDictionary(one => one.SopInstance!, StringComparer.Ordinal);
        var known = ours.Select(delivery => delivery.Uids.SopInstance!).ToHashSet(StringComparer.Ordinal);
        var expected = ours.Where(delivery => ShouldBeThere(delivery, before)).ToLookup(delivery => Place(delivery, listed));
        return new StudyComparison(
            [.. expected[Where.Nowhere]],
            [.. expected[Where.Elsewhere]],
            [.. expected[Where.Here]],
            [.. theirs.Where(one => !known.Contains(one.SopInstance!))]);
    }

    private enum Where
    {
        Nowhere,
        Elsewhere,
        Here,
    }

    private static Where Place(Delivery delivery, Dictionary<string, InstanceUids> listed) =>
        !listed.TryGetValue(delivery.Uids.SopInstance!, out var there) ? Where.Nowhere
        : delivery.Uids.Series is { } series && there.Series != series ? Where.Elsewhere
        : Where.Here;

    /// <summary>It proved that it has it, or said so a while ago; what is still to be proved is the prover's.</summary>
    private static bool ShouldBeThere(Delivery delivery, DateTimeOffset before) =>
        delivery.State == DeliveryState.Confirmed || (delivery.State == DeliveryState.Sent && delivery.SentAt < before);
}
