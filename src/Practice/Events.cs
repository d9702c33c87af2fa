using DentaMind.Kernel;

namespace DentaMind.Practice;

/// <summary>One patient turned out to be another; the kept one answers for both. Who hears it asks <c>FindMerged</c> what is so now.</summary>
public sealed record PatientMerged(PatientId Kept, PatientId Merged) : IEvent
{
    public static string Name => "practice.patient-merged";
}

/// <summary>A merge was taken back: the merged patient answers for itself again.</summary>
public sealed record PatientUnmerged(PatientId Kept, PatientId Merged) : IEvent
{
    public static string Name => "practice.patient-unmerged";
}
