using DentaMind.Platform.Persistence;
using Microsoft.EntityFrameworkCore.Migrations;

namespace DentaMind.Server.Migrations;

internal static class ChartTables
{
    public static void Make(MigrationBuilder to)
    {
        to.CreateTable("chart_events", table => new
        {
            row_number = table.Column<long>().Counting(),
            id = table.Column<Guid>(),
            patient_id = table.Column<Guid>(),
            number = table.Column<int>(),
            kind = table.Column<string>(maxLength: 40),
            on_day = table.Column<DateOnly>(),
            recorded_at = table.Column<long>(),
            recorded_by = table.Column<string>(maxLength: 120),
            content = table.Column<byte[]>(),
            note = table.Column<byte[]>(nullable: true),
        }, constraints: table =>
        {
            table.PrimaryKey("pk_chart_events", row => row.row_number);
            table.ForeignKey("fk_chart_events_patient", row => row.patient_id, "patients", "id");
        });
        to.CreateIndex("ux_chart_events_id", "chart_events", "id", unique: true);
        to.CreateIndex("ux_chart_events_number", "chart_events", ["patient_id", "number"], unique: true);
    }
}
