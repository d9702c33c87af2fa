using DentaMind.Kernel;

namespace DentaMind.Routing.Reconciling;

/// <summary>One walk through what an archive has: to compare it with what it should have, to adopt what only it has, or to move everything to another.</summary>
/// <remarks>It goes study by study and may be killed between any two lines: a study that was not written down as done is looked at again, which is harmless.</remarks>
internal sealed class Reconciliation
{
    private Reconciliation()
    {
    }

    public long Number { get; private set; }

    public required Guid Id { get; init; }

    public required ReconciliationKind Kind { get; init; }

    public required string Destination { get; init; }

    /// <summary>For a migration: where everything goes.</summary>
    public string? Target { get; private init; }

    /// <summary>The destination while this is not over: unique, for an archive is walked through once at a time. One that brings a patient's images stands in nobody's way.</summary>
    public string? OpenFor { get; private set; }

    /// <summary>Whether what is missing is sent again; false only reports.</summary>
    public bool Repairs { get; private init; }

    /// <summary>Whether every image that is listed is read back.</summary>
    public bool ReadsBack { get; private init; }

    /// <summary>Only what was decided since then; null looks at everything.</summary>
    public DateTimeOffset? Since { get; private init; }

    /// <summary>For what is adopted: where it is said to belong.</summary>
    public LocationId? Location { get; private init; }

    /// <summary>Whose earlier images are brought in; null where it is about nobody alone.</summary>
    public PatientId? Patient { get; private init; }

    /// <summary>Whether its studies are on the list already, or were named by whoever asked.</summary>
    public bool IsListed { get; private set; }

    public string AskedBy { get; private init; } = "";

    public bool IsScheduled { get; private init; }

    public required DateTimeOffset AskedAt { get; init; }

    public ReconciliationState State { get; private set; } = ReconciliationState.Waiting;

    /// <summary>When it goes on: an archive that is away is asked again after a pause.</summary>
    public DateTimeOffset DueAt { get; private set; }

    public DateTimeOffset? LeasedUntil { get; private set; }

    /// <summary>Whose lease it is; who comes late with another one changes nothing.</summary>
    public Guid? Lease { get; private set; }

    /// <summary>Why it waits, or how it ended: a stable code.</summary>
    public string? Reason { get; private set; }

    /// <summary>How often in a row the archive could not be asked.</summary>
    public int Setbacks { get; private set; }

    public int StudiesDone { get; private set; }

    /// <summary>How many the archive listed in the studies that are done.</summary>
    public long Instances { get; private set; }

    public DateTimeOffset? EndedAt { get; private set; }

    /// <summary>What came of it, as text, once it is over; migrations only.</summary>
    public string? Report { get; private set; }

    public static Reconciliation Ask(ReconciliationKind kind, string destination, Request request) => Ask(Guid.CreateVersion7(), kind, destination, request);

    private static Reconciliation Ask(Guid id, ReconciliationKind kind, string destination, Request request) => new()
    {
        Id = id,
        Kind = kind,
        Destination = destination,
        OpenFor = request.Patient is null ? destination : $"patient:{id:N}",
        Patient = request.Patient,
        Target = request.Target,
        Repairs = request.Repairs,
        ReadsBack = request.ReadsBack,
        Since = request.Since,
        Location = request.Location,
        AskedBy = request.By,
        IsScheduled = request.IsScheduled,
        AskedAt = request.At,
        DueAt = request.At,
    };

    /// <summary>Every study is on the list.</summary>
    public void Listed() => IsListed = true;

    /// <summary>One more study is done; the archive was there.</summary>
    public void Advance(int instances) => (StudiesDone, Instances, Setbacks, Reason) = (StudiesDone + 1, Instances + instances, 0, null);

    /// <summary>The archive cannot be asked now.</summary>
    public void Wait(DateTimeOffset until, string reason, bool isSetback = true)
    {
        (State, DueAt, Reason, Lease, LeasedUntil) = (ReconciliationState.Waiting, until, reason, null, null);
        Setbacks += isSetback ? 1 : 0;
    }

    /// <summary>Stands still until a person lets it go on.</summary>
    public void Pause() => (State, Lease, LeasedUntil) = (ReconciliationState.Paused, null, null);

    public void Resume(DateTimeOffset now) => (State, DueAt, Setbacks) = (ReconciliationState.Waiting, now, 0);

    /// <summary>It is over, one way or another.</summary>
    public void End(ReconciliationState how, DateTimeOffset at, string? reason = null, string? report = null) =>
        (State, EndedAt, Reason, Report, OpenFor, Lease, LeasedUntil) = (how, at, reason, report, null, null, null);

    /// <summary>Who asked for what.</summary>
    internal sealed record Request(string By, DateTimeOffset At)
    {
        public string? Target { get; init; }

        public bool Repairs { get; init; }

        public bool ReadsBack { get; init; }

        public DateTimeOffset? Since { get; init; }

        public LocationId? Location { get; init; }

        public bool IsScheduled { get; init; }

        public PatientId? Patient { get; init; }
    }
}

/// <summary>What a walk through an archive is for.</summary>
public enum ReconciliationKind
{
    /// <summary>To find, and repair, what is missing there.</summary>
    Compare,

    /// <summary>To bring in what only the archive has.</summary>
    Adopt,

    /// <summary>To bring everything to another archive.</summary>
    Migrate,

    /// <summary>To bring in one patient's earlier images.</summary>
    Prefetch,
}

/// <summary>Where a walk through an archive stands.</summary>
public enum ReconciliationState
{
    /// <summary>Its turn will come, or the archive is away.</summary>
    Waiting,

    Running,

    /// <summary>A person let it stand still.</summary>
    Paused,

    Done,

    /// <summary>A person ended it.</summary>
    Stopped,

    /// <summary>It could not be done; the reason says why.</summary>
    Failed,
}
