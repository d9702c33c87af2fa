using DentaMind.Platform.Persistence;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace DentaMind.Server.Migrations;

/// <summary>Treatment plans, their signed documents, and the consent texts that are signed.</summary>
[DbContext(typeof(ClinicDb))]
[Migration("0009_plans")]
internal sealed class M0009Plans : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        MakePlans(migrationBuilder);
        MakePaper(migrationBuilder);
        migrationBuilder.CreateIndex("ix_plans_patient", "plans", "patient_id");
        migrationBuilder.CreateIndex("ux_plans_amends", "plans", "amends_id", unique: true);
        migrationBuilder.CreateIndex("ix_plans_unscheduled", "plans", ["unscheduled", "decided_at"]);
        migrationBuilder.CreateIndex("ux_plan_documents_object", "plan_documents", "object_key", unique: true);
    }

    protected override void Down(MigrationBuilder migrationBuilder) =>
        throw new NotSupportedException("What was signed is not forgotten; restore a backup instead.");

    private static void MakePlans(MigrationBuilder to) => to.CreateTable("plans", table => new
    {
        id = table.Column<Guid>(),
        patient_id = table.Column<Guid>(),
        location_id = table.Column<Guid>(nullable: true),
        clinician_id = table.Column<Guid>(nullable: true),
        state = table.Column<string>(maxLength: 40),
        edition = table.Column<int>(),
        amends_id = table.Column<Guid>(nullable: true),
        sheet = table.Column<byte[]>(),
        created_at = table.Column<long>(),
        presented_at = table.Column<long>(nullable: true),
        expires_at = table.Column<long>(nullable: true),
        decided_at = table.Column<long>(nullable: true),
        unscheduled = table.Column<int>(),
        unscheduled_cents = table.Column<long>(),
        version = table.Column<int>(),
    }, constraints: table =>
    {
        table.PrimaryKey("pk_plans", row => row.id);
        table.ForeignKey("fk_plans_patient", row => row.patient_id, "patients", "id");
        table.ForeignKey("fk_plans_location", row => row.location_id, "locations", "id");
        table.ForeignKey("fk_plans_clinician", row => row.clinician_id, "clinicians", "id");
        table.ForeignKey("fk_plans_amends", row => row.amends_id, "plans", "id");
    });

    private static void MakePaper(MigrationBuilder to)
    {
        to.CreateTable("plan_documents", table => new
        {
            plan_id = table.Column<Guid>(),
            patient_id = table.Column<Guid>(),
            object_key = table.Column<string>(maxLength: 32),
            wrapped_dek = table.Column<byte[]>(),
            bytes = table.Column<long>(),
            sha256 = table.Column<byte[]>(),
            content = table.Column<byte[]>(),
            signed_at = table.Column<long>(),
        }, constraints: table =>
        {
            table.PrimaryKey("pk_plan_documents", row => row.plan_id);
            table.ForeignKey("fk_plan_documents_plan", row => row.plan_id, "plans", "id");
        });

        to.CreateTable("consent_texts", table => new
        {
            version = table.Column<int>(),
            en = table.Column<string>(),
            fr = table.Column<string>(),
            since = table.Column<long>(nullable: true),
        }, constraints: table => table.PrimaryKey("pk_consent_texts", row => row.version));
    }
}
