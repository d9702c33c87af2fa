namespace DentaMind.Anatomy.Phantoms;

/// <summary>An invented person, as a machine at the chair would name them.</summary>
/// <param name="FamilyName">In any script.</param>
/// <param name="GivenName">In any script.</param>
/// <param name="BirthDate">The day of birth.</param>
/// <param name="Sex">F, M or O; empty when unknown.</param>
/// <param name="Number">The patient's number; empty when the machine was not told.</param>
/// <param name="Issuer">Who gave the number.</param>
public sealed record PhantomPatient(string FamilyName, string GivenName, DateOnly BirthDate, string Sex, string Number, string Issuer);

/// <summary>What a phantom's header shall say.</summary>
/// <param name="Patient">Whose X-ray it pretends to be.</param>
/// <param name="TakenAt">When it was taken, on the clock of the place where it was.</param>
/// <param name="StudySeed">From it come the study's identifiers: the same seed is the same study.</param>
public sealed record PhantomOrder(PhantomPatient Patient, DateTimeOffset TakenAt, ulong StudySeed)
{
    /// <summary>Which series of the study.</summary>
    public int Series { get; init; } = 1;

    /// <summary>Which image of the series.</summary>
    public int Instance { get; init; } = 1;

    public string Institution { get; init; } = "Phantom Dental";

    /// <summary>The machine that took it.</summary>
    public string Station { get; init; } = "PHANTOM";

    /// <summary>What the study is for, in the clinic's words.</summary>
    public string StudyDescription { get; init; } = "";

    /// <summary>Whether black is the largest grey value.</summary>
    public bool IsMonochrome1 { get; init; }

    public PhantomSpacing Spacing { get; init; } = PhantomSpacing.Detector;
}

/// <summary>What a header says about the size of a pixel.</summary>
public enum PhantomSpacing
{
    /// <summary>Nothing: only pixels can be counted. The standard forbids it on a film; machines do it all the same.</summary>
    None,

    /// <summary>Its size on the detector, which makes teeth look larger than they are.</summary>
    Detector,

    /// <summary>Its size on the detector and the estimated magnification.</summary>
    Estimated,

    /// <summary>Its size at the teeth, found from the geometry.</summary>
    Geometry,

    /// <summary>Its size at the teeth, found from a ball of known size.</summary>
    Fiducial,
}
