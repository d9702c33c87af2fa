using DentaMind.Kernel;
using DentaMind.Platform.Keys;
using DentaMind.Practice.Patients;

namespace DentaMind.Benchmarks.Searching;

/// <summary>Seals people and makes what they are found by, by the very code that registers a patient; only the saving is another's.</summary>
internal sealed class SealedPeople(KeyRing keys, IReadOnlyList<LocationId> homes)
{
    private const int Together = 4_000;
    private static readonly TimeSpan Between = TimeSpan.FromMinutes(5);
    private readonly PatientRecords records = new(keys);
    private readonly PatientIndex index = new(keys);
    private readonly DateTimeOffset last = TimeProvider.System.GetUtcNow();

    /// <summary>Everybody in the order in which they were registered, over some ten years.</summary>
    public IEnumerable<SealedPerson> Of(int count) =>
        Townsperson.All(count).Chunk(Together).SelectMany(some => some.AsParallel().AsOrdered().Select(one => Seal(one, count)));

    private SealedPerson Seal(Townsperson person, int count)
    {
        var words = new PatientWords(person.Family, person.Given, person.Born, person.Sex, Numbers.Of([new Identifier("", person.Number)], index));
        var contacts = new Contacts
        {
            Phones = [new Phone(person.Phone)],
            Emails = person.Email is null ? [] : [new EmailAddress(person.Email)],
        };
        var patient = records.Register(words, contacts, new PatientPlace(homes[person.Location], "CA-QC", null), last - ((count - person.Place) * Between));
        return new SealedPerson(patient, index.Identifiers(patient.Id, words).Single(), [.. index.Tokens(words, contacts)]);
    }
}

/// <summary>The rows of one patient, as the house would save them.</summary>
internal sealed record SealedPerson(Patient Patient, PatientIdentifier Number, IReadOnlyList<string> Tokens);
