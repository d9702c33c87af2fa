using DentaMind.Kernel;
using DentaMind.Platform.Door;
using DentaMind.Platform.Persistence;
using DentaMind.Practice.Patients;
using Microsoft.EntityFrameworkCore;

namespace DentaMind.Treatment.Chart;

/// <summary>Opens charts: of a chart that was read lately only what came since is read again.</summary>
internal sealed class ChartBook(ClinicDb db, ChartShelf shelf, Door<FindPatientKey, PatientKey> keys, Door<FindBirthDate, BirthDate> births)
{
    private static readonly Actor House = Actor.House("treatment.chart", Right.SeeImages, Right.SeePatients);

    /// <summary>The chart, if the patient is within the actor's reach.</summary>
    public async Task<Outcome<PatientChart>> OpenAsync(PatientId patient, Actor actor, CancellationToken ct)
    {
        var key = await keys.EnterAsync(new FindPatientKey(patient), House, ct);
        if (!key.IsAnswer)
            return key.Refusal;
        if (!actor.Reaches(key.Answer.HomeLocation))
            return Refusal.NotFound("patient");
        var born = await births.EnterAsync(new FindBirthDate(patient), House, ct);
        return born.IsAnswer
            ? new PatientChart(patient, born.Answer.Born, key.Answer.Wrapped, await ReadAsync(patient, ct))
            : born.Refusal;
    }

    private async Task<IReadOnlyList<ChartEvent>> ReadAsync(PatientId patient, CancellationToken ct)
    {
        var known = shelf.Take(patient);
        var newer = await db.Set<ChartEvent>().AsNoTracking()
            .Where(one => one.Patient == patient && one.Number > known.Count).OrderBy(one => one.Number).ToListAsync(ct);
        if (newer.Count == 0)
            return known;
        IReadOnlyList<ChartEvent> written = [.. known, .. newer];
        shelf.Keep(patient, written);
        return written;
    }
}
