using DentaMind.Kernel;
using DentaMind.Platform.Door;
using DentaMind.Platform.Http;
using DentaMind.Platform.Persistence;
using DentaMind.Practice.Locations;
using DentaMind.Practice.Merging;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace DentaMind.Practice.Patients;

/// <summary>Corrects a patient's record. Whoever saw an older version is refused and shown the record as it is now.</summary>
public sealed record ChangePatient(PatientId Patient, PatientChanges Changes) : IUseCase<PatientView>
{
    public static Right Needs => Right.EditPatients;

    public Subject Subject => new(Patient);

    public Refusal? Check() => Changes.Check();
}

internal sealed class ChangePatientHandler(ClinicDb db, PatientRecords records, PatientIndex index, TimeProvider clock) : IHandle<ChangePatient, PatientView>
{
    public async Task<Outcome<PatientView>> HandleAsync(ChangePatient ask, Actor actor, CancellationToken ct)
    {
        var patient = await db.Set<Patient>().SingleOrDefaultAsync(patient => patient.Id == ask.Patient, ct);
        if (patient is null || !actor.Reaches(patient.HomeLocation))
            return Refusal.NotFound("patient");
        if (patient.AnswersAs is { } kept)
            return MergedPatient.IsMergedInto(kept);
        if (ask.Changes.Version is { } seen && seen != patient.Version)
            return await WhatIsSoNowAsync(ask.Patient, actor, ct);
        if (BirthDates.InTheFuture(ask.Changes.BirthDate.Value, clock.GetUtcNow()) is { } early)
            return early;
        var place = ask.Changes.Of(patient.Place);
        var home = place.HomeLocation is { } id ? await db.Set<Location>().AsNoTracking().SingleOrDefaultAsync(location => location.Id == id, ct) : null;
        if (place.HomeLocation is not null && (home is null || !actor.Reaches(home.Id)))
            return Refusal.Invalid("homeLocationId", "There is no such location.");

        await CorrectAsync(patient, ask.Changes, place, ct);
        var saved = await db.SaveUnlessChangedAsync(patient.Id, () => WhatIsSoNowAsync(ask.Patient, actor, ct), ct, Numbers.Race);
        return saved.IsAnswer ? (await db.ViewWholeAsync(records, saved.Answer, actor, ct))! : saved.Refusal;
    }

    private async Task CorrectAsync(Patient patient, PatientChanges changes, PatientPlace place, CancellationToken ct)
    {
        var before = records.OpenWhole(patient);
        var (words, contacts) = (changes.Of(before.Words, index), changes.Of(before.Contacts));
        var corrected = records.Correct(patient, before, words, contacts);
        patient.Correct(corrected, place);
        if (corrected is not null)
            await IndexAnewAsync(patient.Id, words, contacts, ct);
    }

    /// <summary>Only what differs is written: most corrections change no name.</summary>
    private async Task IndexAnewAsync(PatientId patient, PatientWords words, Contacts contacts, CancellationToken ct)
    {
        var (tokens, wanted) = (await db.Set<NameToken>().Where(own => own.Patient == patient).ToListAsync(ct), index.Tokens(words, contacts));
        db.RemoveRange(tokens.Where(own => !wanted.Contains(own.Token)));
        db.AddRange(wanted.Except(tokens.Select(own => own.Token), StringComparer.Ordinal).Select(token => new NameToken { Patient = patient, Token = token }));

        var (numbers, written) = (await db.Set<PatientIdentifier>().Where(own => own.Patient == patient).ToListAsync(ct), index.Identifiers(patient, words).ToList());
        db.RemoveRange(numbers.ExceptBy(written.Select(own => own.Index), own => own.Index));
        db.AddRange(written.ExceptBy(numbers.Select(own => own.Index), own => own.Index));
    }

    private async Task<Refusal> WhatIsSoNowAsync(PatientId patient, Actor actor, CancellationToken ct) =>
        Refusal.ChangedMeanwhile(await db.ViewWholeAsync(records, patient, actor, ct));
}

internal static class ChangePatientEndpoint
{
    public static void MapChangePatient(this IEndpointRouteBuilder api) => api.MapPatch("/patients/{id}",
        async (PatientId id, PatientChanges changes, Door<ChangePatient, PatientView> door, Actor actor, CancellationToken ct) =>
            (await door.EnterAsync(new ChangePatient(id, changes), actor, ct)).ToHttp());
}
