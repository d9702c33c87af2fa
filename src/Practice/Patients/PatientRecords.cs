using System.Text.Json;
using DentaMind.Kernel;
using DentaMind.Platform.Keys;

namespace DentaMind.Practice.Patients;

/// <summary>Seals and opens what names a patient, and makes the tokens by which one is found.</summary>
internal sealed class PatientRecords(KeyRing keys)
{
    private readonly BlindIndex numbers = keys.Index("patients", "identifier");
    private readonly BlindIndex names = keys.Index("patients", "name");

    public PatientWords Open(Patient patient)
    {
        using var key = keys.OpenOwnerKey(patient.WrappedKey);
        return JsonSerializer.Deserialize<PatientWords>(key.Open(patient.Words, WordsOf(patient.Id)), JsonSerializerOptions.Web)!;
    }

    public (Patient Row, IReadOnlyList<object> Tokens) Seal(PatientWords words, PatientPlace place, DateTimeOffset now)
    {
        var id = PatientId.New();
        var (key, wrapped) = keys.CreateOwnerKey();
        using var own = key;
        var sealedWords = own.Seal(JsonSerializer.SerializeToUtf8Bytes(words, JsonSerializerOptions.Web), WordsOf(id));
        object[] tokens =
        [
            .. words.Identifiers.Select(one => new PatientIdentifier { Patient = id, Index = FullIndex(one.Issuer, one.Number), NumberIndex = NumberIndex(one.Number) }),
            .. names.TokensOfName(words.FamilyName, words.GivenName).Select(token => new NameToken { Patient = id, Token = Text(token) }),
        ];
        return (Patient.Register(id, wrapped, sealedWords, place, now), tokens);
    }

    public string FullIndex(string? issuer, string number) =>
        Text(numbers.TokenOf($"{SearchName.FoldIdentifier(issuer ?? "")}\n{SearchName.FoldIdentifier(number)}"));

    public string NumberIndex(string number) => Text(numbers.TokenOf("\n\n" + SearchName.FoldIdentifier(number)));

    /// <summary>One token for each word that was typed; a patient matches when every word begins one of the names.</summary>
    public IReadOnlyList<string> QueryTokens(string query) => [.. names.TokensOfQuery(query).Select(Text)];

    private static Cell WordsOf(PatientId id) => new("patients", "words", id.Value);

    private static string Text(byte[] token) => Convert.ToHexStringLower(token);
}
