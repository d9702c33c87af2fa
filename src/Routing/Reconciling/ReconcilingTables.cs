using DentaMind.Platform.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace DentaMind.Routing.Reconciling;

internal sealed class ReconcilingTables : ITables
{
    public void Map(ModelBuilder model)
    {
        model.Entity<Reconciliation>(MapReconciliations);
        model.Entity<ListedStudy>(MapStudies);
        model.Entity<Finding>(MapFindings);
    }

    private static void MapReconciliations(EntityTypeBuilder<Reconciliation> runs)
    {
        runs.ToTable("reconciliations");
        runs.HasKey(run => run.Number);
        runs.Property(run => run.Number).HasColumnName("number").ValueGeneratedOnAdd();
        runs.Property(run => run.Id).HasColumnName("id");
        runs.HasIndex(run => run.Id).IsUnique().HasDatabaseName("ux_reconciliations_id");
        runs.Property(run => run.Kind).HasColumnName("kind");
        runs.Property(run => run.Destination).HasColumnName("destination").HasMaxLength(60);
        runs.HasIndex(run => new { run.Destination, run.Number }).HasDatabaseName("ix_reconciliations_destination");
        runs.Property(run => run.Target).HasColumnName("target").HasMaxLength(60);
        runs.Property(run => run.OpenFor).HasColumnName("open_for").HasMaxLength(60);
        runs.HasIndex(run => run.OpenFor).IsUnique().HasDatabaseName("ux_reconciliations_open");
        runs.Property(run => run.Repairs).HasColumnName("repairs");
        runs.Property(run => run.ReadsBack).HasColumnName("reads_back");
        runs.Property(run => run.Since).HasColumnName("since");
        runs.Property(run => run.Location).HasColumnName("location_id");
        runs.Property(run => run.Patient).HasColumnName("patient_id");
        runs.Property(run => run.IsListed).HasColumnName("is_listed");
        runs.Property(run => run.AskedBy).HasColumnName("asked_by").HasMaxLength(120);
        runs.Property(run => run.IsScheduled).HasColumnName("is_scheduled");
        runs.Property(run => run.AskedAt).HasColumnName("asked_at");
        MapProgress(runs);
    }

    private static void MapProgress(EntityTypeBuilder<Reconciliation> runs)
    {
        runs.Property(run => run.State).HasColumnName("state");
        runs.Property(run => run.DueAt).HasColumnName("due_at");
        runs.Property(run => run.LeasedUntil).HasColumnName("leased_until");
        runs.Property(run => run.Lease).HasColumnName("lease").IsConcurrencyToken();
        runs.Property(run => run.Reason).HasColumnName("reason").HasMaxLength(80);
        runs.Property(run => run.Setbacks).HasColumnName("setbacks");
        runs.Property(run => run.StudiesDone).HasColumnName("studies_done");
        runs.Property(run => run.Instances).HasColumnName("instances");
        runs.Property(run => run.EndedAt).HasColumnName("ended_at");
        runs.Property(run => run.Report).HasColumnName("report");
    }

    private static void MapStudies(EntityTypeBuilder<ListedStudy> studies)
    {
        studies.ToTable("reconciliation_studies");
        studies.HasKey(study => study.Number);
        studies.Property(study => study.Number).HasColumnName("number").ValueGeneratedOnAdd();
        studies.Property(study => study.Run).HasColumnName("run");
        studies.Property(study => study.Study).HasColumnName("study_uid").HasMaxLength(64);
        studies.HasIndex(study => new { study.Run, study.Study }).IsUnique().HasDatabaseName("ux_reconciliation_studies");
        studies.Property(study => study.IsDone).HasColumnName("is_done");
    }

    private static void MapFindings(EntityTypeBuilder<Finding> findings)
    {
        findings.ToTable("reconciliation_findings");
        findings.HasKey(finding => finding.Number);
        findings.Property(finding => finding.Number).HasColumnName("number").ValueGeneratedOnAdd();
        findings.Property(finding => finding.Run).HasColumnName("run");
        findings.HasIndex(finding => new { finding.Run, finding.Kind, finding.SopInstance }).HasDatabaseName("ix_reconciliation_findings_run");
        findings.Property(finding => finding.Kind).HasColumnName("kind");
        findings.Property(finding => finding.Study).HasColumnName("study_uid").HasMaxLength(64);
        findings.Property(finding => finding.Series).HasColumnName("series_uid").HasMaxLength(64);
        findings.Property(finding => finding.SopInstance).HasColumnName("sop_instance_uid").HasMaxLength(64);
        findings.Property(finding => finding.Image).HasColumnName("image_id");
        findings.Property(finding => finding.IsRepaired).HasColumnName("is_repaired");
        findings.Property(finding => finding.Reason).HasColumnName("reason").HasMaxLength(80);
        findings.Property(finding => finding.At).HasColumnName("at");
    }
}
