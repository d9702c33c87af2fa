using System.Security.Cryptography;
using System.Text.Json;
using DentaMind.Kernel;
using DentaMind.Platform.Keys;
using DentaMind.Platform.Persistence;
using DentaMind.Practice.Merging;

namespace DentaMind.Practice.Notes;

/// <summary>The notes of patients, sealed and opened with the patient's key.</summary>
internal sealed class NoteRecords(KeyRing keys)
{
    private static readonly JsonSerializerOptions Shape = new(JsonSerializerDefaults.Web);

    /// <summary>The patient with everybody who was merged into them; whoever asks disposes it.</summary>
    public Task<Outcome<OpenedPatient>> OpenAsync(ClinicDb db, PatientId id, Actor actor, CancellationToken ct) => db.OpenPatientAsync(keys, id, actor, ct);

    /// <summary>The same, for whoever is about to write.</summary>
    public Task<Outcome<OpenedPatient>> OpenToWriteAsync(ClinicDb db, PatientId id, Actor actor, CancellationToken ct) => db.OpenPatientToWriteAsync(keys, id, actor, ct);

    public static byte[] Seal(NoteWords words, NoteId id, OwnerKey key) => key.Seal(Bytes(words), WordsOf(id));

    public static NoteWords OpenDraft(Note note, OwnerKey key) => JsonSerializer.Deserialize<NoteWords>(key.Open(note.Words, WordsOf(note.Id)), Shape)!;

    public static (byte[] Sealed, string Sha256) Sign(SignedWords words, OwnerKey key)
    {
        var bytes = Bytes(words);
        return (key.Seal(bytes, WordsOf(words.Note)), Sum(bytes));
    }

    /// <summary>What was signed, and whether it still is what was signed.</summary>
    public static (SignedWords Words, bool IsIntact) OpenSigned(Note note, OwnerKey key)
    {
        var bytes = key.Open(note.Words, WordsOf(note.Id));
        var words = JsonSerializer.Deserialize<SignedWords>(bytes, Shape)!;
        return (words, Sum(bytes) == note.Sha256 && words.Note == note.Id && words.VisitOn == note.VisitOn);
    }

    public static NoteAmendment Seal(AmendmentWords words, PatientId patient, string before, OwnerKey key)
    {
        var bytes = Bytes(words);
        var amendment = new NoteAmendment { Note = words.Note, Patient = patient, Number = words.Number, Sha256 = Sum([.. Convert.FromHexString(before), .. bytes]) };
        amendment.Words = key.Seal(bytes, WordsOf(amendment));
        return amendment;
    }

    public static (AmendmentWords Words, bool IsIntact) Open(NoteAmendment amendment, string before, OwnerKey key)
    {
        var bytes = key.Open(amendment.Words, WordsOf(amendment));
        var words = JsonSerializer.Deserialize<AmendmentWords>(bytes, Shape)!;
        return (words, Sum([.. Convert.FromHexString(before), .. bytes]) == amendment.Sha256 && words.Number == amendment.Number && words.Note == amendment.Note);
    }

    private static byte[] Bytes<T>(T words) => JsonSerializer.SerializeToUtf8Bytes(words, Shape);

    private static string Sum(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    private static Cell WordsOf(NoteId id) => new("notes", "words", id.Value);

    private static Cell WordsOf(NoteAmendment amendment) => new("note_amendments", "words", amendment.Id);
}
