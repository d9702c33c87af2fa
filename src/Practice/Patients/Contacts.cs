using System.Text.Json.Serialization;

namespace DentaMind.Practice.Patients;

/// <summary>How a patient is reached, and whom to call. It stands sealed in one column and nowhere else.</summary>
public sealed record Contacts
{
    internal const int Most = 10;

    public IReadOnlyList<Phone> Phones { get; init; } = [];

    public IReadOnlyList<EmailAddress> Emails { get; init; } = [];

    public IReadOnlyList<PostalAddress> Addresses { get; init; } = [];

    /// <summary>Null when nobody said.</summary>
    public EmergencyContact? Emergency { get; init; }

    /// <summary>The same without blanks around words; what is left out stays left out.</summary>
    internal Contacts Trimmed() => new()
    {
        Phones = [.. Phones.Select(one => one with { Number = one.Number.Trim() })],
        Emails = [.. Emails.Select(one => one with { Address = one.Address.Trim() })],
        Addresses = [.. Addresses.Select(one => one.Trimmed())],
        Emergency = Emergency is { } whom ? new EmergencyContact(whom.Name.Trim(), Blank.OrNull(whom.Relation), whom.Phone.Trim()) : null,
    };
}

/// <summary>A telephone number, as written.</summary>
/// <param name="Number">The number.</param>
/// <param name="Use">Where it rings.</param>
/// <param name="IsPreferred">Whether it is the one to call first; one of a patient's at most.</param>
public sealed record Phone(string Number, ContactUse Use = ContactUse.Mobile, bool IsPreferred = false);

/// <summary>An e-mail address, as written.</summary>
/// <param name="Address">The address.</param>
/// <param name="Use">Whose desk it lands on.</param>
/// <param name="IsPreferred">Whether it is the one to write to first; one of a patient's at most.</param>
public sealed record EmailAddress(string Address, ContactUse Use = ContactUse.Home, bool IsPreferred = false);

/// <summary>A postal address.</summary>
/// <param name="Street">Street, number, apartment; up to three lines.</param>
/// <param name="City">City.</param>
/// <param name="Region">Province or state as ISO 3166 writes it, such as CA-QC; null when nobody said.</param>
/// <param name="PostalCode">Postal code; null when nobody said.</param>
/// <param name="Country">Country of two letters; null when nobody said.</param>
/// <param name="Use">What it is.</param>
/// <param name="IsPreferred">Whether letters go there; one of a patient's at most.</param>
public sealed record PostalAddress(
    string Street, string City, string? Region = null, string? PostalCode = null, string? Country = null, ContactUse Use = ContactUse.Home, bool IsPreferred = false)
{
    internal PostalAddress Trimmed() => this with
    {
        Street = Street.Trim(),
        City = City.Trim(),
        Region = Blank.OrNull(Region),
        PostalCode = Blank.OrNull(PostalCode),
        Country = Blank.OrNull(Country),
    };
}

/// <summary>Whom to call when something happens.</summary>
/// <param name="Name">Their name.</param>
/// <param name="Relation">What they are to the patient, in the desk's words; null when nobody said.</param>
/// <param name="Phone">Their number.</param>
public sealed record EmergencyContact(string Name, string? Relation, string Phone);

/// <summary>What a way of reaching somebody is.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ContactUse>))]
public enum ContactUse
{
    Mobile,
    Home,
    Work,
    Other,
}
