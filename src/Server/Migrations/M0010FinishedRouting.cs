using DentaMind.Platform.Persistence;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace DentaMind.Server.Migrations;

/// <summary>Whether an image is the one that counts under its UID, how a delivery is encoded, and whose earlier images a walk is to bring.</summary>
[DbContext(typeof(ClinicDb))]
[Migration("0010_finished_routing")]
internal sealed class M0010FinishedRouting : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.AddColumn<string>("standing", "images", maxLength: 40, defaultValue: "Stands");
        migrationBuilder.Sql("update images set standing = 'Undecided' where conflicts_with is not null");
        migrationBuilder.AddColumn<string>("transcode", "deliveries", maxLength: 40, nullable: true);
        migrationBuilder.AddColumn<Guid>("patient_id", "reconciliations", nullable: true);
    }

    protected override void Down(MigrationBuilder migrationBuilder) =>
        throw new NotSupportedException("What a person decided is not forgotten; restore a backup instead.");
}
