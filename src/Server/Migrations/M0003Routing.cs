using DentaMind.Platform.Persistence;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace DentaMind.Server.Migrations;

/// <summary>Destinations, their secrets and health, rule books, and deliveries.</summary>
[DbContext(typeof(ClinicDb))]
[Migration("0003_routing")]
internal sealed class M0003Routing : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => RoutingTables.Make(migrationBuilder);

    protected override void Down(MigrationBuilder migrationBuilder) =>
        throw new NotSupportedException("What was decided and sent is not forgotten; restore a backup instead.");
}
