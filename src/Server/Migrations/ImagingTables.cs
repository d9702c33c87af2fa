using DentaMind.Platform.Persistence;
using Microsoft.EntityFrameworkCore.Migrations;

namespace DentaMind.Server.Migrations;

internal static class ImagingTables
{
    public static void Make(MigrationBuilder to)
    {
        MakeImages(to);
        to.CreateIndex("ux_images_id", "images", "id", unique: true);
        to.CreateIndex("ux_images_current_uid", "images", "current_uid", unique: true);
        to.CreateIndex("ux_images_object", "images", "object_key", unique: true);
        to.CreateIndex("ix_images_sop_instance", "images", "sop_instance_uid");
        to.CreateIndex("ix_images_patient", "images", ["patient_id", "number"]);
        to.CreateIndex("ix_images_study", "images", "study_uid");

        to.CreateTable("renditions", table => new
        {
            image_number = table.Column<long>(),
            tier = table.Column<string>(maxLength: 40),
            offset_bytes = table.Column<long>(),
            bytes = table.Column<int>(),
            width = table.Column<int>(),
            height = table.Column<int>(),
            media_type = table.Column<string>(maxLength: 40),
            method = table.Column<string>(maxLength: 60),
            ratio = table.Column<double>(),
            is_lossy = table.Column<bool>(),
        }, constraints: table =>
        {
            table.PrimaryKey("pk_renditions", row => new { row.image_number, row.tier });
            table.ForeignKey("fk_renditions_image", row => row.image_number, "images", "number", onDelete: ReferentialAction.Cascade);
        });
    }

    private static void MakeImages(MigrationBuilder to) => to.CreateTable("images", table => new
    {
        number = table.Column<long>().Counting(),
        id = table.Column<Guid>(),
        sop_instance_uid = table.Column<string>(maxLength: 64, nullable: true),
        current_uid = table.Column<string>(maxLength: 64, nullable: true),
        sop_class_uid = table.Column<string>(maxLength: 64, nullable: true),
        study_uid = table.Column<string>(maxLength: 64, nullable: true),
        series_uid = table.Column<string>(maxLength: 64, nullable: true),
        transfer_syntax_uid = table.Column<string>(maxLength: 64, nullable: true),
        kind = table.Column<string>(maxLength: 20),
        modality = table.Column<string>(maxLength: 16, nullable: true),
        rows = table.Column<int>(nullable: true),
        columns = table.Column<int>(nullable: true),
        frames = table.Column<int>(),
        bits = table.Column<int>(nullable: true),
        acquired_at = table.Column<long>(nullable: true),
        teeth = table.Column<string>(maxLength: 200),
        laterality = table.Column<string>(maxLength: 1, nullable: true),
        calibration = table.Column<string>(maxLength: 40),
        row_mm = table.Column<double>(nullable: true),
        column_mm = table.Column<double>(nullable: true),
        is_lossy = table.Column<bool>(),
        object_key = table.Column<string>(maxLength: 40),
        wrapped_dek = table.Column<byte[]>(),
        bytes = table.Column<long>(),
        sha256 = table.Column<string>(maxLength: 64),
        source = table.Column<string>(maxLength: 40),
        received_at = table.Column<long>(),
        device_id = table.Column<Guid>(nullable: true),
        location_id = table.Column<Guid>(nullable: true),
        patient_id = table.Column<Guid>(nullable: true),
        doubt = table.Column<string>(maxLength: 40, nullable: true),
        conflicts_with = table.Column<Guid>(nullable: true),
        words = table.Column<byte[]>(),
        state = table.Column<string>(maxLength: 40),
        unreadable_reason = table.Column<string>(maxLength: 200, nullable: true),
        strikes = table.Column<int>(),
        pack_key = table.Column<string>(maxLength: 40, nullable: true),
        pack_bytes = table.Column<long>(nullable: true),
        pack_wrapped_dek = table.Column<byte[]>(nullable: true),
    }, constraints: table => table.PrimaryKey("pk_images", row => row.number));
}
