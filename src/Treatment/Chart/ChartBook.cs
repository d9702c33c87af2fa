using DentaMind.Kernel;
using DentaMind.Platform.Door;
using DentaMind.Platform.Keys;
using DentaMind.Platform.Persistence;
using DentaMind.Practice.Merging;
using DentaMind.Practice.Patients;
using Microsoft.EntityFrameworkCore;

namespace DentaMind.Treatment.Chart;

/// <summary>Opens charts: of a chart that was read lately only what came since is read again.</summary>
internal sealed class ChartBook(ClinicDb db, ChartShelf shelf, KeyRing keys, Door<FindMerged, MergedPatient> merges, Door<FindBirthDate, BirthDate> births)
{
    private static readonly Actor House = Actor.House("treatment.chart", Right.SeePatients);

    /// <summary>The chart, if the patient is within the actor's reach; of somebody who was merged the chart of whoever answers.</summary>
    public async Task<Outcome<PatientChart>> OpenAsync(PatientId patient, Actor actor, CancellationToken ct)
    {
        var merged = await merges.EnterAsync(new FindMerged(patient), actor, ct);
        if (!merged.IsAnswer)
            return merged.Refusal;
        var born = await births.EnterAsync(new FindBirthDate(merged.Answer.Kept), House, ct);
        return born.IsAnswer ? new PatientChart(merged.Answer, born.Answer.Born, await ReadAsync(merged.Answer, ct)) : born.Refusal;
    }

    /// <summary>The rows of several charts stand in the order in which the practice wrote them.</summary>
    private async Task<IReadOnlyList<ChartEvent>> ReadAsync(MergedPatient merged, CancellationToken ct)
    {
        if (merged.Parts.Count == 1)
            return await ReadAsync(merged.Kept, merged, ct);
        var all = new List<ChartEvent>();
        foreach (var part in merged.Ids)
            all.AddRange(await ReadAsync(part, merged, ct));
        return [.. all.OrderBy(one => one.Row)];
    }

    private async Task<IReadOnlyList<ChartEvent>> ReadAsync(PatientId patient, MergedPatient merged, CancellationToken ct)
    {
        var known = shelf.Take(patient);
        var newer = await db.Set<ChartEvent>().AsNoTracking()
            .Where(one => one.Patient == patient && one.Number > known.Count).OrderBy(one => one.Number).ToListAsync(ct);
        if (newer.Count == 0)
            return known;
        using (var key = keys.OpenOwnerKey(merged.KeyOf(patient)))
            newer.ForEach(one => one.OpenBy(key));
        IReadOnlyList<ChartEvent> written = [.. known, .. newer];
        shelf.Keep(patient, written);
        return written;
    }
}
