using DentaMind.Kernel;
using DentaMind.Platform.Keys;

namespace DentaMind.Treatment.Chart;

/// <summary>Opens the notes of events for whoever may see the chart, each with the key of the patient for whom it was written.</summary>
internal sealed class ChartNotesReading(KeyRing keys)
{
    public IReadOnlyList<ChartEventView> ViewAll(PatientChart chart, IEnumerable<ChartEvent> events, Lineage lineage)
    {
        var opened = new Dictionary<PatientId, OwnerKey>();
        try
        {
            return [.. events.Select(one => ChartEventViews.View(one, lineage, one.Note is null ? null : KeyOf(one.Patient)))];
        }
        finally
        {
            foreach (var key in opened.Values)
                key.Dispose();
        }

        OwnerKey KeyOf(PatientId part)
        {
            if (!opened.TryGetValue(part, out var key))
                opened.Add(part, key = keys.OpenOwnerKey(chart.Merged.KeyOf(part)));
            return key;
        }
    }
}
