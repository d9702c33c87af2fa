using DentaMind.Kernel;

namespace DentaMind.Treatment.Chart;

/// <summary>Everything that was written into one patient's chart.</summary>
/// <param name="Patient">Whose it is.</param>
/// <param name="BirthDate">From which the age is told; null when nobody said.</param>
/// <param name="WrappedKey">The key under which its notes are sealed.</param>
/// <param name="Written">In the order of writing.</param>
internal sealed record PatientChart(PatientId Patient, DateOnly? BirthDate, byte[] WrappedKey, IReadOnlyList<ChartEvent> Written)
{
    public int Version => Written.Count;

    public ChartEvent? Find(ChartEventId id) => Written.FirstOrDefault(one => one.Id == id);

    public PatientChart With(IReadOnlyList<ChartEvent> more) => this with { Written = [.. Written, .. more] };
}
