using Microsoft.EntityFrameworkCore.Migrations;

namespace DentaMind.Server.Migrations;

internal static class AccessTables
{
    public static void Make(MigrationBuilder to)
    {
        to.CreateTable("users", table => new
        {
            id = table.Column<Guid>(),
            user_name = table.Column<string>(maxLength: 80),
            normalized_user_name = table.Column<string>(maxLength: 80),
            display_name = table.Column<string>(maxLength: 120),
            password_hash = table.Column<string>(maxLength: 200, nullable: true),
            security_stamp = table.Column<string>(maxLength: 64),
            roles = table.Column<string>(maxLength: 200),
            location_id = table.Column<Guid>(nullable: true),
            added_at = table.Column<long>(),
            disabled_at = table.Column<long>(nullable: true),
            failed_tries = table.Column<int>(),
            locked_until = table.Column<long>(nullable: true),
        }, constraints: table => table.PrimaryKey("pk_users", row => row.id));
        to.CreateIndex("ux_users_name", "users", "normalized_user_name", unique: true);

        to.CreateTable("sessions", table => new
        {
            digest = table.Column<string>(maxLength: 64),
            user_id = table.Column<Guid>(),
            stamp = table.Column<string>(maxLength: 64),
            began_at = table.Column<long>(),
            seen_at = table.Column<long>(),
        }, constraints: table =>
        {
            table.PrimaryKey("pk_sessions", row => row.digest);
            table.ForeignKey("fk_sessions_user", row => row.user_id, "users", "id");
        });

        to.CreateTable("access_tokens", table => new
        {
            id = table.Column<Guid>(),
            digest = table.Column<string>(maxLength: 64),
            name = table.Column<string>(maxLength: 80),
            role = table.Column<string>(maxLength: 40),
            location_id = table.Column<Guid>(nullable: true),
            created_at = table.Column<long>(),
            revoked_at = table.Column<long>(nullable: true),
        }, constraints: table => table.PrimaryKey("pk_access_tokens", row => row.id));
        to.CreateIndex("ux_access_tokens_digest", "access_tokens", "digest", unique: true);

        to.CreateTable("one_time_links", table => new
        {
            digest = table.Column<string>(maxLength: 64),
            purpose = table.Column<string>(maxLength: 40),
            user_id = table.Column<Guid>(nullable: true),
            ends_at = table.Column<long>(),
            used_at = table.Column<long>(nullable: true),
        }, constraints: table => table.PrimaryKey("pk_one_time_links", row => row.digest));
    }
}
