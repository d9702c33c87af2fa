using System.Collections.Frozen;

namespace DentaMind.Routing.Rules.Written;

/// <summary>Every fact that a rule may ask for: the vocabulary of the rule book, of its schema and of its explanations.</summary>
internal static class Facts
{
    public static readonly TextFact Location = new("location", "location", Values.Location, facts => facts.Location);
    public static readonly TextFact Device = new("device", "device", Values.Device, facts => facts.Device);
    public static readonly TextFact AeTitle = new("aeTitle", "AE title", Values.AeTitle, facts => facts.AeTitle);
    public static readonly TextFact Kind = new("kind", "kind of image", Values.Kind, facts => facts.Kind);
    public static readonly TextFact Modality = new("modality", "modality", Values.Modality, facts => facts.Modality);
    public static readonly TextFact Clinician = new("clinician", "clinician", Values.Clinician, facts => facts.Clinician);
    public static readonly TextFact PatientHome = new("patientHome", "patient's home location", Values.Location, facts => facts.PatientHome);
    public static readonly TextFact Residency = new("residency", "patient's residency", Values.Region, facts => Region.Known(facts.Residency));
    public static readonly TextFact Storage = new("storagePreference", "storage preference", Values.Storage, facts => facts.StoragePreference);
    public static readonly TextFact PatientKnown = new("patientKnown", "patient known", Values.Truth, facts => Truth(facts.IsPatientKnown));
    public static readonly TextFact Conflict = new("conflict", "image in conflict", Values.Truth, facts => Truth(facts.IsConflict));

    public static readonly NumberFact Bytes = new("bytes", "size", facts => facts.Bytes);

    /// <summary>In minutes since midnight.</summary>
    public static readonly NumberFact TimeOfDay = new("timeOfDay", "time of day", facts => facts.TimeOfDay.Ticks / TimeSpan.TicksPerMinute);

    public static readonly IReadOnlyList<TextFact> Texts =
        [Location, Device, AeTitle, Kind, Modality, Clinician, PatientHome, Residency, Storage, PatientKnown, Conflict];

    /// <summary>What equipment writes about itself and its work; never what is written about a patient.</summary>
    public static readonly IReadOnlyList<TextFact> Tags =
    [
        .. new[]
        {
            "Manufacturer", "ManufacturerModelName", "StationName", "DeviceSerialNumber", "InstitutionName", "BodyPartExamined", "SOPClassUID", "ImageType",
        }.Select(Tag),
    ];

    private static readonly FrozenDictionary<string, TextFact> TextsByName = Texts.ToFrozenDictionary(fact => fact.Name, StringComparer.Ordinal);
    private static readonly FrozenDictionary<string, TextFact> TagsByName = Tags.ToFrozenDictionary(fact => fact.Name, StringComparer.Ordinal);

    public static TextFact? Text(string name) => TextsByName.GetValueOrDefault(name);

    public static TextFact? TagNamed(string keyword) => TagsByName.GetValueOrDefault(keyword);

    private static TextFact Tag(string keyword) => new(keyword, keyword, Values.Tag, facts => facts.Tags.GetValueOrDefault(keyword));

    private static string Truth(bool isSo) => isSo ? TextFact.Yes : TextFact.No;
}
