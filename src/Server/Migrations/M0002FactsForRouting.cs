using DentaMind.Platform.Persistence;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace DentaMind.Server.Migrations;

/// <summary>What routing decides by: regions and wishes of places and patients, and what an image's header and sender say besides.</summary>
[DbContext(typeof(ClinicDb))]
[Migration("0002_facts_for_routing")]
internal sealed class M0002FactsForRouting : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.AddColumn<string>("region", "locations", maxLength: 8, nullable: true);
        migrationBuilder.AddColumn<string>("storage_preference", "locations", maxLength: 40, nullable: true);
        migrationBuilder.AddColumn<int>("version", "locations", defaultValue: 1);
        migrationBuilder.AddColumn<string>("residency", "patients", maxLength: 8, nullable: true);
        migrationBuilder.AddColumn<string>("storage_preference", "patients", maxLength: 40, nullable: true);
        migrationBuilder.AddColumn<int>("version", "patients", defaultValue: 1);
        migrationBuilder.AddColumn<string>("ae_title", "images", maxLength: 16, nullable: true);
        migrationBuilder.AddColumn<Guid>("clinician_id", "images", nullable: true);
        migrationBuilder.AddColumn<string>("flaws", "images", maxLength: 500, defaultValue: "");
        migrationBuilder.AddColumn<string>("tags", "images", defaultValue: "{}");
    }

    protected override void Down(MigrationBuilder migrationBuilder) =>
        throw new NotSupportedException("Facts are not taken away; restore a backup instead.");
}
