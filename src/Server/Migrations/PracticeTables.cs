using Microsoft.EntityFrameworkCore.Migrations;

namespace DentaMind.Server.Migrations;

internal static class PracticeTables
{
    public static void Make(MigrationBuilder to)
    {
        MakePlaces(to);
        MakePatients(to);
    }

    private static void MakePlaces(MigrationBuilder to)
    {
        to.CreateTable("locations", table => new
        {
            id = table.Column<Guid>(),
            name = table.Column<string>(maxLength: 120),
            time_zone = table.Column<string>(maxLength: 60),
        }, constraints: table => table.PrimaryKey("pk_locations", row => row.id));
        to.CreateIndex("ux_locations_name", "locations", "name", unique: true);

        to.CreateTable("devices", table => new
        {
            id = table.Column<Guid>(),
            ae_title = table.Column<string>(maxLength: 16),
            name = table.Column<string>(maxLength: 120),
            kind = table.Column<string>(maxLength: 40),
            location_id = table.Column<Guid>(),
        }, constraints: table =>
        {
            table.PrimaryKey("pk_devices", row => row.id);
            table.ForeignKey("fk_devices_location", row => row.location_id, "locations", "id");
        });
        to.CreateIndex("ux_devices_ae_title", "devices", "ae_title", unique: true);

        to.CreateTable("clinicians", table => new
        {
            id = table.Column<Guid>(),
            display_name = table.Column<string>(maxLength: 120),
            role = table.Column<string>(maxLength: 40),
        }, constraints: table => table.PrimaryKey("pk_clinicians", row => row.id));
    }

    private static void MakePatients(MigrationBuilder to)
    {
        to.CreateTable("patients", table => new
        {
            id = table.Column<Guid>(),
            wrapped_key = table.Column<byte[]>(),
            words = table.Column<byte[]>(),
            home_location_id = table.Column<Guid>(nullable: true),
            registered_at = table.Column<long>(),
        }, constraints: table =>
        {
            table.PrimaryKey("pk_patients", row => row.id);
            table.ForeignKey("fk_patients_home", row => row.home_location_id, "locations", "id");
        });
        to.CreateIndex("ix_patients_registered", "patients", "registered_at");

        to.CreateTable("patient_identifiers", table => new
        {
            id = table.Column<Guid>(),
            patient_id = table.Column<Guid>(),
            full_index = table.Column<string>(maxLength: 32),
            number_index = table.Column<string>(maxLength: 32),
        }, constraints: table =>
        {
            table.PrimaryKey("pk_patient_identifiers", row => row.id);
            table.ForeignKey("fk_patient_identifiers_patient", row => row.patient_id, "patients", "id");
        });
        to.CreateIndex("ux_patient_identifiers_full", "patient_identifiers", "full_index", unique: true);
        to.CreateIndex("ix_patient_identifiers_number", "patient_identifiers", "number_index");
        to.CreateIndex("ix_patient_identifiers_patient", "patient_identifiers", "patient_id");

        to.CreateTable("patient_name_tokens", table => new
        {
            token = table.Column<string>(maxLength: 32),
            patient_id = table.Column<Guid>(),
        }, constraints: table =>
        {
            table.PrimaryKey("pk_patient_name_tokens", row => new { row.token, row.patient_id });
            table.ForeignKey("fk_patient_name_tokens_patient", row => row.patient_id, "patients", "id");
        });
        to.CreateIndex("ix_patient_name_tokens_patient", "patient_name_tokens", "patient_id");
    }
}
