using DentaMind.Platform.Persistence;
using Microsoft.EntityFrameworkCore.Migrations;

namespace DentaMind.Server.Migrations;

internal static class HouseTables
{
    public static void Make(MigrationBuilder to)
    {
        to.CreateTable("house_marks", table => new
        {
            name = table.Column<string>(maxLength: 40),
            value = table.Column<string>(maxLength: 200),
        }, constraints: table => table.PrimaryKey("pk_house_marks", row => row.name));

        to.CreateTable("work", table => new
        {
            id = table.Column<Guid>(),
            listener = table.Column<string>(maxLength: 80),
            body = table.Column<string>(),
            due_at = table.Column<long>(),
            leased_until = table.Column<long>(nullable: true),
            attempts = table.Column<int>(),
            parked_at = table.Column<long>(nullable: true),
            reason = table.Column<string>(maxLength: 80, nullable: true),
        }, constraints: table => table.PrimaryKey("pk_work", row => row.id));
        to.CreateIndex("ix_work_due", "work", ["listener", "parked_at", "due_at"]);

        to.CreateTable("trail", table => new
        {
            number = table.Column<long>().Counting(),
            at = table.Column<long>(),
            actor_kind = table.Column<string>(maxLength: 40),
            actor_id = table.Column<Guid>(nullable: true),
            actor_name = table.Column<string>(maxLength: 120),
            action = table.Column<string>(maxLength: 80),
            patient_id = table.Column<Guid>(nullable: true),
            image_id = table.Column<Guid>(nullable: true),
            outcome = table.Column<string>(maxLength: 80),
            trace_id = table.Column<string>(maxLength: 40, nullable: true),
        }, constraints: table => table.PrimaryKey("pk_trail", row => row.number));
        to.CreateIndex("ix_trail_patient", "trail", ["patient_id", "number"]);
        to.CreateIndex("ix_trail_image", "trail", ["image_id", "number"]);
    }
}
