using System.Globalization;
using DentaMind.Platform.Keys;

namespace DentaMind.Practice.Patients;

/// <summary>Makes the keyed tokens by which a patient is found; none of them tells what it stands for.</summary>
internal sealed class PatientIndex(KeyRing keys)
{
    private const int ShortestPhone = 7;
    private const int LocalPhone = 10;
    private static readonly string[] DayForms = ["yyyy-M-d", "yyyy/M/d", "yyyy.M.d", "yyyyMMdd"];
    private readonly BlindIndex numbers = keys.Index("patients", "identifier");
    private readonly BlindIndex names = keys.Index("patients", "name");
    private readonly BlindIndex phones = keys.Index("patients", "phone");
    private readonly BlindIndex emails = keys.Index("patients", "email");
    private readonly BlindIndex births = keys.Index("patients", "born");

    public string Full(string? issuer, string number) =>
        Text(numbers.TokenOf($"{SearchName.FoldIdentifier(issuer ?? "")}\n{SearchName.FoldIdentifier(number)}"));

    public string Number(string number) => Text(numbers.TokenOf("\n\n" + SearchName.FoldIdentifier(number)));

    /// <summary>One token for each word that was typed; a word may be a birth date.</summary>
    public IReadOnlyList<string> Query(string query)
    {
        var words = query.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var days = words.Select(Day).OfType<DateOnly>().Distinct().Select(Born);
        var rest = string.Join(' ', words.Where(word => Day(word) is null));
        return [.. days, .. names.TokensOfQuery(rest).Select(Text)];
    }

    /// <summary>The token of a telephone number or an e-mail address, when that is what was typed.</summary>
    public string? Reached(string query) =>
        query.Contains('@', StringComparison.Ordinal) ? Email(query)
        : query.All(letter => char.IsAsciiDigit(letter) || " +().-/".Contains(letter, StringComparison.Ordinal)) ? Phone(query)
        : null;

    /// <summary>Who was born on that day with that name; two names, because one of them may be misspelt or changed by marriage.</summary>
    public IReadOnlyList<string> Born(string? familyName, string? givenName, DateOnly? day) =>
        day is null ? [] : [.. Born("family", familyName, day.Value), .. Born("given", givenName, day.Value)];

    /// <summary>The rows by which this patient's numbers are found.</summary>
    public IEnumerable<PatientIdentifier> Identifiers(Kernel.PatientId patient, PatientWords words) =>
        words.Identifiers.Select(one => new PatientIdentifier { Patient = patient, Index = Full(one.Issuer, one.Number), NumberIndex = Number(one.Number) });

    /// <summary>Every token by which this patient is found besides the numbers.</summary>
    public IReadOnlySet<string> Tokens(PatientWords words, Contacts contacts) => new HashSet<string>(
        [
            .. names.TokensOfName(words.FamilyName, words.GivenName, words.PreferredName ?? "").Select(Text),
            .. Born(words.FamilyName, words.GivenName, words.BirthDate),
            .. words.BirthDate is { } day ? [Born(day)] : Array.Empty<string>(),
            .. contacts.Phones.Select(one => Phone(one.Number)).OfType<string>(),
            .. contacts.Emails.Select(one => Email(one.Address)),
        ],
        StringComparer.Ordinal);

    private IEnumerable<string> Born(string which, string? name, DateOnly day) =>
        string.IsNullOrWhiteSpace(name) ? [] : [Text(births.TokenOf($"{which}\n{SearchName.Fold(name)}\n{day:O}"))];

    /// <summary>A day has thousands of others beside it, so that how often its token occurs tells little.</summary>
    private string Born(DateOnly day) => Text(births.TokenOf($"{day:O}"));

    /// <summary>The day, where the year comes first and leaves no doubt which number is the month.</summary>
    private static DateOnly? Day(string word) =>
        DateOnly.TryParseExact(word, DayForms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private string Email(string address) => Text(emails.TokenOf(SearchName.FoldIdentifier(address)));

    /// <summary>The last ten digits, so that a country code may be written or not; null for what is too short to mean one telephone.</summary>
    private string? Phone(string number)
    {
        var digits = string.Concat(number.Where(char.IsAsciiDigit));
        return digits.Length < ShortestPhone ? null : Text(phones.TokenOf(digits[^Math.Min(LocalPhone, digits.Length)..]));
    }

    private static string Text(byte[] token) => Convert.ToHexStringLower(token);
}
