using DentaMind.Platform.Persistence;
using DentaMind.Practice.Clinicians;
using DentaMind.Practice.Devices;
using DentaMind.Practice.Locations;
using DentaMind.Practice.Patients;
using Microsoft.EntityFrameworkCore;

namespace DentaMind.Practice;

internal sealed class PracticeTables : ITables
{
    public void Map(ModelBuilder model)
    {
        MapPlaces(model);
        MapPatients(model);
    }

    private static void MapPlaces(ModelBuilder model)
    {
        model.Entity<Location>(locations =>
        {
            locations.ToTable("locations");
            locations.Property(location => location.Id).HasColumnName("id").ValueGeneratedNever();
            locations.Property(location => location.Name).HasColumnName("name").HasMaxLength(120);
            locations.Property(location => location.TimeZone).HasColumnName("time_zone").HasMaxLength(60);
            locations.Property(location => location.Region).HasColumnName("region").HasMaxLength(Region.Longest);
            locations.Property(location => location.StoragePreference).HasColumnName("storage_preference");
            locations.Property(location => location.Version).HasColumnName("version").IsConcurrencyToken();
            locations.HasIndex(location => location.Name).IsUnique().HasDatabaseName("ux_locations_name");
        });
        model.Entity<Device>(devices =>
        {
            devices.ToTable("devices");
            devices.Property(device => device.Id).HasColumnName("id").ValueGeneratedNever();
            devices.Property(device => device.AeTitle).HasColumnName("ae_title").HasMaxLength(16);
            devices.Property(device => device.Name).HasColumnName("name").HasMaxLength(120);
            devices.Property(device => device.Kind).HasColumnName("kind");
            devices.Property(device => device.Location).HasColumnName("location_id");
            devices.HasOne<Location>().WithMany().HasForeignKey(device => device.Location);
            devices.HasIndex(device => device.AeTitle).IsUnique().HasDatabaseName("ux_devices_ae_title");
        });
        model.Entity<Clinician>(clinicians =>
        {
            clinicians.ToTable("clinicians");
            clinicians.Property(clinician => clinician.Id).HasColumnName("id").ValueGeneratedNever();
            clinicians.Property(clinician => clinician.DisplayName).HasColumnName("display_name").HasMaxLength(120);
            clinicians.Property(clinician => clinician.Role).HasColumnName("role");
        });
    }

    private static void MapPatients(ModelBuilder model)
    {
        model.Entity<Patient>(patients =>
        {
            patients.ToTable("patients");
            patients.Property(patient => patient.Id).HasColumnName("id").ValueGeneratedNever();
            patients.Property(patient => patient.WrappedKey).HasColumnName("wrapped_key");
            patients.Property(patient => patient.Words).HasColumnName("words");
            patients.Property(patient => patient.HomeLocation).HasColumnName("home_location_id");
            patients.Property(patient => patient.Residency).HasColumnName("residency").HasMaxLength(Region.Longest);
            patients.Property(patient => patient.StoragePreference).HasColumnName("storage_preference");
            patients.Property(patient => patient.RegisteredAt).HasColumnName("registered_at");
            patients.Property(patient => patient.Version).HasColumnName("version").IsConcurrencyToken();
            patients.Ignore(patient => patient.Place);
            patients.HasOne<Location>().WithMany().HasForeignKey(patient => patient.HomeLocation);
            patients.HasIndex(patient => patient.RegisteredAt).HasDatabaseName("ix_patients_registered");
        });
        model.Entity<PatientIdentifier>(identifiers =>
        {
            identifiers.ToTable("patient_identifiers");
            identifiers.Property(identifier => identifier.Id).HasColumnName("id").ValueGeneratedNever();
            identifiers.Property(identifier => identifier.Patient).HasColumnName("patient_id");
            identifiers.Property(identifier => identifier.Index).HasColumnName("full_index").HasMaxLength(32);
            identifiers.Property(identifier => identifier.NumberIndex).HasColumnName("number_index").HasMaxLength(32);
            identifiers.HasOne<Patient>().WithMany().HasForeignKey(identifier => identifier.Patient);
            identifiers.HasIndex(identifier => identifier.Index).IsUnique().HasDatabaseName("ux_patient_identifiers_full");
            identifiers.HasIndex(identifier => identifier.NumberIndex).HasDatabaseName("ix_patient_identifiers_number");
        });
        model.Entity<NameToken>(tokens =>
        {
            tokens.ToTable("patient_name_tokens");
            tokens.HasKey(token => new { token.Token, token.Patient });
            tokens.HasOne<Patient>().WithMany().HasForeignKey(token => token.Patient);
            tokens.Property(token => token.Token).HasColumnName("token").HasMaxLength(32);
            tokens.Property(token => token.Patient).HasColumnName("patient_id");
        });
    }
}
