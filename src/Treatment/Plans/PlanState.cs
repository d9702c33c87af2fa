namespace DentaMind.Treatment.Plans;

/// <summary>How far a plan has come. From accepted on it follows from its items.</summary>
public enum PlanState
{
    /// <summary>Being written; nobody was asked yet.</summary>
    Draft,

    /// <summary>Laid before the patient, with its costs of that day.</summary>
    Presented,

    /// <summary>Presented, and not answered in time. Never kept: the clock says it.</summary>
    Expired,

    Declined,

    /// <summary>Signed, whole or in part; what was signed never changes.</summary>
    Accepted,

    /// <summary>Everything that is left to do has a visit.</summary>
    Scheduled,

    InProgress,

    Completed,

    /// <summary>A later edition was signed in its place.</summary>
    Superseded,

    /// <summary>A draft that was begun by mistake; it can be brought back.</summary>
    PutAway,
}

/// <summary>How far one item has come.</summary>
public enum ItemState
{
    Proposed,
    Declined,
    Accepted,
    Scheduled,
    InProgress,
    Completed,
}

/// <summary>What a phase of treatment is for, in the order in which they come.</summary>
public enum PhaseKind
{
    Urgent,
    DiseaseControl,
    Restorative,
    Elective,
    Maintenance,

    /// <summary>The practice's own, by its name.</summary>
    Own,
}

/// <summary>How far an option goes, where options are compared so.</summary>
public enum OptionTier
{
    Good,
    Better,
    Best,
}
