using System.Text.Json;
using System.Text.Json.Serialization;
using DentaMind.Kernel;
using DentaMind.Platform.Keys;
using DentaMind.Platform.Persistence;
using DentaMind.Practice.Merging;
using DentaMind.Practice.Patients;
using Microsoft.EntityFrameworkCore;

namespace DentaMind.Practice.History;

/// <summary>Seals and opens what is written down of a patient's health.</summary>
internal sealed class HistoryRecords(KeyRing keys, PatientRecords patients)
{
    private static readonly JsonSerializerOptions Shape = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower) },
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    /// <summary>The whole history of a patient within the actor's reach, with that of everybody who was merged into them.</summary>
    public async Task<Outcome<PatientHistory>> ReadAsync(ClinicDb db, PatientId id, Actor actor, CancellationToken ct) =>
        await ReadAsync(db, await db.OpenPatientAsync(keys, id, actor, ct), ct);

    /// <summary>The same, for whoever is about to write in it.</summary>
    public async Task<Outcome<PatientHistory>> ReadToWriteAsync(ClinicDb db, PatientId id, Actor actor, CancellationToken ct) =>
        await ReadAsync(db, await db.OpenPatientToWriteAsync(keys, id, actor, ct), ct);

    /// <summary>Adds a version to what is saved next; a fact of a merged part keeps that part's id and key, so that unmerging is exact.</summary>
    public async Task WriteAsync(ClinicDb db, PatientHistory history, KeptFact version, Actor actor, CancellationToken ct)
    {
        var wrapped = await db.Set<Patient>().Where(patient => patient.Id == version.Patient).Select(patient => patient.WrappedKey).SingleAsync(ct);
        using var key = keys.OpenOwnerKey(wrapped);
        var row = Guid.CreateVersion7();
        var words = JsonSerializer.SerializeToUtf8Bytes(new FactWords(version.Fact, version.Reason), Shape);
        db.Add(FactVersion.Write(row, version, key.Seal(words, WordsOf(row)), actor));
        db.Signal(HistorySignal.Changed(history.Patient, history.HomeLocation));
    }

    private async Task<Outcome<PatientHistory>> ReadAsync(ClinicDb db, Outcome<OpenedPatient> found, CancellationToken ct)
    {
        if (!found.IsAnswer)
            return found.Refusal;
        using var opened = found.Answer;
        var ids = opened.Ids;
        var kept = await db.Set<Patient>().AsNoTracking().SingleAsync(patient => patient.Id == opened.Kept, ct);
        var rows = await db.Set<FactVersion>().AsNoTracking().Where(fact => ids.Contains(fact.Patient)).ToListAsync(ct);
        var confirmations = await db.Set<FactConfirmation>().AsNoTracking().Where(one => ids.Contains(one.Patient)).OrderBy(one => one.ConfirmedAt).ToListAsync(ct);
        var versions = rows.Select(row => Open(row, opened.KeyOf(row.Patient))).OrderBy(one => one.RecordedAt).ThenBy(one => one.Version).ToList();
        return new PatientHistory(opened.Kept, patients.Open(kept).BirthDate, versions, confirmations) { HomeLocation = opened.HomeLocation };
    }

    private static KeptFact Open(FactVersion row, OwnerKey key)
    {
        var words = JsonSerializer.Deserialize<FactWords>(key.Open(row.Words, WordsOf(row.Id)), Shape)!;
        return new KeptFact(row.Fact, row.Patient, row.Version, words.Fact, words.Reason, row.RecordedAt, row.RecordedBy);
    }

    private static Cell WordsOf(Guid row) => new("history_facts", "words", row);
}
