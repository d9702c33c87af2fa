using DentaMind.Platform.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace DentaMind.Treatment.Fees;

internal sealed class FeeTables : ITables
{
    public void Map(ModelBuilder model)
    {
        model.Entity<FeeSchedule>(MapSchedules);
        model.Entity<FeeVersion>(MapVersions);
        model.Entity<Fee>(MapFees);
        model.Entity<CodeList>(MapLists);
        model.Entity<ListedCode>(MapCodes);
    }

    private static void MapSchedules(EntityTypeBuilder<FeeSchedule> schedules)
    {
        schedules.ToTable("fee_schedules");
        schedules.Property(schedule => schedule.Id).HasColumnName("id").ValueGeneratedNever();
        schedules.Property(schedule => schedule.Name).HasColumnName("name").HasMaxLength(120);
        schedules.Property(schedule => schedule.Location).HasColumnName("location_id");
        schedules.Property(schedule => schedule.Clinician).HasColumnName("clinician_id");
        schedules.Property(schedule => schedule.Plan).HasColumnName("plan_id");
        schedules.Property(schedule => schedule.Scope).HasColumnName("scope").HasMaxLength(120);
        schedules.HasIndex(schedule => schedule.Name).IsUnique().HasDatabaseName("ux_fee_schedules_name");
        schedules.HasIndex(schedule => schedule.Scope).IsUnique().HasDatabaseName("ux_fee_schedules_scope");
    }

    private static void MapVersions(EntityTypeBuilder<FeeVersion> versions)
    {
        versions.ToTable("fee_versions");
        versions.Property(version => version.Id).HasColumnName("id").ValueGeneratedNever();
        versions.Property(version => version.Schedule).HasColumnName("schedule_id");
        versions.Property(version => version.ValidFrom).HasColumnName("valid_from");
        versions.Property(version => version.CodeList).HasColumnName("code_list_id");
        versions.Property(version => version.FeeCount).HasColumnName("fee_count");
        versions.Property(version => version.ImportedBy).HasColumnName("imported_by").HasMaxLength(120);
        versions.Property(version => version.ImportedAt).HasColumnName("imported_at");
        versions.HasOne<FeeSchedule>().WithMany().HasForeignKey(version => version.Schedule);
        versions.HasOne<CodeList>().WithMany().HasForeignKey(version => version.CodeList);
        versions.HasIndex(version => new { version.Schedule, version.ValidFrom }).IsUnique().HasDatabaseName("ux_fee_versions_day");
    }

    private static void MapFees(EntityTypeBuilder<Fee> fees)
    {
        fees.ToTable("fees");
        fees.HasKey(fee => fee.Number);
        fees.Property(fee => fee.Number).HasColumnName("number").ValueGeneratedOnAdd();
        fees.Property(fee => fee.FeeVersion).HasColumnName("version_id");
        fees.Property(fee => fee.Code).HasColumnName("code").HasMaxLength(40);
        fees.Property(fee => fee.Surfaces).HasColumnName("surfaces");
        fees.Property(fee => fee.Teeth).HasColumnName("teeth");
        fees.Property(fee => fee.Cents).HasColumnName("cents");
        fees.HasOne<FeeVersion>().WithMany().HasForeignKey(fee => fee.FeeVersion);
        fees.HasIndex(fee => new { fee.FeeVersion, fee.Code, fee.Surfaces, fee.Teeth }).IsUnique().HasDatabaseName("ux_fees_code");
    }

    private static void MapLists(EntityTypeBuilder<CodeList> lists)
    {
        lists.ToTable("code_lists");
        lists.Property(list => list.Id).HasColumnName("id").ValueGeneratedNever();
        lists.Property(list => list.Name).HasColumnName("name").HasMaxLength(120);
        lists.Property(list => list.CodeCount).HasColumnName("code_count");
        lists.Property(list => list.LicenceConfirmedBy).HasColumnName("licence_confirmed_by").HasMaxLength(120);
        lists.Property(list => list.LicenceConfirmedAt).HasColumnName("licence_confirmed_at");
        lists.HasIndex(list => list.Name).IsUnique().HasDatabaseName("ux_code_lists_name");
    }

    private static void MapCodes(EntityTypeBuilder<ListedCode> codes)
    {
        codes.ToTable("listed_codes");
        codes.Property(code => code.Id).HasColumnName("id").ValueGeneratedNever();
        codes.Property(code => code.List).HasColumnName("list_id");
        codes.Property(code => code.Code).HasColumnName("code").HasMaxLength(40);
        codes.Property(code => code.Description).HasColumnName("description").HasMaxLength(Sheets.Sheet.LongestCell);
        codes.Property(code => code.Procedure).HasColumnName("procedure").HasMaxLength(40);
        codes.Property(code => code.Surfaces).HasColumnName("surfaces");
        codes.Property(code => code.Teeth).HasColumnName("teeth");
        codes.Property(code => code.Version).HasColumnName("version").IsConcurrencyToken();
        codes.HasOne<CodeList>().WithMany().HasForeignKey(code => code.List);
        codes.HasIndex(code => new { code.List, code.Code }).IsUnique().HasDatabaseName("ux_listed_codes_code");
        codes.HasIndex(code => new { code.List, code.Procedure }).HasDatabaseName("ix_listed_codes_procedure");
    }
}
