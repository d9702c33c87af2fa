using DentaMind.Platform.Persistence;
using DentaMind.Routing.Deliveries;
using DentaMind.Routing.Destinations;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace DentaMind.Routing;

internal sealed class RoutingTables : ITables
{
    public void Map(ModelBuilder model)
    {
        model.Entity<Destination>(MapDestinations);
        model.Entity<DestinationHealth>(MapHealth);
        model.Entity<Secret>(MapSecrets);
        model.Entity<Delivery>(MapDeliveries);
    }

    private static void MapDestinations(EntityTypeBuilder<Destination> destinations)
    {
        destinations.ToTable("destinations");
        destinations.HasKey(destination => destination.Name).HasName("pk_destinations");
        destinations.Property(destination => destination.Name).HasColumnName("name").HasMaxLength(60);
        destinations.Property(destination => destination.Body).HasColumnName("settings");
        destinations.Property(destination => destination.Version).HasColumnName("version").IsConcurrencyToken();
        destinations.Property(destination => destination.ChangedBy).HasColumnName("changed_by").HasMaxLength(120);
        destinations.Property(destination => destination.ChangedAt).HasColumnName("changed_at");
        destinations.Ignore(destination => destination.Settings);
    }

    private static void MapHealth(EntityTypeBuilder<DestinationHealth> healths)
    {
        healths.ToTable("destination_health");
        healths.HasKey(health => health.Name);
        healths.Property(health => health.Name).HasColumnName("name").HasMaxLength(60);
        healths.Property(health => health.LastSeenAt).HasColumnName("last_seen_at");
        healths.Property(health => health.AwaySince).HasColumnName("away_since");
        healths.Property(health => health.LastFault).HasColumnName("last_fault").HasMaxLength(80);
    }

    private static void MapSecrets(EntityTypeBuilder<Secret> secrets)
    {
        secrets.ToTable("routing_secrets");
        secrets.Property(secret => secret.Id).HasColumnName("id").ValueGeneratedNever();
        secrets.Property(secret => secret.Name).HasColumnName("name").HasMaxLength(60);
        secrets.HasIndex(secret => secret.Name).IsUnique().HasDatabaseName("ux_routing_secrets_name");
        secrets.Property(secret => secret.Sealed).HasColumnName("sealed");
        secrets.Property(secret => secret.ChangedAt).HasColumnName("changed_at");
    }

    private static void MapDeliveries(EntityTypeBuilder<Delivery> deliveries)
    {
        deliveries.ToTable("deliveries");
        deliveries.HasKey(delivery => delivery.Number);
        deliveries.Property(delivery => delivery.Number).HasColumnName("number").ValueGeneratedOnAdd();
        deliveries.Property(delivery => delivery.Id).HasColumnName("id");
        deliveries.HasIndex(delivery => delivery.Id).IsUnique().HasDatabaseName("ux_deliveries_id");
        deliveries.Property(delivery => delivery.Image).HasColumnName("image_id");
        deliveries.Property(delivery => delivery.Patient).HasColumnName("patient_id");
        deliveries.Property(delivery => delivery.Location).HasColumnName("location_id");
        deliveries.Property(delivery => delivery.Destination).HasColumnName("destination").HasMaxLength(60);
        deliveries.HasIndex(delivery => new { delivery.Image, delivery.Destination }).IsUnique().HasDatabaseName("ux_deliveries_image");
        deliveries.HasIndex(delivery => new { delivery.Destination, delivery.State, delivery.Location, delivery.Number }).HasDatabaseName("ix_deliveries_due");
        deliveries.Property(delivery => delivery.Role).HasColumnName("role");
        deliveries.Property(delivery => delivery.Standby).HasColumnName("standby").HasMaxLength(60);
        deliveries.Property(delivery => delivery.Transcode).HasColumnName("transcode");
        deliveries.Property(delivery => delivery.Bytes).HasColumnName("bytes");
        deliveries.Property(delivery => delivery.RuleBookVersion).HasColumnName("rulebook_version");
        deliveries.Property(delivery => delivery.DecidedAt).HasColumnName("decided_at");
        deliveries.OwnsOne(delivery => delivery.Uids, MapUids);
        MapProgress(deliveries);
    }

    private static void MapProgress(EntityTypeBuilder<Delivery> deliveries)
    {
        deliveries.Property(delivery => delivery.State).HasColumnName("state");
        deliveries.HasIndex(delivery => new { delivery.State, delivery.Number })
            .HasFilter("state IN ('Waiting', 'Parked', 'Held')").HasDatabaseName("ix_deliveries_open");
        deliveries.Property(delivery => delivery.Grade).HasColumnName("grade");
        deliveries.Property(delivery => delivery.Attempts).HasColumnName("attempts");
        deliveries.Property(delivery => delivery.DueAt).HasColumnName("due_at");
        deliveries.HasIndex(delivery => new { delivery.Destination, delivery.State, delivery.DueAt }).HasDatabaseName("ix_deliveries_tried");
        deliveries.Property(delivery => delivery.LeasedUntil).HasColumnName("leased_until");
        deliveries.Property(delivery => delivery.Lease).HasColumnName("lease").IsConcurrencyToken();
        deliveries.HasIndex(delivery => delivery.Lease).HasFilter("lease IS NOT NULL").HasDatabaseName("ix_deliveries_lease");
        deliveries.Property(delivery => delivery.Reason).HasColumnName("reason").HasMaxLength(80);
        deliveries.Property(delivery => delivery.PeerWords).HasColumnName("peer_words");
        deliveries.Property(delivery => delivery.SentAt).HasColumnName("sent_at");
        deliveries.HasIndex(delivery => new { delivery.Destination, delivery.SentAt }).HasDatabaseName("ix_deliveries_sent");
        deliveries.Property(delivery => delivery.ConfirmedAt).HasColumnName("confirmed_at");
        deliveries.Property(delivery => delivery.CommitmentUid).HasColumnName("commitment_uid").HasMaxLength(64);
        deliveries.HasIndex(delivery => delivery.CommitmentUid).HasDatabaseName("ix_deliveries_commitment");
        deliveries.Property(delivery => delivery.Losses).HasColumnName("losses");
    }

    private static void MapUids(OwnedNavigationBuilder<Delivery, InstanceUids> uids)
    {
        uids.Property(uid => uid.SopClass).HasColumnName("sop_class_uid").HasMaxLength(64);
        uids.Property(uid => uid.SopInstance).HasColumnName("sop_instance_uid").HasMaxLength(64);
        uids.Property(uid => uid.Study).HasColumnName("study_uid").HasMaxLength(64);
        uids.HasIndex(uid => uid.Study).HasDatabaseName("ix_deliveries_study");
        uids.HasIndex(uid => uid.SopInstance).HasDatabaseName("ix_deliveries_instance");
        uids.Property(uid => uid.Series).HasColumnName("series_uid").HasMaxLength(64);
    }
}
