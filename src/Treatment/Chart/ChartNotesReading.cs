using DentaMind.Platform.Keys;

namespace DentaMind.Treatment.Chart;

/// <summary>Opens the notes of events for whoever may see the chart.</summary>
internal sealed class ChartNotesReading(KeyRing keys)
{
    public IReadOnlyList<ChartEventView> ViewAll(PatientChart chart, IEnumerable<ChartEvent> events, Lineage lineage)
    {
        using var key = keys.OpenOwnerKey(chart.WrappedKey);
        return [.. events.Select(one => ChartEventViews.View(one, lineage, key))];
    }
}
