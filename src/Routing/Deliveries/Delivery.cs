using DentaMind.Kernel;
using DentaMind.Routing.Rules.Written;

namespace DentaMind.Routing.Deliveries;

/// <summary>One image on its way to one destination, once. What is said of it is only what is known.</summary>
internal sealed class Delivery
{
    public const int MostLosses = 5;

    /// <summary>Why a delivery was withdrawn that a person refused.</summary>
    public const string RefusedByHand = "refused-by-hand";

    /// <summary>When nothing is due any more.</summary>
    public static readonly DateTimeOffset Never = new(9000, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private Delivery()
    {
    }

    /// <summary>Counts decisions; lists go by it.</summary>
    public long Number { get; private set; }

    public required Guid Id { get; init; }

    public required ImageId Image { get; init; }

    public PatientId? Patient { get; private set; }

    /// <summary>Where the image was made; the pump is fair between locations.</summary>
    public required LocationId? Location { get; init; }

    public required string Destination { get; init; }

    public DeliveryRole Role { get; private set; }

    /// <summary>For a primary: who takes its place while it is away.</summary>
    public string? Standby { get; private set; }

    /// <summary>How a rule wants it encoded there; null for as it is.</summary>
    public Transcode? Transcode { get; private set; }

    /// <summary>Which image it is for the peer (PS3.3 C.12.1); null where the file does not say.</summary>
    public InstanceUids Uids { get; private set; } = new(null, null, null, null);

    /// <summary>Of the original, in bytes.</summary>
    public required long Bytes { get; init; }

    /// <summary>The published book that decided it.</summary>
    public required int RuleBookVersion { get; init; }

    public required DateTimeOffset DecidedAt { get; init; }

    public DeliveryState State { get; private set; } = DeliveryState.Waiting;

    public ProofGrade Grade { get; private set; }

    /// <summary>How often it was begun.</summary>
    public int Attempts { get; private set; }

    /// <summary>When it is to be tried, or proved, next; for a parked one, when it was parked.</summary>
    public DateTimeOffset DueAt { get; private set; }

    public DateTimeOffset? LeasedUntil { get; private set; }

    /// <summary>Whose lease it is; whoever comes late with another one changes nothing.</summary>
    public Guid? Lease { get; private set; }

    /// <summary>Why it is not there yet: a stable code.</summary>
    public string? Reason { get; private set; }

    /// <summary>What the peer said, sealed: it may name the patient.</summary>
    public byte[]? PeerWords { get; private set; }

    public DateTimeOffset? SentAt { get; private set; }

    public DateTimeOffset? ConfirmedAt { get; private set; }

    /// <summary>The transaction in which the peer was asked to commit itself (PS3.4 J.3), while it has not answered.</summary>
    public string? CommitmentUid { get; private set; }

    /// <summary>How often it was sent again because the peer could not prove it had kept it.</summary>
    public int Losses { get; private set; }

    /// <summary>Whether rules may send it after all; what a person refused, only a person sends.</summary>
    public bool IsWithdrawnByRule => State == DeliveryState.Withdrawn && Reason != RefusedByHand;

    public static Delivery To(string destination, DeliveryRole role, string? standby, Consignment what) => new()
    {
        Id = Guid.CreateVersion7(),
        Image = what.Image,
        Patient = what.Patient,
        Location = what.Location,
        Destination = destination,
        Role = role,
        Standby = standby,
        Uids = what.Uids,
        Bytes = what.Bytes,
        RuleBookVersion = what.RuleBookVersion,
        DecidedAt = what.DecidedAt,
        DueAt = what.DecidedAt,
    };

    /// <summary>Waits for a person before it is sent.</summary>
    public void Hold(string reason) => (State, Reason) = (DeliveryState.Held, reason);

    /// <summary>The peer said that it has it; that has still to be proved.</summary>
    public void Sent(DateTimeOffset at, DateTimeOffset proveAt) =>
        (State, Grade, SentAt, DueAt, Reason, PeerWords) = (DeliveryState.Sent, ProofGrade.Accepted, at, proveAt, null, null);

    /// <summary>The peer proved it.</summary>
    public void Confirmed(ProofGrade grade, DateTimeOffset at) =>
        (State, Grade, ConfirmedAt, Reason, PeerWords, CommitmentUid) = (DeliveryState.Confirmed, grade, at, null, null, null);

    /// <summary>The peer was asked to commit itself and answers later.</summary>
    public void AskedToCommit(string transaction, DateTimeOffset until) => (CommitmentUid, DueAt) = (transaction, until);

    /// <summary>The proof could not be had this time. A commitment that was asked for stays so: next time something else may prove it.</summary>
    public void ProveLater(DateTimeOffset at, string reason) => (DueAt, Reason) = (at, reason);

    /// <summary>Nothing else can prove it: a commitment may be asked for anew then.</summary>
    public void CommitAnew(DateTimeOffset at, string reason) => (DueAt, Reason, CommitmentUid) = (at, reason, null);

    /// <summary>The peer does not have what it said it had: it is sent again, or, when that has happened too often, put aside.</summary>
    public void Lost(DateTimeOffset now, string reason, byte[]? peerWords)
    {
        if (Losses >= MostLosses)
        {
            (Grade, CommitmentUid) = (ProofGrade.None, null);
            Park(now, "lost-again-and-again", peerWords);
            return;
        }
        (State, Grade, DueAt, Reason, CommitmentUid, ConfirmedAt) = (DeliveryState.Waiting, ProofGrade.None, now, reason, null, null);
        (Attempts, Losses) = (0, Losses + 1);
    }

    /// <summary>The destination was not there: the attempt does not count.</summary>
    public void NotBegun() => Attempts--;

    /// <summary>It did not work this time.</summary>
    public void TryAgain(DateTimeOffset at, string reason, byte[]? peerWords) =>
        (State, DueAt, Reason, PeerWords) = (DeliveryState.Waiting, at, reason, peerWords);

    /// <summary>Trying again by itself would not help: a person decides.</summary>
    public void Park(DateTimeOffset at, string reason, byte[]? peerWords) =>
        (State, DueAt, Reason, PeerWords) = (DeliveryState.Parked, at, reason, peerWords);

    /// <summary>A person sends it, now, whatever it waited for.</summary>
    public void Release(DateTimeOffset now) =>
        (State, Grade, DueAt, Reason, Attempts, Losses, PeerWords, CommitmentUid) = (DeliveryState.Waiting, ProofGrade.None, now, null, 0, 0, null, null);

    /// <summary>It is not to be sent any more.</summary>
    public void Withdraw(string reason, DateTimeOffset at) => (State, DueAt, Reason) = (DeliveryState.Withdrawn, at, reason);

    /// <summary>The image became another's, or got a stronger role here.</summary>
    public void Become(PatientId? patient, DeliveryRole role, string? standby) => (Patient, Role, Standby) = (patient, role, standby);

    /// <summary>A rule wants it encoded so from now on.</summary>
    public void Encode(Transcode? form) => Transcode = form;

    /// <summary>It goes by these UIDs from now on, unless the peer has it by others already.</summary>
    public void GoBy(InstanceUids uids)
    {
        if (State is not (DeliveryState.Sent or DeliveryState.Confirmed) && Uids != uids)
            Uids = uids;
    }

    /// <summary>Gives the lease back, with whatever became of it.</summary>
    public void LetGo() => (LeasedUntil, Lease) = (null, null);
}

/// <summary>Where a delivery stands.</summary>
public enum DeliveryState
{
    /// <summary>It is due, or will be.</summary>
    Waiting,

    /// <summary>The peer said that it has it; its proof is still to come, or it offers none.</summary>
    Sent,

    /// <summary>The peer proved that it has it.</summary>
    Confirmed,

    /// <summary>It cannot be sent as things are: a person decides.</summary>
    Parked,

    /// <summary>A rule wants a person to decide before it is sent.</summary>
    Held,

    /// <summary>It is not to be sent any more.</summary>
    Withdrawn,
}

/// <summary>How well it is known that the peer has the image, weakest first.</summary>
public enum ProofGrade
{
    None,

    /// <summary>It said so, and nothing more.</summary>
    Accepted,

    /// <summary>It lists the image among its own.</summary>
    Listed,

    /// <summary>It committed itself to keep it (PS3.4 J).</summary>
    Committed,

    /// <summary>It was read back and is what was sent.</summary>
    ReadBack,
}

/// <summary>What is known of an image when it is decided where it goes.</summary>
internal sealed record Consignment(
    ImageId Image, PatientId? Patient, LocationId? Location, InstanceUids Uids, long Bytes, int RuleBookVersion, DateTimeOffset DecidedAt);

/// <summary>As what a destination is given an image.</summary>
public enum DeliveryRole
{
    Primary,
    Backup,

    /// <summary>In place of a primary that is away.</summary>
    Standby,

    /// <summary>Because all that another archive had was to come here.</summary>
    Migration,
}
