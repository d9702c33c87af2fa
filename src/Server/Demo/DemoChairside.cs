using DentaMind.Anatomy.Demo;
using DentaMind.Kernel;
using DentaMind.Kernel.Dentistry;
using DentaMind.Platform.Door;
using DentaMind.Practice.Patients;
using DentaMind.Treatment.Chart;
using DentaMind.Treatment.Chart.Entry;

namespace DentaMind.Server.Demo;

/// <summary>Charts the invented patients through the same doors that people use: which teeth there are, then what is typed.</summary>
internal sealed class DemoChairside(IServiceProvider rooms)
{
    private static readonly Actor Chairside = Actor.House("demo", Right.SeePatients, Right.EditChart) with
    {
        DisplayName = DemoPractice.Clinicians[0].DisplayName,
    };

    public async Task ChartAsync(DateOnly today, CancellationToken ct)
    {
        foreach (var visits in DemoPractice.Charts(today).GroupBy(charting => charting.Patient))
        {
            var found = await EnterAsync<FindPatients, PatientList>(new FindPatients(visits.Key.Patient.Number), ct);
            foreach (var visit in visits)
                await ChartAsync(found.Items.Single().Id, visit, ct);
        }
    }

    private async Task ChartAsync(PatientId patient, DemoCharting visit, CancellationToken ct)
    {
        if (visit.Teeth.Count > 0)
            await EnterAsync<WriteChart, ChartWritten>(new WriteChart(patient, new ChartWriting([.. visit.Teeth.Select(Form)], Notation.Fdi, On: visit.On)), ct);
        if (visit.Lines.Count > 0)
            await EnterAsync<TypeIntoChart, ChartTyped>(new TypeIntoChart(patient, new ChartTyping(string.Join("; ", visit.Lines), Notation.Fdi, On: visit.On)), ct);
    }

    private static EventForm Form(KeyValuePair<string, IReadOnlyList<Tooth>> change) => new()
    {
        Kind = ChartEventKind.Presence,
        Presence = Enum.Parse<Presence>(change.Key, ignoreCase: true),
        Teeth = [.. change.Value.Select(tooth => ToothPosition.Of(tooth).ToString())],
    };

    private async Task<TAnswer> EnterAsync<TUseCase, TAnswer>(TUseCase ask, CancellationToken ct)
        where TUseCase : IUseCase<TAnswer>
    {
        await using var scope = rooms.CreateAsyncScope();
        return (await scope.ServiceProvider.GetRequiredService<Door<TUseCase, TAnswer>>().EnterAsync(ask, Chairside, ct)).Answer;
    }
}
