using DentaMind.Platform.Persistence;
using Microsoft.EntityFrameworkCore.Migrations;

namespace DentaMind.Server.Migrations;

internal static class FeeTables
{
    public static void Make(MigrationBuilder to)
    {
        MakeInsurance(to);
        MakeCodes(to);
        MakeSchedules(to);
        MakeCoverage(to);
    }

    private static void MakeInsurance(MigrationBuilder to)
    {
        to.CreateTable("carriers", table => new
        {
            id = table.Column<Guid>(),
            name = table.Column<string>(maxLength: 120),
            payer_number = table.Column<string>(maxLength: 20, nullable: true),
        }, constraints: table => table.PrimaryKey("pk_carriers", row => row.id));
        to.CreateIndex("ux_carriers_name", "carriers", "name", unique: true);

        to.CreateTable("insurance_plans", table => new
        {
            id = table.Column<Guid>(),
            carrier_id = table.Column<Guid>(),
            name = table.Column<string>(maxLength: 120),
            group_name = table.Column<string>(maxLength: 120),
            group_number = table.Column<string>(maxLength: 40),
            terms = table.Column<string>(),
            version = table.Column<int>(),
        }, constraints: table =>
        {
            table.PrimaryKey("pk_insurance_plans", row => row.id);
            table.ForeignKey("fk_insurance_plans_carrier", row => row.carrier_id, "carriers", "id");
        });
        to.CreateIndex("ux_insurance_plans_name", "insurance_plans", ["carrier_id", "name", "group_name"], unique: true);
    }

    private static void MakeCodes(MigrationBuilder to)
    {
        to.CreateTable("code_lists", table => new
        {
            id = table.Column<Guid>(),
            name = table.Column<string>(maxLength: 120),
            code_count = table.Column<int>(),
            licence_confirmed_by = table.Column<string>(maxLength: 120),
            licence_confirmed_at = table.Column<long>(),
        }, constraints: table => table.PrimaryKey("pk_code_lists", row => row.id));
        to.CreateIndex("ux_code_lists_name", "code_lists", "name", unique: true);

        to.CreateTable("listed_codes", table => new
        {
            id = table.Column<Guid>(),
            list_id = table.Column<Guid>(),
            code = table.Column<string>(maxLength: 40),
            description = table.Column<string>(maxLength: 500),
            procedure = table.Column<string>(maxLength: 40, nullable: true),
            surfaces = table.Column<int>(),
            teeth = table.Column<string>(maxLength: 40),
            version = table.Column<int>(),
        }, constraints: table =>
        {
            table.PrimaryKey("pk_listed_codes", row => row.id);
            table.ForeignKey("fk_listed_codes_list", row => row.list_id, "code_lists", "id");
        });
        to.CreateIndex("ux_listed_codes_code", "listed_codes", ["list_id", "code"], unique: true);
        to.CreateIndex("ix_listed_codes_procedure", "listed_codes", ["list_id", "procedure"]);
    }

    private static void MakeSchedules(MigrationBuilder to)
    {
        to.CreateTable("fee_schedules", table => new
        {
            id = table.Column<Guid>(),
            name = table.Column<string>(maxLength: 120),
            location_id = table.Column<Guid>(nullable: true),
            clinician_id = table.Column<Guid>(nullable: true),
            plan_id = table.Column<Guid>(nullable: true),
            scope = table.Column<string>(maxLength: 120),
        }, constraints: table =>
        {
            table.PrimaryKey("pk_fee_schedules", row => row.id);
            table.ForeignKey("fk_fee_schedules_location", row => row.location_id, "locations", "id");
            table.ForeignKey("fk_fee_schedules_clinician", row => row.clinician_id, "clinicians", "id");
            table.ForeignKey("fk_fee_schedules_plan", row => row.plan_id, "insurance_plans", "id");
        });
        to.CreateIndex("ux_fee_schedules_name", "fee_schedules", "name", unique: true);
        to.CreateIndex("ux_fee_schedules_scope", "fee_schedules", "scope", unique: true);

        to.CreateTable("fee_versions", table => new
        {
            id = table.Column<Guid>(),
            schedule_id = table.Column<Guid>(),
            valid_from = table.Column<DateOnly>(),
            code_list_id = table.Column<Guid>(nullable: true),
            fee_count = table.Column<int>(),
            imported_by = table.Column<string>(maxLength: 120),
            imported_at = table.Column<long>(),
        }, constraints: table =>
        {
            table.PrimaryKey("pk_fee_versions", row => row.id);
            table.ForeignKey("fk_fee_versions_schedule", row => row.schedule_id, "fee_schedules", "id");
            table.ForeignKey("fk_fee_versions_code_list", row => row.code_list_id, "code_lists", "id");
        });
        to.CreateIndex("ux_fee_versions_day", "fee_versions", ["schedule_id", "valid_from"], unique: true);
        MakeFees(to);
    }

    private static void MakeFees(MigrationBuilder to)
    {
        to.CreateTable("fees", table => new
        {
            number = table.Column<long>().Counting(),
            version_id = table.Column<Guid>(),
            code = table.Column<string>(maxLength: 40),
            surfaces = table.Column<int>(),
            teeth = table.Column<string>(maxLength: 40),
            cents = table.Column<long>(),
        }, constraints: table =>
        {
            table.PrimaryKey("pk_fees", row => row.number);
            table.ForeignKey("fk_fees_version", row => row.version_id, "fee_versions", "id");
            table.CheckConstraint("ck_fees_cents", "cents >= 0");
        });
        to.CreateIndex("ux_fees_code", "fees", ["version_id", "code", "surfaces", "teeth"], unique: true);
    }

    private static void MakeCoverage(MigrationBuilder to)
    {
        to.CreateTable("coverage_books", table => new
        {
            id = table.Column<Guid>(),
            patient_id = table.Column<Guid>(),
            words = table.Column<byte[]>(),
            version = table.Column<int>(),
        }, constraints: table =>
        {
            table.PrimaryKey("pk_coverage_books", row => row.id);
            table.ForeignKey("fk_coverage_books_patient", row => row.patient_id, "patients", "id");
        });
        to.CreateIndex("ux_coverage_books_patient", "coverage_books", "patient_id", unique: true);

        to.CreateTable("covered_by", table => new
        {
            patient_id = table.Column<Guid>(),
            plan_id = table.Column<Guid>(),
        }, constraints: table =>
        {
            table.PrimaryKey("pk_covered_by", row => new { row.patient_id, row.plan_id });
            table.ForeignKey("fk_covered_by_patient", row => row.patient_id, "patients", "id");
            table.ForeignKey("fk_covered_by_plan", row => row.plan_id, "insurance_plans", "id");
        });
    }
}
