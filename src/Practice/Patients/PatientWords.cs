using System.Text.Json.Serialization;

namespace DentaMind.Practice.Patients;

/// <summary>What names a patient. It stands sealed in one column and nowhere else.</summary>
internal sealed record PatientWords(string FamilyName, string GivenName, DateOnly? BirthDate, Sex Sex, IReadOnlyList<Identifier> Identifiers);

/// <summary>A number by which somebody knows the patient, and who that is.</summary>
/// <param name="Issuer">Who gave the number (DICOM Issuer of Patient ID); empty means the practice itself.</param>
/// <param name="Number">The number, as written (DICOM Patient ID).</param>
public sealed record Identifier(string Issuer, string Number);

/// <summary>Sex as DICOM's Patient's Sex (0010,0040) has it, and U where nobody said.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Sex>))]
public enum Sex
{
    U,
    F,
    M,
    O,
}
