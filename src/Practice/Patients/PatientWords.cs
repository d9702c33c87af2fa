using System.Text.Json.Serialization;

namespace DentaMind.Practice.Patients;

/// <summary>What names a patient. It stands sealed in one column and nowhere else.</summary>
internal sealed record PatientWords(string FamilyName, string GivenName, DateOnly? BirthDate, Sex Sex, IReadOnlyList<Identifier> Identifiers)
{
    public string? PreferredName { get; init; }

    public string? Pronouns { get; init; }

    public string? Language { get; init; }

    /// <summary>What the patient is to the guarantor of the family.</summary>
    public FamilyRelation? Relation { get; init; }
}

/// <summary>A number by which somebody knows the patient, and who that is.</summary>
/// <param name="Issuer">Who gave the number (DICOM Issuer of Patient ID); empty means the practice itself.</param>
/// <param name="Number">The number, as written (DICOM Patient ID).</param>
/// <param name="IsAlias">Whether it is an old number: nobody writes it any more, and the patient is still found and matched by it.</param>
public sealed record Identifier(string Issuer, string Number, bool IsAlias = false);

/// <summary>Sex as DICOM's Patient's Sex (0010,0040) has it, and U where nobody said.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Sex>))]
public enum Sex
{
    U,
    F,
    M,
    O,
}

/// <summary>What a patient is to the guarantor of the family.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<FamilyRelation>))]
public enum FamilyRelation
{
    Spouse,
    Child,
    Parent,
    Sibling,
    Ward,
    Other,
}
