using DentaMind.Platform.Persistence;
using DentaMind.Practice.Patients;
using Microsoft.EntityFrameworkCore;

namespace DentaMind.Practice.History;

internal sealed class HistoryTables : ITables
{
    public const string OneOfEachVersion = "ux_history_facts_version";

    public void Map(ModelBuilder model)
    {
        model.Entity<FactVersion>(facts =>
        {
            facts.ToTable("history_facts");
            facts.Property(fact => fact.Id).HasColumnName("id").ValueGeneratedNever();
            facts.Property(fact => fact.Fact).HasColumnName("fact_id");
            facts.Property(fact => fact.Patient).HasColumnName("patient_id");
            facts.Property(fact => fact.Version).HasColumnName("version");
            facts.Property(fact => fact.Words).HasColumnName("words");
            facts.Property(fact => fact.RecordedAt).HasColumnName("recorded_at");
            facts.Property(fact => fact.RecordedById).HasColumnName("recorded_by_id");
            facts.Property(fact => fact.RecordedBy).HasColumnName("recorded_by").HasMaxLength(120);
            facts.HasOne<Patient>().WithMany().HasForeignKey(fact => fact.Patient);
            facts.HasIndex(fact => new { fact.Fact, fact.Version }).IsUnique().HasDatabaseName(OneOfEachVersion);
            facts.HasIndex(fact => fact.Patient).HasDatabaseName("ix_history_facts_patient");
        });
        model.Entity<FactConfirmation>(confirmations =>
        {
            confirmations.ToTable("history_confirmations");
            confirmations.Property(one => one.Id).HasColumnName("id").ValueGeneratedNever();
            confirmations.Property(one => one.Fact).HasColumnName("fact_id");
            confirmations.Property(one => one.Patient).HasColumnName("patient_id");
            confirmations.Property(one => one.Version).HasColumnName("version");
            confirmations.Property(one => one.Source).HasColumnName("source");
            confirmations.Property(one => one.ConfirmedAt).HasColumnName("confirmed_at");
            confirmations.Property(one => one.ConfirmedById).HasColumnName("confirmed_by_id");
            confirmations.Property(one => one.ConfirmedBy).HasColumnName("confirmed_by").HasMaxLength(120);
            confirmations.HasOne<Patient>().WithMany().HasForeignKey(one => one.Patient);
            confirmations.HasIndex(one => one.Patient).HasDatabaseName("ix_history_confirmations_patient");
        });
    }
}
