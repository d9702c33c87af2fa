using DentaMind.Platform.Persistence;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace DentaMind.Server.Migrations;

/// <summary>Medical history: versions of facts, and who confirmed them.</summary>
[DbContext(typeof(ClinicDb))]
[Migration("0005_history")]
internal sealed class M0005History : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => HistoryTables.Make(migrationBuilder);

    protected override void Down(MigrationBuilder migrationBuilder) =>
        throw new NotSupportedException("What was said of a patient's health is not forgotten; restore a backup instead.");
}
