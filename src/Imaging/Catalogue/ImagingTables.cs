using DentaMind.Platform.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace DentaMind.Imaging.Catalogue;

internal sealed class ImagingTables : ITables
{
    private const string ImageNumber = "image_number";

    public void Map(ModelBuilder model)
    {
        model.Entity<Image>(images =>
        {
            images.ToTable("images");
            images.HasKey(image => image.Number);
            images.Property(image => image.Number).HasColumnName("number").ValueGeneratedOnAdd();
            images.Property(image => image.Id).HasColumnName("id");
            images.HasIndex(image => image.Id).IsUnique().HasDatabaseName("ux_images_id");
            images.Property(image => image.SopInstanceUid).HasColumnName("sop_instance_uid").HasMaxLength(64);
            images.HasIndex(image => image.SopInstanceUid).HasDatabaseName("ix_images_sop_instance");
            images.Property(image => image.CurrentUid).HasColumnName("current_uid").HasMaxLength(64);
            images.HasIndex(image => image.CurrentUid).IsUnique().HasDatabaseName("ux_images_current_uid");
            images.Property(image => image.Patient).HasColumnName("patient_id").IsConcurrencyToken();
            images.HasIndex(image => new { image.Patient, image.Number }).HasDatabaseName("ix_images_patient");
            images.Property(image => image.CameFor).HasColumnName("came_for");
            images.HasIndex(image => image.CameFor).HasDatabaseName("ix_images_came_for");
            images.Property(image => image.Doubt).HasColumnName("doubt").HasMaxLength(40);
            images.HasIndex(image => image.Number).HasFilter("doubt IS NOT NULL").HasDatabaseName("ix_images_doubt");
            images.Property(image => image.ConflictsWith).HasColumnName("conflicts_with");
            images.Property(image => image.Standing).HasColumnName("standing").IsConcurrencyToken();
            images.Property(image => image.Words).HasColumnName("words");
            images.Property(image => image.State).HasColumnName("state").IsConcurrencyToken();
            images.HasIndex(image => new { image.State, image.Number }).HasFilter("state <> 'Ready'").HasDatabaseName("ix_images_unready");
            images.Property(image => image.UnreadableReason).HasColumnName("unreadable_reason").HasMaxLength(200);
            images.Property(image => image.Strikes).HasColumnName("strikes");
            images.OwnsOne(image => image.Facts, MapFacts);
            images.OwnsOne(image => image.Original, MapOriginal);
            images.OwnsOne(image => image.From, MapProvenance);
            images.OwnsOne(image => image.Pack, MapPack);
            images.HasMany(image => image.Renditions).WithOne().HasForeignKey(ImageNumber).OnDelete(DeleteBehavior.Cascade);
            // Whoever only opens an original, or decides by facts, asks without them.
            images.Navigation(image => image.Renditions).AutoInclude();
        });
        model.Entity<KeptRendition>(MapRenditions);
    }

    private static void MapFacts(OwnedNavigationBuilder<Image, ImageFacts> facts)
    {
        facts.Property(fact => fact.SopClassUid).HasColumnName("sop_class_uid").HasMaxLength(64);
        facts.Property(fact => fact.StudyUid).HasColumnName("study_uid").HasMaxLength(64);
        facts.HasIndex(fact => fact.StudyUid).HasDatabaseName("ix_images_study");
        facts.Property(fact => fact.SeriesUid).HasColumnName("series_uid").HasMaxLength(64);
        facts.Property(fact => fact.TransferSyntaxUid).HasColumnName("transfer_syntax_uid").HasMaxLength(64);
        facts.Property(fact => fact.Kind).HasColumnName("kind").HasMaxLength(20);
        facts.Property(fact => fact.Modality).HasColumnName("modality").HasMaxLength(16);
        facts.Property(fact => fact.Rows).HasColumnName("rows");
        facts.Property(fact => fact.Columns).HasColumnName("columns");
        facts.Property(fact => fact.Frames).HasColumnName("frames");
        facts.Property(fact => fact.Bits).HasColumnName("bits");
        facts.Property(fact => fact.AcquiredAt).HasColumnName("acquired_at");
        facts.Property(fact => fact.Teeth).HasColumnName("teeth").HasMaxLength(200);
        facts.Property(fact => fact.Laterality).HasColumnName("laterality").HasMaxLength(1);
        facts.Property(fact => fact.Calibration).HasColumnName("calibration").HasMaxLength(40);
        facts.Property(fact => fact.RowMm).HasColumnName("row_mm");
        facts.Property(fact => fact.ColumnMm).HasColumnName("column_mm");
        facts.Property(fact => fact.IsLossy).HasColumnName("is_lossy");
        facts.Property(fact => fact.Flaws).HasColumnName("flaws").HasMaxLength(500);
        facts.Property(fact => fact.Tags).HasColumnName("tags").HasConversion(TagsColumn.Converter, TagsColumn.Comparer);
    }

    private static void MapOriginal(OwnedNavigationBuilder<Image, Original> original)
    {
        original.Property(kept => kept.ObjectKey).HasColumnName("object_key").HasMaxLength(40);
        original.HasIndex(kept => kept.ObjectKey).IsUnique().HasDatabaseName("ux_images_object");
        original.Property(kept => kept.WrappedDek).HasColumnName("wrapped_dek");
        original.Property(kept => kept.Bytes).HasColumnName("bytes");
        original.Property(kept => kept.Sha256).HasColumnName("sha256").HasMaxLength(64);
    }

    private static void MapProvenance(OwnedNavigationBuilder<Image, Provenance> from)
    {
        from.Property(came => came.Source).HasColumnName("source");
        from.Property(came => came.ReceivedAt).HasColumnName("received_at");
        from.HasIndex(came => came.ReceivedAt).HasDatabaseName("ix_images_received");
        from.Property(came => came.Device).HasColumnName("device_id");
        from.Property(came => came.Location).HasColumnName("location_id");
        from.Property(came => came.AeTitle).HasColumnName("ae_title").HasMaxLength(16);
        from.Property(came => came.Clinician).HasColumnName("clinician_id");
    }

    private static void MapPack(OwnedNavigationBuilder<Image, SealedPack> pack)
    {
        pack.Property(kept => kept.ObjectKey).HasColumnName("pack_key").HasMaxLength(40);
        pack.HasIndex(kept => kept.ObjectKey).HasDatabaseName("ix_images_pack");
        pack.Property(kept => kept.Bytes).HasColumnName("pack_bytes");
        pack.Property(kept => kept.WrappedDek).HasColumnName("pack_wrapped_dek");
    }

    private static void MapRenditions(EntityTypeBuilder<KeptRendition> renditions)
    {
        renditions.ToTable("renditions");
        renditions.Property<long>(ImageNumber).HasColumnName(ImageNumber);
        renditions.HasKey(ImageNumber, nameof(KeptRendition.Tier));
        renditions.Property(made => made.Tier).HasColumnName("tier");
        renditions.Property(made => made.Offset).HasColumnName("offset_bytes");
        renditions.Property(made => made.Bytes).HasColumnName("bytes");
        renditions.Property(made => made.Width).HasColumnName("width");
        renditions.Property(made => made.Height).HasColumnName("height");
        renditions.Property(made => made.MediaType).HasColumnName("media_type").HasMaxLength(40);
        renditions.Property(made => made.Method).HasColumnName("method").HasMaxLength(60);
        renditions.Property(made => made.Ratio).HasColumnName("ratio");
        renditions.Property(made => made.IsLossy).HasColumnName("is_lossy");
    }
}
