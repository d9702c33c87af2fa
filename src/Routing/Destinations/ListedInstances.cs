using DentaMind.Dicom.Data;
using DentaMind.Routing.Deliveries;

namespace DentaMind.Routing.Destinations;

/// <summary>Gathers what a peer lists of one study: each instance once, no more than are wanted, and nothing that could not be asked for.</summary>
internal sealed class ListedInstances(string study, int most)
{
    private readonly Dictionary<string, InstanceUids> found = new(StringComparer.Ordinal);
    private bool isWhole = true;

    /// <summary>A list that was cut off.</summary>
    public static readonly PeerAnswer TooLong = new(PeerOutcome.Done, "list-too-long") { Reason = "The peer lists more than is looked at in one go." };

    /// <summary>Whether no more are wanted.</summary>
    public bool IsFull => found.Count >= most;

    public int Count => found.Count;

    /// <summary>Digits and dots that name something: whatever else a peer lists is not sent back to it as a question.</summary>
    public static bool IsName(string? uid) => uid is not null && Uid.IsIndexable(uid) && uid.AsSpan().ContainsAnyInRange('0', '9');

    /// <summary>One more; what came before under its UID stays.</summary>
    public void Add(string? series, string? instance, string? sopClass)
    {
        if (!IsName(series) || !IsName(instance))
            isWhole = false;
        else if (!found.ContainsKey(instance!) && IsFull)
            isWhole = false;
        else
            found.TryAdd(instance!, new InstanceUids(IsName(sopClass) ? sopClass : null, instance, study, series));
    }

    /// <summary>The peer had more than it told.</summary>
    public void CutOff() => isWhole = false;

    public InstanceListing ToListing(PeerAnswer answer) =>
        answer.Outcome == PeerOutcome.Done ? new InstanceListing(answer, [.. found.Values], isWhole) : InstanceListing.Failed(answer);
}
