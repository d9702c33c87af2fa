using System.Globalization;
using DentaMind.Anatomy.Demo;
using DentaMind.Kernel;
using DentaMind.Platform.Door;
using DentaMind.Practice.History;
using DentaMind.Practice.Notes;
using DentaMind.Practice.Patients;

namespace DentaMind.Server.Demo;

/// <summary>Writes the invented patients' histories and notes down through the same doors that people use.</summary>
internal sealed class DemoRecords(IServiceProvider rooms)
{
    private static readonly Actor Chairside = Actor.House("demo", Right.SeePatients, Right.EditHistory, Right.WriteNotes, Right.SignNotes) with
    {
        DisplayName = DemoPractice.Clinicians[0].DisplayName,
    };

    public async Task WriteAsync(DateOnly today, CancellationToken ct)
    {
        foreach (var health in DemoPractice.Histories)
        {
            var patient = (await EnterAsync<FindPatients, PatientList>(new FindPatients(health.Patient), Chairside, ct)).Items.Single().Id;
            foreach (var section in health.NoneKnown)
                await EnterAsync<SayNoneKnown, FactView>(new SayNoneKnown(patient, new NoneKnown(Enum.Parse<HistorySection>(section))), Chairside, ct);
            foreach (var fact in health.Facts)
                await EnterAsync<AddFact, FactView>(new AddFact(patient, Said(fact, today)), Chairside, ct);
            foreach (var note in health.Notes)
                await WriteAsync(patient, note, today, ct);
        }
    }

    private async Task WriteAsync(PatientId patient, DemoNote note, DateOnly today, CancellationToken ct)
    {
        var author = Chairside with { DisplayName = note.Author };
        var draft = await EnterAsync<StartNote, NoteView>(new StartNote(patient, new NewNote(today.AddDays(-note.DaysAgo), note.Language, note.Text)), author, ct);
        if (note.IsSigned)
            await EnterAsync<SignNote, NoteView>(new SignNote(patient, draft.Id, new NoteSeen(draft.Version)), author, ct);
        if (note.Amendment is { } added)
            await EnterAsync<AmendNote, NoteView>(new AmendNote(patient, draft.Id, new NewAmendment(0, added.Text, added.Reason)), author, ct);
    }

    private static Fact Said(DemoFact fact, DateOnly today) => new()
    {
        Kind = fact.Kind,
        Name = fact.Name,
        Variant = fact.Variant,
        Status = Enum.Parse<FactStatus>(fact.Status),
        Since = fact.Since,
        Until = fact.Until,
        Source = Enum.Parse<FactSource>(fact.Source),
        SaidBy = fact.SaidBy,
        Reaction = Read<Reaction>(fact.Reaction),
        Severity = Read<FactSeverity>(fact.Severity),
        Dose = fact.Dose,
        DoseUnit = Read<DoseUnit>(fact.DoseUnit),
        Route = Read<Practice.History.Route>(fact.Route),
        Frequency = fact.Frequency,
        Note = fact.Note,
        DueOn = fact.DueInDays is { } days ? today.AddDays(days) : null,
        Measures = fact.Measures.ToDictionary(one => one.Key, one => new Measured(one.Value.Value, today.AddDays(-one.Value.DaysAgo).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))),
    };

    private static T? Read<T>(string? word)
        where T : struct => word is null ? null : Enum.Parse<T>(word);

    private async Task<TAnswer> EnterAsync<TUseCase, TAnswer>(TUseCase ask, Actor actor, CancellationToken ct)
        where TUseCase : IUseCase<TAnswer>
    {
        await using var scope = rooms.CreateAsyncScope();
        return (await scope.ServiceProvider.GetRequiredService<Door<TUseCase, TAnswer>>().EnterAsync(ask, actor, ct)).Answer;
    }
}
