using System.Text.Json;
using DentaMind.Kernel;
using DentaMind.Platform.Keys;

namespace DentaMind.Practice.Patients;

/// <summary>Seals and opens what names a patient and how the patient is reached.</summary>
internal sealed class PatientRecords(KeyRing keys)
{
    public PatientWords Open(Patient patient)
    {
        using var key = KeyOf(patient);
        return Open(key, patient);
    }

    public (PatientWords Words, Contacts Contacts) OpenWhole(Patient patient)
    {
        using var key = KeyOf(patient);
        return (Open(key, patient), patient.Contacts is { } kept ? Read<Contacts>(key.Open(kept, ContactsOf(patient.Id))) : new Contacts());
    }

    /// <summary>The patient's own key; the caller disposes it.</summary>
    public OwnerKey KeyOf(Patient patient) => keys.OpenOwnerKey(patient.WrappedKey);

    public Patient Register(PatientWords words, Contacts contacts, PatientPlace place, DateTimeOffset now)
    {
        // Ids grow with time, so that the latest registered are found first without sorting.
        var id = new PatientId(Guid.CreateVersion7(now));
        var (key, wrapped) = keys.CreateOwnerKey();
        using var own = key;
        return Patient.Register(id, wrapped, Seal(own, id, words, contacts), place, now);
    }

    /// <summary>Seals what was corrected; null when nothing was.</summary>
    public SealedWords? Correct(Patient patient, (PatientWords Words, Contacts Contacts) before, PatientWords words, Contacts contacts)
    {
        if (IsSame(before.Words, words) && IsSame(before.Contacts, contacts))
            return null;
        using var key = KeyOf(patient);
        return Seal(key, patient.Id, words, contacts);
    }

    public byte[] SealWords(Patient patient, PatientWords words)
    {
        using var key = KeyOf(patient);
        return key.Seal(Write(words), WordsOf(patient.Id));
    }

    private static SealedWords Seal(OwnerKey key, PatientId id, PatientWords words, Contacts contacts) => new(
        key.Seal(Write(words), WordsOf(id)),
        IsSame(contacts, new Contacts()) ? null : key.Seal(Write(contacts), ContactsOf(id)));

    private static PatientWords Open(OwnerKey key, Patient patient) => Read<PatientWords>(key.Open(patient.Words, WordsOf(patient.Id)));

    private static bool IsSame<T>(T one, T other) => Write(one).AsSpan().SequenceEqual(Write(other));

    private static byte[] Write<T>(T value) => JsonSerializer.SerializeToUtf8Bytes(value, JsonSerializerOptions.Web);

    private static T Read<T>(byte[] kept) => JsonSerializer.Deserialize<T>(kept, JsonSerializerOptions.Web)!;

    private static Cell WordsOf(PatientId id) => new("patients", "words", id.Value);

    private static Cell ContactsOf(PatientId id) => new("patients", "contacts", id.Value);
}
