using DentaMind.Kernel;
using DentaMind.Platform.Persistence;

namespace DentaMind.Treatment.Chart;

/// <summary>Writes into a chart and saves, and does it anew when somebody else was quicker.</summary>
internal sealed class ChartDesk(ClinicDb db, ChartPen pen, ChartNotesReading reading, TimeProvider clock)
{
    private const int MostTries = 5;

    /// <param name="patient">Whose chart.</param>
    /// <param name="notes">What is to be written.</param>
    /// <param name="at">The day of which the chart is answered; today when null.</param>
    /// <param name="actor">Who writes.</param>
    /// <param name="ct">Gives up.</param>
    public async Task<Outcome<ChartWritten>> WriteAsync(PatientId patient, ChartNotes notes, DateOnly? at, Actor actor, CancellationToken ct)
    {
        for (var tries = 1; ; tries++)
        {
            var penned = await pen.WriteAsync(patient, notes, actor, ct);
            if (!penned.IsAnswer)
                return penned.Refusal;
            var answer = Answer(penned.Answer, at ?? clock.Today());
            if (penned.Answer.IsRepeated || notes.IsTrial)
                return answer;
            var saved = await db.SaveAsync(answer, ct, ChartPen.Races);
            if (saved.IsAnswer || tries == MostTries)
                return saved;
            db.Forget();
        }
    }

    private ChartWritten Answer(Penned penned, DateOnly day) =>
        new(penned.Chart.Version, reading.ViewAll(penned.Chart, penned.Made, new Lineage(penned.Chart.Written, null)), penned.Chart.ViewOn(day));
}
