namespace DentaMind.Kernel;

/// <summary>What an actor may be allowed to do. Each use case needs exactly one.</summary>
public enum Right
{
    /// <summary>Anybody, signed in or not: signing in, the health of the server.</summary>
    Anyone,

    /// <summary>Anybody who is signed in: to see oneself, to sign out.</summary>
    SignedIn,

    /// <summary>Find patients and read who they are.</summary>
    SeePatients,

    /// <summary>Register patients and correct who they are.</summary>
    EditPatients,

    /// <summary>Say that two patients are one person, and take it back.</summary>
    MergePatients,

    /// <summary>See images and their pictures.</summary>
    SeeImages,

    /// <summary>Download the original file of an image.</summary>
    DownloadOriginals,

    /// <summary>Bring images in.</summary>
    FileImages,

    /// <summary>Decide whose image a quarantined or conflicting one is.</summary>
    ResolveQuarantine,

    /// <summary>Set up locations, devices and clinicians.</summary>
    ManagePractice,

    /// <summary>Add people and tokens, and change what they may do.</summary>
    ManageUsers,

    /// <summary>Read the audit trail.</summary>
    ReadTrail,

    /// <summary>What only the house itself does: make renditions, collect orphans, check.</summary>
    RunTheHouse,

    /// <summary>See where images go, and why.</summary>
    SeeRouting,

    /// <summary>Set up destinations, rules and deliveries.</summary>
    ManageRouting,

    /// <summary>See what is in a patient's mouth, and how it came about.</summary>
    SeeChart,

    /// <summary>Write into a patient's chart, and take back what was written.</summary>
    EditChart,

    /// <summary>See treatment plans, and what they cost.</summary>
    SeePlans,

    /// <summary>Propose treatment plans and change them.</summary>
    EditPlans,

    /// <summary>Set up procedures and fees.</summary>
    ManageFees,

    /// <summary>See what of a patient's history one must know before doing anything.</summary>
    SeeAlerts,

    /// <summary>Read the whole medical history and the clinical notes.</summary>
    SeeHistory,

    /// <summary>Write down, correct and confirm medical history.</summary>
    EditHistory,

    /// <summary>Write clinical notes and their templates.</summary>
    WriteNotes,

    /// <summary>Sign clinical notes; only who holds a licence.</summary>
    SignNotes,

    /// <summary>Write down who insures a patient, and what was used of it.</summary>
    EditCoverage,
}
