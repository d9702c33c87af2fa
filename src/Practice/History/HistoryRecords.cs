using System.Text.Json;
using System.Text.Json.Serialization;
using DentaMind.Kernel;
using DentaMind.Platform.Keys;
using DentaMind.Platform.Persistence;
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

    /// <summary>The whole history of a patient within the actor's reach; null when there is none.</summary>
    public async Task<PatientHistory?> ReadAsync(ClinicDb db, PatientId id, Actor actor, CancellationToken ct)
    {
        var patient = await db.Set<Patient>().AsNoTracking().SingleOrDefaultAsync(patient => patient.Id == id, ct);
        if (patient is null || !actor.Reaches(patient.HomeLocation))
            return null;
        var rows = await db.Set<FactVersion>().AsNoTracking().Where(fact => fact.Patient == id).ToListAsync(ct);
        var confirmations = await db.Set<FactConfirmation>().AsNoTracking().Where(one => one.Patient == id).OrderBy(one => one.ConfirmedAt).ToListAsync(ct);
        using var key = keys.OpenOwnerKey(patient.WrappedKey);
        var versions = rows.Select(row => Open(row, key)).OrderBy(one => one.RecordedAt).ThenBy(one => one.Version).ToList();
        return new PatientHistory(id, patients.Open(patient).BirthDate, versions, confirmations);
    }

    /// <summary>Adds these versions to what is saved next.</summary>
    public async Task WriteAsync(ClinicDb db, IReadOnlyList<KeptFact> versions, Actor actor, CancellationToken ct)
    {
        var id = versions[0].Patient;
        var patient = await db.Set<Patient>().Where(patient => patient.Id == id).Select(patient => new { patient.WrappedKey, patient.HomeLocation }).SingleAsync(ct);
        using var key = keys.OpenOwnerKey(patient.WrappedKey);
        foreach (var version in versions)
        {
            var row = Guid.CreateVersion7();
            var words = JsonSerializer.SerializeToUtf8Bytes(new FactWords(version.Fact, version.Reason), Shape);
            db.Add(FactVersion.Write(row, version, key.Seal(words, WordsOf(row)), actor));
        }
        db.Signal(HistorySignal.Changed(id, patient.HomeLocation));
    }

    private static KeptFact Open(FactVersion row, OwnerKey key)
    {
        var words = JsonSerializer.Deserialize<FactWords>(key.Open(row.Words, WordsOf(row.Id)), Shape)!;
        return new KeptFact(row.Fact, row.Patient, row.Version, words.Fact, words.Reason, row.RecordedAt, row.RecordedBy);
    }

    private static Cell WordsOf(Guid row) => new("history_facts", "words", row);
}
