using DentaMind.Practice.Locations;

namespace DentaMind.Practice.Patients;

/// <summary>What is wrong with how a patient is reached; fields are named as in the JSON, such as <c>contacts.phones[0].number</c>.</summary>
internal sealed class ContactFlaws(PatientFlaws flaws)
{
    private const int LongestLine = 120;

    public void Judge(Contacts contacts)
    {
        Each("contacts.phones", contacts.Phones, one => one.IsPreferred, JudgePhone);
        Each("contacts.emails", contacts.Emails, one => one.IsPreferred, JudgeEmail);
        Each("contacts.addresses", contacts.Addresses, one => one.IsPreferred, JudgeAddress);
        if (contacts.Emergency is not { } whom)
            return;
        flaws.When(string.IsNullOrWhiteSpace(whom.Name) || whom.Name.Length > LongestLine, "contacts.emergency.name", "Give the name of whom to call, of at most 120 characters.")
            .When(whom.Relation?.Length > 60, "contacts.emergency.relation", "Say what they are to the patient in at most 60 characters.")
            .When(!IsPhone(whom.Phone), "contacts.emergency.phone", WantedPhone);
    }

    private const string WantedPhone = "Give a telephone number with at least three digits, such as 902 555 0134.";

    private void Each<T>(string field, IReadOnlyList<T>? all, Func<T, bool> isPreferred, Action<string, T> judge)
        where T : class
    {
        if (all is null || all.Any(one => one is null))
        {
            flaws.When(true, field, "Give a list; leave it empty when there is nothing.");
            return;
        }
        flaws.When(all.Count > Contacts.Most, field, "Give at most ten.").When(all.Count(isPreferred) > 1, field, "Only one of them can be the preferred one.");
        foreach (var (one, at) in all.Take(Contacts.Most).Select((one, at) => (one, at)))
            judge($"{field}[{at}]", one);
    }

    private void JudgePhone(string field, Phone phone) => flaws.When(!IsPhone(phone.Number), $"{field}.number", WantedPhone);

    private void JudgeEmail(string field, EmailAddress email) =>
        flaws.When(email.Address is null || email.Address.Length > 254 || !IsEmail(email.Address.Trim()), $"{field}.address", "Give an e-mail address, such as name@example.ca.");

    private void JudgeAddress(string field, PostalAddress address) => flaws
        .When(string.IsNullOrWhiteSpace(address.Street) || address.Street.Length > 3 * LongestLine, $"{field}.street", "Give street and number, of at most 360 characters.")
        .When(string.IsNullOrWhiteSpace(address.City) || address.City.Length > LongestLine, $"{field}.city", "Give a city of at most 120 characters.")
        .When(Blank.OrNull(address.Region) is { } region && Region.Check("", region) is not null, $"{field}.region", Region.Wanted)
        .When(address.PostalCode?.Length > 16, $"{field}.postalCode", "Give a postal code of at most 16 characters.")
        .When(Blank.OrNull(address.Country) is { } country && !(country.Length == 2 && country.All(char.IsAsciiLetterUpper)), $"{field}.country", "Give the country in two capital letters, such as CA.");

    private static bool IsPhone(string? number) => number is { Length: <= 40 } && number.All(letter => char.IsAsciiDigit(letter) || " +().,-/x#*".Contains(letter, StringComparison.Ordinal)) && number.Count(char.IsAsciiDigit) is >= 3 and <= 20;

    /// <summary>One @, something before it, and a domain of at least two parts after it; whether anybody reads there, only a letter tells.</summary>
    private static bool IsEmail(string address) =>
        address.All(letter => !char.IsWhiteSpace(letter) && !char.IsControl(letter) && !",;<>\"".Contains(letter, StringComparison.Ordinal))
        && address.Split('@') is [{ Length: >= 1 and <= 64 }, var domain]
        && domain.Split('.') is { Length: >= 2 } parts && parts.All(part => part.Length > 0);
}
