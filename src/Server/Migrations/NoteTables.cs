using Microsoft.EntityFrameworkCore.Migrations;

namespace DentaMind.Server.Migrations;

internal static class NoteTables
{
    public static void Make(MigrationBuilder to)
    {
        MakeNotes(to);
        MakeTemplates(to);
    }

    private static void MakeNotes(MigrationBuilder to)
    {
        to.CreateTable("notes", table => new
        {
            id = table.Column<Guid>(),
            patient_id = table.Column<Guid>(),
            state = table.Column<string>(maxLength: 40),
            visit_on = table.Column<DateOnly>(),
            words = table.Column<byte[]>(),
            version = table.Column<int>(),
            started_at = table.Column<long>(),
            started_by = table.Column<string>(maxLength: 120),
            saved_at = table.Column<long>(),
            saved_by = table.Column<string>(maxLength: 120),
            sha256 = table.Column<string>(maxLength: 64, nullable: true),
        }, constraints: table =>
        {
            table.PrimaryKey("pk_notes", row => row.id);
            table.ForeignKey("fk_notes_patient", row => row.patient_id, "patients", "id");
        });
        to.CreateIndex("ix_notes_patient", "notes", ["patient_id", "visit_on"]);

        to.CreateTable("note_amendments", table => new
        {
            id = table.Column<Guid>(),
            note_id = table.Column<Guid>(),
            patient_id = table.Column<Guid>(),
            number = table.Column<int>(),
            words = table.Column<byte[]>(),
            sha256 = table.Column<string>(maxLength: 64),
        }, constraints: table =>
        {
            table.PrimaryKey("pk_note_amendments", row => row.id);
            table.ForeignKey("fk_note_amendments_note", row => row.note_id, "notes", "id");
        });
        to.CreateIndex("ux_note_amendments_number", "note_amendments", ["note_id", "number"], unique: true);
    }

    private static void MakeTemplates(MigrationBuilder to)
    {
        to.CreateTable("note_templates", table => new
        {
            id = table.Column<Guid>(),
            kind = table.Column<string>(maxLength: 40),
            language = table.Column<string>(maxLength: 5),
            name = table.Column<string>(maxLength: 80),
            body = table.Column<string>(maxLength: 5000),
            is_retired = table.Column<bool>(),
            version = table.Column<int>(),
            changed_by = table.Column<string>(maxLength: 120),
            changed_at = table.Column<long>(),
        }, constraints: table => table.PrimaryKey("pk_note_templates", row => row.id));
        to.CreateIndex("ux_note_templates_name", "note_templates", ["language", "name"], unique: true);
    }
}
