using DentaMind.Platform.Persistence;
using Microsoft.EntityFrameworkCore.Migrations;

namespace DentaMind.Server.Migrations;

internal static class RoutingTables
{
    public static void Make(MigrationBuilder to)
    {
        MakeRuleBooks(to);
        MakeDestinations(to);
        MakeDeliveries(to);
        MakeReconciliations(to);
        to.CreateIndex("ux_deliveries_id", "deliveries", "id", unique: true);
        to.CreateIndex("ux_deliveries_image", "deliveries", ["image_id", "destination"], unique: true);
        to.CreateIndex("ix_deliveries_due", "deliveries", ["destination", "state", "location_id", "number"]);
        to.CreateIndex("ix_deliveries_commitment", "deliveries", "commitment_uid");
        to.CreateIndex("ix_deliveries_study", "deliveries", "study_uid");
        to.CreateIndex("ix_deliveries_instance", "deliveries", "sop_instance_uid");
    }

    private static void MakeRuleBooks(MigrationBuilder to)
    {
        to.CreateTable("rulebooks", table => new
        {
            version = table.Column<int>(),
            body = table.Column<string>(),
            published_by = table.Column<string>(maxLength: 120),
            published_at = table.Column<long>(),
            reason = table.Column<string>(maxLength: 500),
            rolled_back_from = table.Column<int>(nullable: true),
        }, constraints: table => table.PrimaryKey("pk_rulebooks", row => row.version));

        to.CreateTable("rulebook_draft", table => new
        {
            id = table.Column<int>(),
            body = table.Column<string>(),
            saved_by = table.Column<string>(maxLength: 120),
            saved_at = table.Column<long>(),
        }, constraints: table => table.PrimaryKey("pk_rulebook_draft", row => row.id));

        to.CreateTable("routed_images", table => new
        {
            image_id = table.Column<Guid>(),
            location_id = table.Column<Guid>(nullable: true),
            facts = table.Column<string>(),
            is_patient_known = table.Column<bool>(),
            rulebook_version = table.Column<int>(),
            decided_at = table.Column<long>(),
            explanation = table.Column<string>(),
        }, constraints: table => table.PrimaryKey("pk_routed_images", row => row.image_id));
        to.CreateIndex("ix_routed_images_decided", "routed_images", "decided_at");
    }

    private static void MakeDestinations(MigrationBuilder to)
    {
        to.CreateTable("destinations", table => new
        {
            name = table.Column<string>(maxLength: 60),
            settings = table.Column<string>(),
            version = table.Column<int>(),
            changed_by = table.Column<string>(maxLength: 120),
            changed_at = table.Column<long>(),
        }, constraints: table => table.PrimaryKey("pk_destinations", row => row.name));

        to.CreateTable("destination_health", table => new
        {
            name = table.Column<string>(maxLength: 60),
            last_seen_at = table.Column<long>(nullable: true),
            away_since = table.Column<long>(nullable: true),
            last_fault = table.Column<string>(maxLength: 80, nullable: true),
        }, constraints: table => table.PrimaryKey("pk_destination_health", row => row.name));

        to.CreateTable("routing_secrets", table => new
        {
            id = table.Column<Guid>(),
            name = table.Column<string>(maxLength: 60),
            @sealed = table.Column<byte[]>(),
            changed_at = table.Column<long>(),
        }, constraints: table => table.PrimaryKey("pk_routing_secrets", row => row.id));
        to.CreateIndex("ux_routing_secrets_name", "routing_secrets", "name", unique: true);
    }

    private static void MakeDeliveries(MigrationBuilder to) => to.CreateTable("deliveries", table => new
    {
        number = table.Column<long>().Counting(),
        id = table.Column<Guid>(),
        image_id = table.Column<Guid>(),
        patient_id = table.Column<Guid>(nullable: true),
        location_id = table.Column<Guid>(nullable: true),
        destination = table.Column<string>(maxLength: 60),
        role = table.Column<string>(maxLength: 40),
        standby = table.Column<string>(maxLength: 60, nullable: true),
        sop_class_uid = table.Column<string>(maxLength: 64, nullable: true),
        sop_instance_uid = table.Column<string>(maxLength: 64, nullable: true),
        study_uid = table.Column<string>(maxLength: 64, nullable: true),
        series_uid = table.Column<string>(maxLength: 64, nullable: true),
        bytes = table.Column<long>(),
        rulebook_version = table.Column<int>(),
        decided_at = table.Column<long>(),
        state = table.Column<string>(maxLength: 40),
        grade = table.Column<string>(maxLength: 40),
        attempts = table.Column<int>(),
        due_at = table.Column<long>(),
        leased_until = table.Column<long>(nullable: true),
        lease = table.Column<Guid>(nullable: true),
        reason = table.Column<string>(maxLength: 80, nullable: true),
        peer_words = table.Column<byte[]>(nullable: true),
        sent_at = table.Column<long>(nullable: true),
        confirmed_at = table.Column<long>(nullable: true),
        commitment_uid = table.Column<string>(maxLength: 64, nullable: true),
        losses = table.Column<int>(),
    }, constraints: table => table.PrimaryKey("pk_deliveries", row => row.number));

    private static void MakeReconciliations(MigrationBuilder to)
    {
        to.CreateTable("reconciliations", table => new
        {
            number = table.Column<long>().Counting(),
            id = table.Column<Guid>(),
            kind = table.Column<string>(maxLength: 40),
            destination = table.Column<string>(maxLength: 60),
            target = table.Column<string>(maxLength: 60, nullable: true),
            open_for = table.Column<string>(maxLength: 60, nullable: true),
            repairs = table.Column<bool>(),
            since = table.Column<long>(nullable: true),
            location_id = table.Column<Guid>(nullable: true),
            is_listed = table.Column<bool>(),
            asked_by = table.Column<string>(maxLength: 120),
            is_scheduled = table.Column<bool>(),
            asked_at = table.Column<long>(),
            state = table.Column<string>(maxLength: 40),
            due_at = table.Column<long>(),
            leased_until = table.Column<long>(nullable: true),
            lease = table.Column<Guid>(nullable: true),
            reason = table.Column<string>(maxLength: 80, nullable: true),
            setbacks = table.Column<int>(),
            studies_done = table.Column<int>(),
            instances = table.Column<long>(),
            ended_at = table.Column<long>(nullable: true),
            report = table.Column<string>(nullable: true),
        }, constraints: table => table.PrimaryKey("pk_reconciliations", row => row.number));
        to.CreateIndex("ux_reconciliations_id", "reconciliations", "id", unique: true);
        to.CreateIndex("ux_reconciliations_open", "reconciliations", "open_for", unique: true);
        to.CreateIndex("ix_reconciliations_destination", "reconciliations", ["destination", "number"]);

        to.CreateTable("reconciliation_studies", table => new
        {
            number = table.Column<long>().Counting(),
            run = table.Column<long>(),
            study_uid = table.Column<string>(maxLength: 64),
            is_done = table.Column<bool>(),
        }, constraints: table => table.PrimaryKey("pk_reconciliation_studies", row => row.number));
        to.CreateIndex("ux_reconciliation_studies", "reconciliation_studies", ["run", "study_uid"], unique: true);

        to.CreateTable("reconciliation_findings", table => new
        {
            number = table.Column<long>().Counting(),
            run = table.Column<long>(),
            kind = table.Column<string>(maxLength: 40),
            study_uid = table.Column<string>(maxLength: 64),
            series_uid = table.Column<string>(maxLength: 64, nullable: true),
            sop_instance_uid = table.Column<string>(maxLength: 64, nullable: true),
            image_id = table.Column<Guid>(nullable: true),
            is_repaired = table.Column<bool>(),
            reason = table.Column<string>(maxLength: 80, nullable: true),
            at = table.Column<long>(),
        }, constraints: table => table.PrimaryKey("pk_reconciliation_findings", row => row.number));
        to.CreateIndex("ix_reconciliation_findings_run", "reconciliation_findings", ["run", "kind", "sop_instance_uid"]);
    }
}
