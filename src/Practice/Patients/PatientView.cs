using DentaMind.Kernel;
using DentaMind.Practice.Locations;

namespace DentaMind.Practice.Patients;

/// <summary>A patient as readers with the right see them; <c>Version</c> counts the changes of the record.</summary>
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
    int Version)
{
    /// <summary>What the patient likes to be called; null when nobody said.</summary>
    public string? PreferredName { get; init; }

    public string? Pronouns { get; init; }

    /// <summary>As BCP 47 writes it, such as fr-CA.</summary>
    public string? Language { get; init; }

    /// <summary>Says which photo there is, for its address; null when there is none.</summary>
    public string? Photo { get; init; }

    /// <summary>Who answers for this patient since they were merged; null when the patient does.</summary>
    public PatientId? MergedInto { get; init; }

    /// <summary>Null in lists, where nobody asks for it.</summary>
    public Contacts? Contacts { get; init; }

    /// <summary>Who was merged into this patient; empty in lists.</summary>
    public IReadOnlyList<MergedPart> Merged { get; init; } = [];
}

/// <summary>Somebody who turned out to be this patient; their numbers go on meaning the patient.</summary>
public sealed record MergedPart(PatientId Id, string FamilyName, string GivenName, DateOnly? BirthDate, IReadOnlyList<Identifier> Identifiers);

/// <summary>Whom a file says it shows. Anything may be missing or wrong.</summary>
/// <param name="FamilyName">Family name; null when absent.</param>
/// <param name="GivenName">Given name; null when absent.</param>
/// <param name="BirthDate">Birth date; null when absent or not a date.</param>
/// <param name="Sex">F, M, O, or U when absent.</param>
/// <param name="Issuer">Issuer of Patient ID; null when absent, which means the practice itself.</param>
/// <param name="Number">Patient ID; null when absent.</param>
public sealed record PatientClaim(string? FamilyName, string? GivenName, DateOnly? BirthDate, Sex Sex, string? Issuer, string? Number);
