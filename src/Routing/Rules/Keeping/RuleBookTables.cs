using DentaMind.Platform.Persistence;
using Microsoft.EntityFrameworkCore;

namespace DentaMind.Routing.Rules.Keeping;

internal sealed class RuleBookTables : ITables
{
    public void Map(ModelBuilder model)
    {
        model.Entity<PublishedBook>(books =>
        {
            books.ToTable("rulebooks");
            books.HasKey(book => book.Version).HasName("pk_rulebooks");
            books.Property(book => book.Version).HasColumnName("version").ValueGeneratedNever();
            books.Property(book => book.Body).HasColumnName("body");
            books.Property(book => book.PublishedBy).HasColumnName("published_by").HasMaxLength(120);
            books.Property(book => book.PublishedAt).HasColumnName("published_at");
            books.Property(book => book.Reason).HasColumnName("reason").HasMaxLength(500);
            books.Property(book => book.RolledBackFrom).HasColumnName("rolled_back_from");
        });
        model.Entity<DraftBook>(drafts =>
        {
            drafts.ToTable("rulebook_draft");
            drafts.Property(draft => draft.Id).HasColumnName("id").ValueGeneratedNever();
            drafts.Property(draft => draft.Body).HasColumnName("body");
            drafts.Property(draft => draft.SavedBy).HasColumnName("saved_by").HasMaxLength(120);
            drafts.Property(draft => draft.SavedAt).HasColumnName("saved_at");
        });
        model.Entity<RoutedImage>(images =>
        {
            images.ToTable("routed_images");
            images.HasKey(image => image.Image);
            images.Property(image => image.Image).HasColumnName("image_id");
            images.Property(image => image.Location).HasColumnName("location_id");
            images.Property(image => image.Facts).HasColumnName("facts");
            images.Property(image => image.IsPatientKnown).HasColumnName("is_patient_known");
            images.Property(image => image.RuleBookVersion).HasColumnName("rulebook_version");
            images.Property(image => image.DecidedAt).HasColumnName("decided_at");
            images.HasIndex(image => image.DecidedAt).HasDatabaseName("ix_routed_images_decided");
            images.Property(image => image.Explanation).HasColumnName("explanation");
        });
    }
}
