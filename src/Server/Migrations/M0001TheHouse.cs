using DentaMind.Platform.Persistence;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace DentaMind.Server.Migrations;

/// <summary>The first tables: people and places, access, images, the outbox and the trail.</summary>
[DbContext(typeof(ClinicDb))]
[Migration("0001_the_house")]
internal sealed class M0001TheHouse : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        HouseTables.Make(migrationBuilder);
        PracticeTables.Make(migrationBuilder);
        AccessTables.Make(migrationBuilder);
        ImagingTables.Make(migrationBuilder);
    }

    protected override void Down(MigrationBuilder migrationBuilder) =>
        throw new NotSupportedException("The first tables are not taken away; restore a backup instead.");
}
