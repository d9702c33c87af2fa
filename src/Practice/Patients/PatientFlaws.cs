using DentaMind.Kernel;
using DentaMind.Practice.Locations;

namespace DentaMind.Practice.Patients;

/// <summary>What is wrong with what somebody wrote of a patient: a sentence for each field, all at once, so that a form shows them together.</summary>
internal sealed class PatientFlaws
{
    private const int LongestName = 64;
    private const int MostIdentifiers = 20;
    private readonly Dictionary<string, string> found = new(StringComparer.Ordinal);

    /// <summary>Null when nothing is wrong.</summary>
    public Refusal? Refusal => found.Count == 0 ? null : Refusal.Invalid(found);

    public PatientFlaws FamilyName(string? name) =>
        When(string.IsNullOrWhiteSpace(name) || name.Length > LongestName, "familyName", "Give a family name of at most 64 characters.");

    public PatientFlaws GivenName(string? name) =>
        When(name is null || name.Length > LongestName, "givenName", "Give a given name of at most 64 characters.");

    public PatientFlaws PreferredName(string? name) => When(name?.Length > LongestName, "preferredName", "Give a preferred name of at most 64 characters.");

    public PatientFlaws BirthDate(DateOnly? day) => day == BirthDateJson.NoSuchDay
        ? When(true, "birthDate", "There is no such day; write it as 1986-03-14.")
        : When(day is { Year: < 1850 }, "birthDate", "The birth date lies too far back.");

    public PatientFlaws Pronouns(string? pronouns) => When(pronouns?.Length > 40, "pronouns", "Give pronouns of at most 40 characters.");

    public PatientFlaws Language(string? language) =>
        When(language is not null && !IsLanguage(language), "language", "Give a language as BCP 47 writes it, such as fr-CA.");

    public PatientFlaws Residency(string? region) => When(Region.Check("residency", region) is not null, "residency", Region.Wanted);

    public PatientFlaws Identifiers(string field, IReadOnlyList<Identifier>? all) =>
        When(all?.Count > MostIdentifiers, field, "A patient has at most 20 identifiers.")
        .When(all?.All(IsUsable) == false, field, "Each identifier needs a number; issuer and number have at most 64 characters.");

    public PatientFlaws Contacts(Contacts? contacts)
    {
        if (contacts is not null)
            new ContactFlaws(this).Judge(contacts);
        return this;
    }

    public PatientFlaws When(bool isWrong, string field, string sentence)
    {
        if (isWrong)
            found.TryAdd(field, sentence);
        return this;
    }

    private static bool IsUsable(Identifier? own) => !string.IsNullOrWhiteSpace(own?.Number) && own.Number.Length <= 64 && (own.Issuer?.Length ?? 0) <= 64;

    /// <summary>A language of two or three letters, then at most three parts such as a script and a region.</summary>
    private static bool IsLanguage(string tag) => tag.Length <= 35 && tag.Split('-') is [{ Length: 2 or 3 } language, .. { Length: <= 3 } parts]
        && language.All(char.IsAsciiLetterLower) && parts.All(part => part.Length is >= 2 and <= 8 && part.All(char.IsAsciiLetterOrDigit));
}
