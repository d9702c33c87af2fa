using DentaMind.Platform.Persistence;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace DentaMind.Server.Migrations;

/// <summary>What is in patients' mouths, as dated events that are only ever added.</summary>
[DbContext(typeof(ClinicDb))]
[Migration("0007_the_chart")]
internal sealed class M0007TheChart : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => ChartTables.Make(migrationBuilder);

    protected override void Down(MigrationBuilder migrationBuilder) =>
        throw new NotSupportedException("What was charted is not taken away; restore a backup instead.");
}
