using DentaMind.Kernel;
using DentaMind.Practice.Locations;

namespace DentaMind.Practice.Patients;

/// <summary>A patient as readers with the right see them; <c>Version</c> counts the changes of where they belong.</summary>
public sealed record PatientView(
    PatientId Id,
    string FamilyName,
    string GivenName,
    DateOnly? BirthDate,
    Sex Sex,
    IReadOnlyList<Identifier> Identifiers,
    LocationView? HomeLocation,
    string? Residency,
    StoragePreference? StoragePreference,
    int Version);

/// <summary>Whom a file says it shows. Anything may be missing or wrong.</summary>
/// <param name="FamilyName">Family name; null when absent.</param>
/// <param name="GivenName">Given name; null when absent.</param>
/// <param name="BirthDate">Birth date; null when absent or not a date.</param>
/// <param name="Sex">F, M, O, or U when absent.</param>
/// <param name="Issuer">Issuer of Patient ID; null when absent, which means the practice itself.</param>
/// <param name="Number">Patient ID; null when absent.</param>
public sealed record PatientClaim(string? FamilyName, string? GivenName, DateOnly? BirthDate, Sex Sex, string? Issuer, string? Number);
