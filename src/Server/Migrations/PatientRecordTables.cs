using Microsoft.EntityFrameworkCore.Migrations;

namespace DentaMind.Server.Migrations;

internal static class PatientRecordTables
{
    public static void Widen(MigrationBuilder to)
    {
        to.AddColumn<byte[]>("contacts", "patients", nullable: true);
        to.AddColumn<Guid>("family_id", "patients", nullable: true);
        to.AddColumn<Guid>("merged_into", "patients", nullable: true);
        to.AddColumn<Guid>("answers_as", "patients", nullable: true);
        to.AddColumn<string>("photo_key", "patients", maxLength: 40, nullable: true);
        to.AddColumn<byte[]>("photo_wrapped_dek", "patients", nullable: true);
        to.AddColumn<long>("photo_bytes", "patients", nullable: true);
        to.AddColumn<string>("photo_sha256", "patients", maxLength: 64, nullable: true);
        to.AddColumn<string>("photo_media_type", "patients", maxLength: 40, nullable: true);
        to.CreateIndex("ix_patients_family", "patients", "family_id");
        to.CreateIndex("ix_patients_answers_as", "patients", "answers_as");
        to.CreateIndex("ux_patients_photo", "patients", "photo_key", unique: true);

        to.AddColumn<Guid>("came_for", "images", nullable: true);
        to.CreateIndex("ix_images_came_for", "images", "came_for");
    }

    public static void Make(MigrationBuilder to)
    {
        to.CreateTable("families", table => new
        {
            id = table.Column<Guid>(),
            guarantor_id = table.Column<Guid>(),
            version = table.Column<int>(),
        }, constraints: table =>
        {
            table.PrimaryKey("pk_families", row => row.id);
            table.ForeignKey("fk_families_guarantor", row => row.guarantor_id, "patients", "id");
        });

        to.CreateTable("patient_merges", table => new
        {
            id = table.Column<Guid>(),
            kept_id = table.Column<Guid>(),
            merged_id = table.Column<Guid>(),
            reason = table.Column<byte[]>(),
            merged_at = table.Column<long>(),
            merged_by = table.Column<string>(maxLength: 120),
            undone_at = table.Column<long>(nullable: true),
            undone_by = table.Column<string>(maxLength: 120, nullable: true),
        }, constraints: table =>
        {
            table.PrimaryKey("pk_patient_merges", row => row.id);
            table.ForeignKey("fk_patient_merges_kept", row => row.kept_id, "patients", "id");
            table.ForeignKey("fk_patient_merges_merged", row => row.merged_id, "patients", "id");
        });
        to.CreateIndex("ix_patient_merges_kept", "patient_merges", "kept_id");
        to.CreateIndex("ix_patient_merges_merged", "patient_merges", "merged_id");
    }
}
