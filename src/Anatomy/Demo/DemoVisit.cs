using DentaMind.Anatomy.Phantoms;
using DentaMind.Dicom.Data;

namespace DentaMind.Anatomy.Demo;

/// <summary>One visit of one patient, with the X-rays that were taken.</summary>
/// <param name="Patient">Who came.</param>
/// <param name="Location">Where.</param>
/// <param name="At">When, on the clock of that place.</param>
/// <param name="XRays">What was taken, in order.</param>
public sealed record DemoVisit(DemoPatient Patient, DemoLocation Location, DateTimeOffset At, IReadOnlyList<DemoXRay> XRays);

/// <summary>One X-ray that a machine of the practice will send.</summary>
/// <param name="Device">The machine.</param>
/// <param name="Kind">What sort of X-ray.</param>
/// <param name="Label">What it shows, for people.</param>
/// <param name="Fate">What becomes of it when it arrives.</param>
/// <param name="Draw">Draws it: one data set a file, several for a volume. Costs a fraction of a second each time.</param>
public sealed record DemoXRay(DemoDevice Device, PhantomKind Kind, string Label, DemoFate Fate, Func<IEnumerable<Dataset>> Draw);

/// <summary>What becomes of an X-ray of the demo.</summary>
public enum DemoFate
{
    /// <summary>It is filed in its patient's chart.</summary>
    Filed,

    /// <summary>Quarantine: the number is a patient's, but too little else agrees.</summary>
    DetailsDiffer,

    /// <summary>Quarantine: nobody has this number.</summary>
    UnknownIdentifier,
}
