using DentaMind.Platform.Persistence;
using DentaMind.Treatment.Plans.Paper;
using Microsoft.EntityFrameworkCore;

namespace DentaMind.Treatment.Plans;

internal sealed class PlanTables : ITables
{
    public void Map(ModelBuilder model)
    {
        model.Entity<Plan>(plans =>
        {
            plans.ToTable("plans");
            plans.HasKey(plan => plan.Id).HasName("pk_plans");
            plans.Property(plan => plan.Id).HasColumnName("id").ValueGeneratedNever();
            plans.Property(plan => plan.Patient).HasColumnName("patient_id");
            plans.Property(plan => plan.Location).HasColumnName("location_id");
            plans.Property(plan => plan.Clinician).HasColumnName("clinician_id");
            plans.Property(plan => plan.State).HasColumnName("state");
            plans.Property(plan => plan.Edition).HasColumnName("edition");
            plans.Property(plan => plan.Amends).HasColumnName("amends_id");
            plans.Property(plan => plan.Sheet).HasColumnName("sheet");
            plans.Property(plan => plan.CreatedAt).HasColumnName("created_at");
            plans.Property(plan => plan.PresentedAt).HasColumnName("presented_at");
            plans.Property(plan => plan.ExpiresAt).HasColumnName("expires_at");
            plans.Property(plan => plan.DecidedAt).HasColumnName("decided_at");
            plans.Property(plan => plan.Unscheduled).HasColumnName("unscheduled");
            plans.Property(plan => plan.UnscheduledCents).HasColumnName("unscheduled_cents");
            plans.Property(plan => plan.Version).HasColumnName("version").IsConcurrencyToken();
            plans.HasIndex(plan => plan.Patient).HasDatabaseName("ix_plans_patient");
            plans.HasIndex(plan => plan.Amends).IsUnique().HasDatabaseName("ux_plans_amends");
            plans.HasIndex(plan => new { plan.Unscheduled, plan.DecidedAt }).HasDatabaseName("ix_plans_unscheduled");
        });
        MapPaper(model);
    }

    private static void MapPaper(ModelBuilder model)
    {
        model.Entity<PlanDocument>(documents =>
        {
            documents.ToTable("plan_documents");
            documents.HasKey(document => document.Plan).HasName("pk_plan_documents");
            documents.Property(document => document.Plan).HasColumnName("plan_id").ValueGeneratedNever();
            documents.Property(document => document.Patient).HasColumnName("patient_id");
            documents.Property(document => document.ObjectKey).HasColumnName("object_key").HasMaxLength(32);
            documents.Property(document => document.WrappedDek).HasColumnName("wrapped_dek");
            documents.Property(document => document.Bytes).HasColumnName("bytes");
            documents.Property(document => document.Sha256).HasColumnName("sha256");
            documents.Property(document => document.Content).HasColumnName("content");
            documents.Property(document => document.SignedAt).HasColumnName("signed_at");
            documents.HasIndex(document => document.ObjectKey).IsUnique().HasDatabaseName("ux_plan_documents_object");
        });
        model.Entity<ConsentText>(texts =>
        {
            texts.ToTable("consent_texts");
            texts.HasKey(text => text.Version).HasName("pk_consent_texts");
            texts.Property(text => text.Version).HasColumnName("version").ValueGeneratedNever();
            texts.Property(text => text.En).HasColumnName("en");
            texts.Property(text => text.Fr).HasColumnName("fr");
            texts.Property(text => text.Since).HasColumnName("since");
        });
    }
}
