using DentaMind.Kernel;
using DentaMind.Practice.Locations;

namespace DentaMind.Practice.Patients;

/// <summary>Where a patient belongs; nothing in it names anybody.</summary>
/// <param name="HomeLocation">The location that treats the patient; null when none does yet.</param>
/// <param name="Residency">The region that the patient resides in, such as CA-QC; null when nobody said.</param>
/// <param name="StoragePreference">Where the patient wants images to be kept; null when they do not mind.</param>
public sealed record PatientPlace(LocationId? HomeLocation, string? Residency, StoragePreference? StoragePreference);
