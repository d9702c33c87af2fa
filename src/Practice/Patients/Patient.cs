using DentaMind.Kernel;
using DentaMind.Practice.Locations;

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

    public LocationId? HomeLocation { get; private set; }

    /// <summary>The region that the patient resides in; null when nobody said. A province names nobody, and rules go by it.</summary>
    public string? Residency { get; private set; }

    /// <summary>Where the patient wants images to be kept; null when they do not mind.</summary>
    public StoragePreference? StoragePreference { get; private set; }

    public DateTimeOffset RegisteredAt { get; private set; }

    /// <summary>Counts the changes of where the patient belongs.</summary>
    public int Version { get; private set; } = 1;

    public PatientPlace Place => new(HomeLocation, Residency, StoragePreference);

    public static Patient Register(PatientId id, byte[] wrappedKey, byte[] sealedWords, PatientPlace place, DateTimeOffset now)
    {
        var patient = new Patient { Id = id, WrappedKey = wrappedKey, Words = sealedWords, RegisteredAt = now };
        (patient.HomeLocation, patient.Residency, patient.StoragePreference) = place;
        return patient;
    }

    public void MoveTo(PatientPlace place)
    {
        if (place == Place)
            return;
        (HomeLocation, Residency, StoragePreference) = place;
        Version++;
    }
}

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

/// <summary>Finds a patient by the beginning of a name without holding the name.</summary>
internal sealed class NameToken
{
    public PatientId Patient { get; init; }

    /// <summary>Keyed digest of a prefix of a normalised name word.</summary>
    public string Token { get; init; } = "";
}
