using System.Globalization;
using DentaMind.Dicom.Web;
using DentaMind.Routing.Deliveries;
using DentaMind.Routing.Destinations.Http;

namespace DentaMind.Routing.Destinations;

/// <summary>What the answers of web peers come to.</summary>
internal static class WebOutcomes
{
    /// <summary>More than any image has.</summary>
    private const long MostBytes = 4L << 30;

    /// <summary>Nothing by these UIDs.</summary>
    public static readonly PeerAnswer Missing = new(PeerOutcome.Missing, "not-there") { Reason = "The peer does not have it." };

    /// <summary>The image has not the UIDs by which a web peer is asked.</summary>
    public static readonly PeerAnswer NoUid = new(PeerOutcome.Refused, "no-uid") { Reason = "The image has not the UIDs by which the peer could be asked for it." };

    /// <summary>The peer says that this UID is there already; which bytes those are only reading back can tell.</summary>
    public static readonly PeerAnswer AlreadyThere = new(PeerOutcome.Done, "already-there")
    {
        Reason = "The peer had an instance of this UID before; only reading it back proves that it is this one.",
    };

    public static PeerAnswer Of<T>(WebAnswer<T> answer)
        where T : class =>
        answer.Refusal is { } refusal ? PeerFaults.Of(refusal) : PeerFaults.Nonsense(answer.Nonsense ?? "answer-not-understood");

    /// <summary>Of a question about one instance, where "not found" speaks of the instance and not of the address.</summary>
    public static PeerAnswer OfOne<T>(WebAnswer<T> answer)
        where T : class =>
        answer.Refusal is { } refusal ? OfOne(refusal) : Of(answer);

    public static PeerAnswer OfOne(WebRefusal refusal) => refusal.Status is 404 or 410 ? Missing with { PeerWords = refusal.Words } : PeerFaults.Of(refusal);

    public static PeerAnswer Of(StowResult result) => result switch
    {
        { Verdict: StowVerdict.Stored } => PeerAnswer.Done,
        { Verdict: StowVerdict.Refused, Reason: { } reason } => Of(reason, result.Refusal?.Words),
        { Refusal: { } refusal } => PeerFaults.Of(refusal),
        _ => PeerFaults.Nonsense(result.Nonsense ?? "answer-not-understood"),
    };

    /// <summary>Whether a web peer can be asked for an image by these UIDs; study and series may be missing.</summary>
    public static bool CanBeAsked(InstanceUids what) =>
        what.SopInstance is not null && new[] { what.Study, what.Series, what.SopInstance }.OfType<string>().All(InstanceAddress.IsUsable);

    /// <summary>The bytes of a parcel, for a request.</summary>
    public static ByteSource ToSource(this Parcel parcel) => new(parcel.FileBytes, async ct => await parcel.OpenFileAsync(ct));

    /// <summary>How long a parcel may take; one of unknown length as long as the largest.</summary>
    public static TimeSpan Patience(this Parcel parcel, HttpPatience patience) => patience.For(parcel.FileBytes ?? MostBytes);

    /// <summary>Hands what arrives to its reader. When the peer breaks off that is an answer, whatever the reader makes of it.</summary>
    public static async Task<PeerAnswer> HandOverAsync(
        RetrievedInstance opened, HttpPatience patience, Func<ReadBack, CancellationToken, ValueTask> read, CancellationToken ct)
    {
        await using var arriving = opened;
        await using var content = new PacedStream(opened.Part10, patience, MostBytes);
        try
        {
            await read(new ReadBack(content), ct);
        }
        catch (Exception) when (content.Fault is not null && !ct.IsCancellationRequested)
        {
            // The reader could not know better.
        }

        return content.Fault is { } fault ? PeerFaults.Of(fault) ?? PeerFaults.Nonsense("answer-not-understood") : PeerAnswer.Done;
    }

    private static PeerAnswer Of(ushort reason, string? words)
    {
        if (FailureReason.IsDuplicate(reason)) return AlreadyThere with { PeerWords = words };
        var outcome = (reason & 0xFF00) == 0xA700 ? PeerOutcome.Away : FailureReason.IsTransient(reason) ? PeerOutcome.NotNow : PeerOutcome.Refused;
        return new PeerAnswer(outcome, string.Create(CultureInfo.InvariantCulture, $"status-{reason:x4}"), words)
        {
            Reason = $"The peer did not store it: {FailureReason.Words(reason)}.",
            IsOverwhelmed = outcome == PeerOutcome.Away,
        };
    }
}
