using DentaMind.Kernel;

namespace DentaMind.Practice.Families;

/// <summary>Patients who belong together, and the one of them who answers for the bills. Its row names nobody.</summary>
internal sealed class Family
{
    public FamilyId Id { get; private init; } = FamilyId.New();

    public PatientId Guarantor { get; private set; }

    public int Version { get; private set; } = 1;

    public static Family Of(PatientId guarantor) => new() { Guarantor = guarantor };

    public void AnswerFor(PatientId guarantor) => (Guarantor, Version) = (guarantor, Version + 1);

    /// <summary>Is written with whoever joins or leaves, so that of two who do at once one is told.</summary>
    public void Touch() => Version++;
}
