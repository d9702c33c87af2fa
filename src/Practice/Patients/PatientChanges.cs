using System.Text.Json.Serialization;
using DentaMind.Kernel;
using DentaMind.Platform.Http;
using DentaMind.Practice.Locations;

namespace DentaMind.Practice.Patients;

/// <summary>What of a patient changes; the body of <c>PATCH /api/patients/{id}</c>. What is left out stays.</summary>
public sealed record PatientChanges
{
    [JsonConverter(typeof(ChangeJson<string?>))]
    public Change<string?> FamilyName { get; init; }

    [JsonConverter(typeof(ChangeJson<string?>))]
    public Change<string?> GivenName { get; init; }

    [JsonConverter(typeof(ChangeJson<string?>))]
    public Change<string?> PreferredName { get; init; }

    [JsonConverter(typeof(ChangedBirthDateJson))]
    public Change<DateOnly?> BirthDate { get; init; }

    [JsonConverter(typeof(ChangeJson<Sex>))]
    public Change<Sex> Sex { get; init; }

    [JsonConverter(typeof(ChangeJson<string?>))]
    public Change<string?> Pronouns { get; init; }

    [JsonConverter(typeof(ChangeJson<string?>))]
    public Change<string?> Language { get; init; }

    /// <summary>All contacts as they are from now on; null takes them away.</summary>
    [JsonConverter(typeof(ChangeJson<Contacts?>))]
    public Change<Contacts?> Contacts { get; init; }

    /// <summary>The numbers as they are from now on; one that is left out stays as an alias.</summary>
    public IReadOnlyList<Identifier>? Identifiers { get; init; }

    /// <summary>Numbers that were never this patient's and go for good.</summary>
    public IReadOnlyList<Identifier>? ForgetIdentifiers { get; init; }

    [JsonConverter(typeof(ChangeJson<LocationId?>))]
    public Change<LocationId?> HomeLocationId { get; init; }

    [JsonConverter(typeof(ChangeJson<string?>))]
    public Change<string?> Residency { get; init; }

    [JsonConverter(typeof(ChangeJson<StoragePreference?>))]
    public Change<StoragePreference?> StoragePreference { get; init; }

    /// <summary>The version that was seen; null changes whatever is there.</summary>
    public int? Version { get; init; }

    internal Refusal? Check()
    {
        var flaws = new PatientFlaws()
            .PreferredName(PreferredName.Value).BirthDate(BirthDate.Value).Pronouns(Pronouns.Value).Language(Language.Value)
            .Identifiers("identifiers", Identifiers).Identifiers("forgetIdentifiers", ForgetIdentifiers)
            .Contacts(Contacts.Value).Residency(Residency.Value);
        if (FamilyName.IsAsked)
            flaws.FamilyName(FamilyName.Value);
        if (GivenName.IsAsked)
            flaws.GivenName(GivenName.Value);
        return flaws.Refusal;
    }

    internal PatientPlace Of(PatientPlace now) => new(HomeLocationId.Or(now.HomeLocation), Residency.Or(now.Residency), StoragePreference.Or(now.StoragePreference));

    internal PatientWords Of(PatientWords now, PatientIndex index) => now with
    {
        FamilyName = FamilyName.Or(now.FamilyName)!.Trim(),
        GivenName = GivenName.Or(now.GivenName)!.Trim(),
        PreferredName = Blank.OrNull(PreferredName.Or(now.PreferredName)),
        BirthDate = BirthDate.Or(now.BirthDate),
        Sex = Sex.Or(now.Sex),
        Pronouns = Blank.OrNull(Pronouns.Or(now.Pronouns)),
        Language = Blank.OrNull(Language.Or(now.Language)),
        Identifiers = Numbers.After(now.Identifiers, Identifiers, ForgetIdentifiers, index),
    };

    internal Contacts Of(Contacts now) => Contacts.IsAsked ? Contacts.Value?.Trimmed() ?? new Contacts() : now;
}
