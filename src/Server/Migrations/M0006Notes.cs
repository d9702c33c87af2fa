using DentaMind.Platform.Persistence;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace DentaMind.Server.Migrations;

/// <summary>Clinical notes, what was added to them, and the templates they begin with.</summary>
[DbContext(typeof(ClinicDb))]
[Migration("0006_notes")]
internal sealed class M0006Notes : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        NoteTables.Make(migrationBuilder);
        FirstNoteTemplates.Write(migrationBuilder);
    }

    protected override void Down(MigrationBuilder migrationBuilder) =>
        throw new NotSupportedException("What was signed is not forgotten; restore a backup instead.");
}
