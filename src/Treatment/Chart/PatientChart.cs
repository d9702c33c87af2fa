using DentaMind.Kernel;
using DentaMind.Practice.Merging;

namespace DentaMind.Treatment.Chart;

/// <summary>Everything that was written into one patient's chart, and into those of whoever was merged into them.</summary>
/// <param name="Merged">Whose it is: who answers, and for whom besides.</param>
/// <param name="BirthDate">From which the age is told; null when nobody said.</param>
/// <param name="Written">In the order of writing.</param>
internal sealed record PatientChart(MergedPatient Merged, DateOnly? BirthDate, IReadOnlyList<ChartEvent> Written)
{
    public PatientId Patient => Merged.Kept;

    public int Version => Written.Count;

    /// <summary>The number of the next event; those of merged charts are not counted.</summary>
    public int NextNumber => Written.Count(one => one.Patient == Patient) + 1;

    public ChartEvent? Find(ChartEventId id) => Written.FirstOrDefault(one => one.Id == id);

    public PatientChart With(IReadOnlyList<ChartEvent> more) => this with { Written = [.. Written, .. more] };
}
