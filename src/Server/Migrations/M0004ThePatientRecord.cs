using DentaMind.Platform.Persistence;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace DentaMind.Server.Migrations;

/// <summary>The whole patient: contacts, photo, family, merges; and what was answered to an ask that came with a key.</summary>
[DbContext(typeof(ClinicDb))]
[Migration("0004_the_patient_record")]
internal sealed class M0004ThePatientRecord : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        PatientRecordTables.Widen(migrationBuilder);
        PatientRecordTables.Make(migrationBuilder);
        migrationBuilder.CreateTable("remembered_answers", table => new
        {
            id = table.Column<Guid>(),
            key_digest = table.Column<string>(maxLength: 32),
            ask_digest = table.Column<string>(maxLength: 32),
            answer = table.Column<byte[]>(),
            at = table.Column<long>(),
        }, constraints: table => table.PrimaryKey("pk_remembered_answers", row => row.id));
        migrationBuilder.CreateIndex("ux_remembered_answers_key", "remembered_answers", "key_digest", unique: true);
        migrationBuilder.CreateIndex("ix_remembered_answers_at", "remembered_answers", "at");
    }

    protected override void Down(MigrationBuilder migrationBuilder) =>
        throw new NotSupportedException("What was written of patients is not taken away; restore a backup instead.");
}
