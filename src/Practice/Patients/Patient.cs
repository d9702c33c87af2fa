using DentaMind.Kernel;
using DentaMind.Practice.Families;
using DentaMind.Practice.Locations;
using DentaMind.Practice.Photos;

namespace DentaMind.Practice.Patients;

/// <summary>A patient of the group. The row tells nobody who it is: the words are sealed with the patient's own key.</summary>
internal sealed class Patient
{
    private Patient()
    {
    }

    public PatientId Id { get; private set; }

    /// <summary>The patient's own key, wrapped by the organisation's.</summary>
    public byte[] WrappedKey { get; private set; } = [];

    /// <summary><see cref="PatientWords"/>, sealed and bound to this row.</summary>
    public byte[] Words { get; private set; } = [];

    /// <summary><see cref="Patients.Contacts"/>, sealed and bound to this row; null while there are none.</summary>
    public byte[]? Contacts { get; private set; }

    public LocationId? HomeLocation { get; private set; }

    /// <summary>The region that the patient resides in; null when nobody said. A province names nobody, and rules go by it.</summary>
    public string? Residency { get; private set; }

    /// <summary>Where the patient wants images to be kept; null when they do not mind.</summary>
    public StoragePreference? StoragePreference { get; private set; }

    public PatientPhoto? Photo { get; private set; }

    public FamilyId? Family { get; private set; }

    /// <summary>The patient whom this one was merged into; null when this one answers for itself.</summary>
    public PatientId? MergedInto { get; private set; }

    /// <summary>Who answers for this one now, at the end of all merges; null when this one does.</summary>
    public PatientId? AnswersAs { get; private set; }

    public DateTimeOffset RegisteredAt { get; private set; }

    /// <summary>Counts the changes of the record; merging is none, so that unmerging leaves it as it was.</summary>
    public int Version { get; private set; } = 1;

    public PatientPlace Place => new(HomeLocation, Residency, StoragePreference);

    /// <summary>Who answers for this patient: itself, unless it was merged.</summary>
    public PatientId Kept => AnswersAs ?? Id;

    public static Patient Register(PatientId id, byte[] wrappedKey, SealedWords words, PatientPlace place, DateTimeOffset now)
    {
        var patient = new Patient { Id = id, WrappedKey = wrappedKey, Words = words.Words, Contacts = words.Contacts, RegisteredAt = now };
        (patient.HomeLocation, patient.Residency, patient.StoragePreference) = place;
        return patient;
    }

    /// <summary>Becomes what somebody corrected; null words stay as they are.</summary>
    public void Correct(SealedWords? words, PatientPlace place)
    {
        if (words is null && place == Place)
            return;
        if (words is not null)
            (Words, Contacts) = (words.Words, words.Contacts);
        (HomeLocation, Residency, StoragePreference) = place;
        Version++;
    }

    public void Show(PatientPhoto? photo) => (Photo, Version) = (photo, Version + 1);

    public void BeOf(FamilyId? family, byte[] words) => (Family, Words, Version) = (family, words, Version + 1);

    public void MergeInto(PatientId kept) => (MergedInto, AnswersAs) = (kept, kept);

    public void Unmerge() => (MergedInto, AnswersAs) = (null, null);

    /// <summary>Follows the one whom it was merged into, when that one is merged or unmerged.</summary>
    public void AnswerAs(PatientId kept) => AnswersAs = kept;
}

/// <summary>What of a patient's row is sealed.</summary>
internal sealed record SealedWords(byte[] Words, byte[]? Contacts);

/// <summary>Finds a patient by a number without holding the number.</summary>
internal sealed class PatientIdentifier
{
    public Guid Id { get; private set; } = Guid.CreateVersion7();

    public PatientId Patient { get; init; }

    /// <summary>Keyed digest of issuer and number; unique.</summary>
    public string Index { get; init; } = "";

    /// <summary>Keyed digest of the number alone, to find candidates whose issuer differs.</summary>
    public string NumberIndex { get; init; } = "";
}

/// <summary>Finds a patient by the beginning of a name, a birth date, a telephone number, an e-mail address or a name with a birth date, without holding any.</summary>
internal sealed class NameToken
{
    public PatientId Patient { get; init; }

    /// <summary>Keyed digest of what is found by it.</summary>
    public string Token { get; init; } = "";
}
