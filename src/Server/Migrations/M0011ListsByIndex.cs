using DentaMind.Platform.Persistence;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace DentaMind.Server.Migrations;

/// <summary>What waits, what failed and what was sent of late is found without looking at everything that ever came.</summary>
[DbContext(typeof(ClinicDb))]
[Migration("0011_lists_by_index")]
internal sealed class M0011ListsByIndex : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateIndex("ix_images_doubt", "images", "number", filter: "doubt IS NOT NULL");
        migrationBuilder.CreateIndex("ix_images_unready", "images", ["state", "number"], filter: "state <> 'Ready'");
        migrationBuilder.CreateIndex("ix_images_received", "images", "received_at");
        migrationBuilder.CreateIndex("ix_images_pack", "images", "pack_key");
        migrationBuilder.CreateIndex("ix_deliveries_open", "deliveries", ["state", "number"], filter: "state IN ('Waiting', 'Parked', 'Held')");
        migrationBuilder.CreateIndex("ix_deliveries_tried", "deliveries", ["destination", "state", "due_at"]);
        migrationBuilder.CreateIndex("ix_deliveries_sent", "deliveries", ["destination", "sent_at"]);
        migrationBuilder.CreateIndex("ix_deliveries_lease", "deliveries", "lease", filter: "lease IS NOT NULL");
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        foreach (var index in new[] { "ix_images_doubt", "ix_images_unready", "ix_images_received", "ix_images_pack" })
            migrationBuilder.DropIndex(index, "images");
        foreach (var index in new[] { "ix_deliveries_open", "ix_deliveries_tried", "ix_deliveries_sent", "ix_deliveries_lease" })
            migrationBuilder.DropIndex(index, "deliveries");
    }
}
