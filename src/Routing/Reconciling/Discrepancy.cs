using DentaMind.Kernel;
using DentaMind.Routing.Deliveries;
using DentaMind.Routing.Destinations;

namespace DentaMind.Routing.Reconciling;

/// <summary>Something found in a study, before it is written down.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="What">Of which instance.</param>
/// <param name="Delivery">The delivery that brought it there, as it was when the archive was asked; null where there is none.</param>
/// <param name="Image">Our image, where we have it.</param>
/// <param name="Reason">A stable code; null when the kind says enough.</param>
internal sealed record Discrepancy(FindingKind Kind, InstanceUids What, Delivery? Delivery = null, ImageId? Image = null, string? Reason = null);

/// <summary>What came of one study.</summary>
/// <param name="Answer">Done when the archive could be asked, whatever it had; anything else means that the study is still to be looked at.</param>
/// <param name="Instances">How many the archive lists.</param>
/// <param name="Findings">What is to be written down.</param>
internal sealed record StudyOutcome(PeerAnswer Answer, int Instances, IReadOnlyList<Discrepancy> Findings)
{
    /// <summary>The archive cannot be asked now.</summary>
    public static StudyOutcome Later(PeerAnswer why) => new(why, 0, []);

    /// <summary>The archive answers, but nothing that helps with this study; waiting would not change that.</summary>
    public static StudyOutcome Unknown(string study, PeerAnswer why) =>
        new(PeerAnswer.Done, 0, [new Discrepancy(FindingKind.NotCompared, new InstanceUids(null, null, study, null), Reason: why.Code)]);

    /// <summary>Whether it is of use to ask again later.</summary>
    public static bool MayPass(PeerAnswer answer) => answer.Outcome is PeerOutcome.Away or PeerOutcome.NotNow or PeerOutcome.Misconfigured;
}

/// <summary>A walk that this process has in hand.</summary>
/// <param name="Run">As it was when it was taken.</param>
/// <param name="Peer">The archive.</param>
internal sealed record RunInHand(Reconciliation Run, IArchiveClient Peer)
{
    public Guid Lease => Run.Lease!.Value;

    public string Name => Run.Destination;

    /// <summary>As whom the house does it.</summary>
    public Actor Actor { get; } = Actor.House("routing.reconcile:" + Run.Destination, Right.RunTheHouse, Right.FileImages);
}

/// <summary>Which instances are looked at.</summary>
internal static class Bounds
{
    /// <summary>Studies of an archive.</summary>
    public const int Studies = 1_000_000;

    /// <summary>Studies of one patient.</summary>
    public const int StudiesOfPatient = 500;

    /// <summary>Instances of a study.</summary>
    public const int Instances = 20_000;
}
