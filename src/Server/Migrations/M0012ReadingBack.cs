using DentaMind.Platform.Persistence;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace DentaMind.Server.Migrations;

/// <summary>Whether a walk through an archive reads back what is listed there.</summary>
[DbContext(typeof(ClinicDb))]
[Migration("0012_reading_back")]
internal sealed class M0012ReadingBack : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) =>
        migrationBuilder.AddColumn<bool>("reads_back", "reconciliations", defaultValue: false);

    protected override void Down(MigrationBuilder migrationBuilder) =>
        throw new NotSupportedException("What was asked for is not forgotten; restore a backup instead.");
}
