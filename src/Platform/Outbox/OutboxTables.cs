using DentaMind.Platform.Persistence;
using Microsoft.EntityFrameworkCore;

namespace DentaMind.Platform.Outbox;

internal sealed class OutboxTables : ITables
{
    public void Map(ModelBuilder model) => model.Entity<WorkItem>(work =>
    {
        work.ToTable("work");
        work.HasKey(item => item.Id);
        work.Property(item => item.Id).HasColumnName("id").ValueGeneratedNever();
        work.Property(item => item.Listener).HasColumnName("listener").HasMaxLength(80);
        work.Property(item => item.Body).HasColumnName("body");
        work.Property(item => item.DueAt).HasColumnName("due_at");
        work.Property(item => item.LeasedUntil).HasColumnName("leased_until");
        work.Property(item => item.Attempts).HasColumnName("attempts");
        work.Property(item => item.ParkedAt).HasColumnName("parked_at");
        work.Property(item => item.Reason).HasColumnName("reason").HasMaxLength(80);
        work.HasIndex(item => new { item.Listener, item.ParkedAt, item.DueAt }).HasDatabaseName("ix_work_due");
    });
}
