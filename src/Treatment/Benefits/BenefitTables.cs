using DentaMind.Platform.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace DentaMind.Treatment.Benefits;

internal sealed class BenefitTables : ITables
{
    public void Map(ModelBuilder model)
    {
        model.Entity<Carrier>(carriers =>
        {
            carriers.ToTable("carriers");
            carriers.Property(carrier => carrier.Id).HasColumnName("id").ValueGeneratedNever();
            carriers.Property(carrier => carrier.Name).HasColumnName("name").HasMaxLength(120);
            carriers.Property(carrier => carrier.PayerNumber).HasColumnName("payer_number").HasMaxLength(20);
            carriers.HasIndex(carrier => carrier.Name).IsUnique().HasDatabaseName("ux_carriers_name");
        });
        model.Entity<InsurancePlan>(MapPlans);
        model.Entity<CoverageBook>(books =>
        {
            books.ToTable("coverage_books");
            books.Property(book => book.Id).HasColumnName("id").ValueGeneratedNever();
            books.Property(book => book.Patient).HasColumnName("patient_id");
            books.Property(book => book.Words).HasColumnName("words");
            books.Property(book => book.Version).HasColumnName("version").IsConcurrencyToken();
            books.HasIndex(book => book.Patient).IsUnique().HasDatabaseName("ux_coverage_books_patient");
        });
        model.Entity<CoveredBy>(covered =>
        {
            covered.ToTable("covered_by");
            covered.HasKey(one => new { one.Patient, one.Plan });
            covered.Property(one => one.Patient).HasColumnName("patient_id");
            covered.Property(one => one.Plan).HasColumnName("plan_id");
            covered.HasOne<InsurancePlan>().WithMany().HasForeignKey(one => one.Plan);
        });
    }

    private static void MapPlans(EntityTypeBuilder<InsurancePlan> plans)
    {
        plans.ToTable("insurance_plans");
        plans.Property(plan => plan.Id).HasColumnName("id").ValueGeneratedNever();
        plans.Property(plan => plan.Carrier).HasColumnName("carrier_id");
        plans.Property(plan => plan.Name).HasColumnName("name").HasMaxLength(120);
        plans.Property(plan => plan.Group).HasColumnName("group_name").HasMaxLength(120);
        plans.Property(plan => plan.GroupNumber).HasColumnName("group_number").HasMaxLength(40);
        plans.Property(plan => plan.Body).HasColumnName("terms");
        plans.Property(plan => plan.Version).HasColumnName("version").IsConcurrencyToken();
        plans.Ignore(plan => plan.Terms);
        plans.HasOne<Carrier>().WithMany().HasForeignKey(plan => plan.Carrier);
        plans.HasIndex(plan => new { plan.Carrier, plan.Name, plan.Group }).IsUnique().HasDatabaseName("ux_insurance_plans_name");
    }
}
