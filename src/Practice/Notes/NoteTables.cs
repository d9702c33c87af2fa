using DentaMind.Platform.Persistence;
using DentaMind.Practice.Patients;
using Microsoft.EntityFrameworkCore;

namespace DentaMind.Practice.Notes;

internal sealed class NoteTables : ITables
{
    public const string OneOfEachAmendment = "ux_note_amendments_number";
    public const string OneOfEachTemplate = "ux_note_templates_name";

    public void Map(ModelBuilder model)
    {
        model.Entity<Note>(notes =>
        {
            notes.ToTable("notes");
            notes.Property(note => note.Id).HasColumnName("id").ValueGeneratedNever();
            notes.Property(note => note.Patient).HasColumnName("patient_id");
            notes.Property(note => note.State).HasColumnName("state");
            notes.Property(note => note.VisitOn).HasColumnName("visit_on");
            notes.Property(note => note.Words).HasColumnName("words");
            notes.Property(note => note.Version).HasColumnName("version").IsConcurrencyToken();
            notes.Property(note => note.StartedAt).HasColumnName("started_at");
            notes.Property(note => note.StartedBy).HasColumnName("started_by").HasMaxLength(120);
            notes.Property(note => note.SavedAt).HasColumnName("saved_at");
            notes.Property(note => note.SavedBy).HasColumnName("saved_by").HasMaxLength(120);
            notes.Property(note => note.Sha256).HasColumnName("sha256").HasMaxLength(64);
            notes.HasOne<Patient>().WithMany().HasForeignKey(note => note.Patient);
            notes.HasIndex(note => new { note.Patient, note.VisitOn }).HasDatabaseName("ix_notes_patient");
        });
        model.Entity<NoteAmendment>(amendments =>
        {
            amendments.ToTable("note_amendments");
            amendments.Property(one => one.Id).HasColumnName("id").ValueGeneratedNever();
            amendments.Property(one => one.Note).HasColumnName("note_id");
            amendments.Property(one => one.Patient).HasColumnName("patient_id");
            amendments.Property(one => one.Number).HasColumnName("number");
            amendments.Property(one => one.Words).HasColumnName("words");
            amendments.Property(one => one.Sha256).HasColumnName("sha256").HasMaxLength(64);
            amendments.HasOne<Note>().WithMany().HasForeignKey(one => one.Note);
            amendments.HasIndex(one => new { one.Note, one.Number }).IsUnique().HasDatabaseName(OneOfEachAmendment);
        });
        model.Entity<NoteTemplate>(templates =>
        {
            templates.ToTable("note_templates");
            templates.Property(template => template.Id).HasColumnName("id").ValueGeneratedNever();
            templates.Property(template => template.Kind).HasColumnName("kind");
            templates.Property(template => template.Language).HasColumnName("language").HasMaxLength(5);
            templates.Property(template => template.Name).HasColumnName("name").HasMaxLength(NoteTemplate.LongestName);
            templates.Property(template => template.Body).HasColumnName("body").HasMaxLength(NoteTemplate.LongestBody);
            templates.Property(template => template.IsRetired).HasColumnName("is_retired");
            templates.Property(template => template.Version).HasColumnName("version").IsConcurrencyToken();
            templates.Property(template => template.ChangedBy).HasColumnName("changed_by").HasMaxLength(120);
            templates.Property(template => template.ChangedAt).HasColumnName("changed_at");
            templates.HasIndex(template => new { template.Language, template.Name }).IsUnique().HasDatabaseName(OneOfEachTemplate);
        });
    }
}
