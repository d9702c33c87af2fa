using DentaMind.Kernel;

namespace DentaMind.Treatment.Plans;

/// <summary>A treatment plan of one patient. The row says how far it has come and what is left to schedule; all that stands on it is sealed.</summary>
internal sealed class Plan
{
    private Plan()
    {
    }

    public PlanId Id { get; private set; }

    public PatientId Patient { get; private set; }

    /// <summary>Where it is to be done; null when nobody said.</summary>
    public LocationId? Location { get; private set; }

    public ClinicianId? Clinician { get; private set; }

    /// <summary>As kept; whether a presented one has expired the clock says: <see cref="StateAt"/>.</summary>
    public PlanState State { get; private set; }

    /// <summary>1 for a plan; an amendment counts on.</summary>
    public int Edition { get; private set; } = 1;

    /// <summary>The edition that this one takes the place of once it is signed.</summary>
    public PlanId? Amends { get; private set; }

    /// <summary><see cref="PlanSheet"/>, sealed with the patient's key and bound to this row.</summary>
    public byte[] Sheet { get; private set; } = [];

    public DateTimeOffset CreatedAt { get; private set; }

    public DateTimeOffset? PresentedAt { get; private set; }

    /// <summary>Until when a presented plan may be signed.</summary>
    public DateTimeOffset? ExpiresAt { get; private set; }

    /// <summary>When it was accepted or declined.</summary>
    public DateTimeOffset? DecidedAt { get; private set; }

    /// <summary>How many accepted items have no visit yet.</summary>
    public int Unscheduled { get; private set; }

    /// <summary>What those cost, in cents, by the fees that were signed.</summary>
    public long UnscheduledCents { get; private set; }

    /// <summary>Counts the changes of everything on the plan.</summary>
    public int Version { get; private set; } = 1;

    public bool IsSigned => State is PlanState.Accepted or PlanState.Scheduled or PlanState.InProgress or PlanState.Completed or PlanState.Superseded;

    public static Plan Propose(PlanId id, PatientId patient, PlanPlace place, DateTimeOffset now) =>
        new() { Id = id, Patient = patient, Location = place.Location, Clinician = place.Clinician, CreatedAt = now };

    /// <summary>The next edition of a signed plan: a draft of its own until it is signed too.</summary>
    public static Plan Amend(Plan signed, PlanId id, PatientId patient, DateTimeOffset now)
    {
        var next = Propose(id, patient, new PlanPlace(signed.Location, signed.Clinician), now);
        (next.Edition, next.Amends) = (signed.Edition + 1, signed.Id);
        return next;
    }

    public PlanState StateAt(DateTimeOffset now) => State == PlanState.Presented && ExpiresAt < now ? PlanState.Expired : State;

    public void Belong(PlanPlace place) => (Location, Clinician) = place;

    public Refusal? Present(DateTimeOffset now, TimeSpan valid)
    {
        if (State != PlanState.Draft)
            return PlanRefusals.NotFrom(State);
        (State, PresentedAt, ExpiresAt) = (PlanState.Presented, now, now + valid);
        return null;
    }

    /// <summary>Back to the desk: what was presented or declined may be written anew.</summary>
    public Refusal? Withdraw()
    {
        if (State is not (PlanState.Presented or PlanState.Declined))
            return PlanRefusals.NotFrom(State);
        (State, PresentedAt, ExpiresAt, DecidedAt) = (PlanState.Draft, null, null, null);
        return null;
    }

    public Refusal? PutAway(PlanSheet sheet)
    {
        if (PlanRefusals.NotPutAway(State, sheet) is { } no)
            return no;
        State = PlanState.PutAway;
        return null;
    }

    public Refusal? BringBack()
    {
        if (State != PlanState.PutAway)
            return PlanRefusals.NotFrom(State);
        State = PlanState.Draft;
        return null;
    }

    public Refusal? Decline(DateTimeOffset now)
    {
        if (State != PlanState.Presented)
            return PlanRefusals.NotFrom(State);
        (State, DecidedAt) = (PlanState.Declined, now);
        return null;
    }

    public Refusal? Accept(DateTimeOffset now)
    {
        if (StateAt(now) == PlanState.Expired)
            return PlanRefusals.Expired;
        if (State != PlanState.Presented)
            return PlanRefusals.NotFrom(State);
        (State, DecidedAt) = (PlanState.Accepted, now);
        return null;
    }

    public void Supersede() => State = PlanState.Superseded;

    /// <summary>Keeps a sheet, and what of it the lists go by.</summary>
    public void Keep(byte[] @sealed, PlanSheet sheet)
    {
        Sheet = @sealed;
        if (IsSigned && State != PlanState.Superseded)
            State = sheet.StateOfWork();
        var waiting = State is PlanState.Superseded ? [] : sheet.Items.Where(item => item.State == ItemState.Accepted).ToList();
        (Unscheduled, UnscheduledCents) = (waiting.Count, waiting.Sum(item => item.SignedCents ?? 0));
        Version++;
    }

    /// <summary>The first sheet of a new plan; nobody has seen an earlier version.</summary>
    public void Begin(byte[] @sealed) => Sheet = @sealed;
}

/// <summary>Where a plan is to be done, and by whom.</summary>
internal readonly record struct PlanPlace(LocationId? Location, ClinicianId? Clinician);
