using DentaMind.Platform.Persistence;
using DentaMind.Practice.Clinicians;
using DentaMind.Practice.Devices;
using DentaMind.Practice.Families;
using DentaMind.Practice.Locations;
using DentaMind.Practice.Merging;
using DentaMind.Practice.Patients;
using Microsoft.EntityFrameworkCore;

namespace DentaMind.Practice;

internal sealed class PracticeTables : ITables
{
    public void Map(ModelBuilder model)
    {
        MapPlaces(model);
        MapPatients(model);
        MapFound(model);
        MapTogether(model);
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
            patients.Property(patient => patient.Contacts).HasColumnName("contacts");
            patients.Property(patient => patient.Family).HasColumnName("family_id").HasConversion(new FamilyColumn());
            patients.Property(patient => patient.MergedInto).HasColumnName("merged_into").IsConcurrencyToken();
            patients.Property(patient => patient.AnswersAs).HasColumnName("answers_as");
            patients.OwnsOne(patient => patient.Photo, photo =>
            {
                photo.Property(kept => kept.ObjectKey).HasColumnName("photo_key").HasMaxLength(40);
                photo.Property(kept => kept.WrappedDek).HasColumnName("photo_wrapped_dek");
                photo.Property(kept => kept.Bytes).HasColumnName("photo_bytes");
                photo.Property(kept => kept.Sha256).HasColumnName("photo_sha256").HasMaxLength(64);
                photo.Property(kept => kept.MediaType).HasColumnName("photo_media_type").HasMaxLength(40);
                photo.Ignore(kept => kept.Mark).Ignore(kept => kept.Key);
                photo.HasIndex(kept => kept.ObjectKey).IsUnique().HasDatabaseName("ux_patients_photo");
            });
            patients.HasIndex(patient => patient.Family).HasDatabaseName("ix_patients_family");
            patients.HasIndex(patient => patient.AnswersAs).HasDatabaseName("ix_patients_answers_as");
            patients.Ignore(patient => patient.Place).Ignore(patient => patient.Kept);
            patients.HasOne<Location>().WithMany().HasForeignKey(patient => patient.HomeLocation);
            patients.HasIndex(patient => patient.RegisteredAt).HasDatabaseName("ix_patients_registered");
        });
    }

    private static void MapFound(ModelBuilder model)
    {
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

    private static void MapTogether(ModelBuilder model)
    {
        model.Entity<Family>(families =>
        {
            families.ToTable("families");
            families.Property(family => family.Id).HasColumnName("id").HasConversion(new FamilyColumn()).ValueGeneratedNever();
            families.Property(family => family.Guarantor).HasColumnName("guarantor_id");
            families.Property(family => family.Version).HasColumnName("version").IsConcurrencyToken();
            families.HasOne<Patient>().WithMany().HasForeignKey(family => family.Guarantor);
        });
        model.Entity<PatientMerge>(merges =>
        {
            merges.ToTable("patient_merges");
            merges.Property(merge => merge.Id).HasColumnName("id").ValueGeneratedNever();
            merges.Property(merge => merge.Kept).HasColumnName("kept_id");
            merges.Property(merge => merge.Merged).HasColumnName("merged_id");
            merges.Property(merge => merge.Reason).HasColumnName("reason");
            merges.Property(merge => merge.MergedAt).HasColumnName("merged_at");
            merges.Property(merge => merge.MergedBy).HasColumnName("merged_by").HasMaxLength(120);
            merges.Property(merge => merge.UndoneAt).HasColumnName("undone_at");
            merges.Property(merge => merge.UndoneBy).HasColumnName("undone_by").HasMaxLength(120);
            merges.HasOne<Patient>().WithMany().HasForeignKey(merge => merge.Kept);
            merges.HasOne<Patient>().WithMany().HasForeignKey(merge => merge.Merged);
        });
    }
}

internal sealed class FamilyColumn() : Microsoft.EntityFrameworkCore.Storage.ValueConversion.ValueConverter<FamilyId, Guid>(id => id.Value, value => new FamilyId(value));
