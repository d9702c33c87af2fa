using DentaMind.Platform.Persistence;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace DentaMind.Server.Migrations;

/// <summary>Code lists, fee schedules, insurers, their plans, and who insures a patient.</summary>
[DbContext(typeof(ClinicDb))]
[Migration("0008_fees")]
internal sealed class M0008Fees : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => FeeTables.Make(migrationBuilder);

    protected override void Down(MigrationBuilder migrationBuilder) =>
        throw new NotSupportedException("Fees that estimates were made with are not forgotten; restore a backup instead.");
}
