using DentaMind.Platform.Persistence;
using Microsoft.EntityFrameworkCore;

namespace DentaMind.Platform.Trail;

internal sealed class TrailTables : ITables
{
    public void Map(ModelBuilder model) => model.Entity<TrailLine>(trail =>
    {
        trail.ToTable("trail");
        trail.HasKey(line => line.Number);
        trail.Property(line => line.Number).HasColumnName("number").ValueGeneratedOnAdd();
        trail.Property(line => line.At).HasColumnName("at");
        trail.Property(line => line.ActorKind).HasColumnName("actor_kind");
        trail.Property(line => line.ActorId).HasColumnName("actor_id");
        trail.Property(line => line.ActorName).HasColumnName("actor_name").HasMaxLength(120);
        trail.Property(line => line.Action).HasColumnName("action").HasMaxLength(80);
        trail.Property(line => line.Patient).HasColumnName("patient_id");
        trail.Property(line => line.Image).HasColumnName("image_id");
        trail.Property(line => line.Outcome).HasColumnName("outcome").HasMaxLength(80);
        trail.Property(line => line.TraceId).HasColumnName("trace_id").HasMaxLength(40);
        trail.HasIndex(line => new { line.Patient, line.Number }).HasDatabaseName("ix_trail_patient");
        trail.HasIndex(line => new { line.Image, line.Number }).HasDatabaseName("ix_trail_image");
    });
}
