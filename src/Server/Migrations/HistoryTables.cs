using Microsoft.EntityFrameworkCore.Migrations;

namespace DentaMind.Server.Migrations;

internal static class HistoryTables
{
    public static void Make(MigrationBuilder to)
    {
        to.CreateTable("history_facts", table => new
        {
            id = table.Column<Guid>(),
            fact_id = table.Column<Guid>(),
            patient_id = table.Column<Guid>(),
            version = table.Column<int>(),
            words = table.Column<byte[]>(),
            recorded_at = table.Column<long>(),
            recorded_by_id = table.Column<Guid>(nullable: true),
            recorded_by = table.Column<string>(maxLength: 120),
        }, constraints: table =>
        {
            table.PrimaryKey("pk_history_facts", row => row.id);
            table.ForeignKey("fk_history_facts_patient", row => row.patient_id, "patients", "id");
        });
        to.CreateIndex("ux_history_facts_version", "history_facts", ["fact_id", "version"], unique: true);
        to.CreateIndex("ix_history_facts_patient", "history_facts", "patient_id");

        to.CreateTable("history_confirmations", table => new
        {
            id = table.Column<Guid>(),
            fact_id = table.Column<Guid>(),
            patient_id = table.Column<Guid>(),
            version = table.Column<int>(),
            source = table.Column<string>(maxLength: 40),
            confirmed_at = table.Column<long>(),
            confirmed_by_id = table.Column<Guid>(nullable: true),
            confirmed_by = table.Column<string>(maxLength: 120),
        }, constraints: table =>
        {
            table.PrimaryKey("pk_history_confirmations", row => row.id);
            table.ForeignKey("fk_history_confirmations_patient", row => row.patient_id, "patients", "id");
        });
        to.CreateIndex("ix_history_confirmations_patient", "history_confirmations", "patient_id");
    }
}
