using DentaMind.Access.Sessions;
using DentaMind.Access.SignIn;
using DentaMind.Access.Tokens;
using DentaMind.Access.Users;
using DentaMind.Platform.Persistence;
using Microsoft.EntityFrameworkCore;

namespace DentaMind.Access;

internal sealed class AccessTables : ITables
{
    public void Map(ModelBuilder model)
    {
        model.Entity<User>(MapUsers);
        model.Entity<Session>(sessions =>
        {
            sessions.ToTable("sessions");
            sessions.HasKey(session => session.Digest);
            sessions.HasOne<User>().WithMany().HasForeignKey(session => session.User);
            sessions.Property(session => session.Digest).HasColumnName("digest").HasMaxLength(64);
            sessions.Property(session => session.User).HasColumnName("user_id");
            sessions.Property(session => session.Stamp).HasColumnName("stamp").HasMaxLength(64);
            sessions.Property(session => session.BeganAt).HasColumnName("began_at");
            sessions.Property(session => session.SeenAt).HasColumnName("seen_at");
        });
        model.Entity<AccessToken>(tokens =>
        {
            tokens.ToTable("access_tokens");
            tokens.Property(token => token.Id).HasColumnName("id").ValueGeneratedNever();
            tokens.Property(token => token.Digest).HasColumnName("digest").HasMaxLength(64);
            tokens.Property(token => token.Name).HasColumnName("name").HasMaxLength(80);
            tokens.Property(token => token.Role).HasColumnName("role");
            tokens.Property(token => token.Location).HasColumnName("location_id");
            tokens.Property(token => token.CreatedAt).HasColumnName("created_at");
            tokens.Property(token => token.RevokedAt).HasColumnName("revoked_at");
            tokens.HasIndex(token => token.Digest).IsUnique().HasDatabaseName("ux_access_tokens_digest");
        });
        model.Entity<OneTimeLink>(links =>
        {
            links.ToTable("one_time_links");
            links.HasKey(link => link.Digest);
            links.Property(link => link.Digest).HasColumnName("digest").HasMaxLength(64);
            links.Property(link => link.Purpose).HasColumnName("purpose");
            links.Property(link => link.User).HasColumnName("user_id");
            links.Property(link => link.EndsAt).HasColumnName("ends_at");
            links.Property(link => link.UsedAt).HasColumnName("used_at").IsConcurrencyToken();
        });
    }

    private static void MapUsers(Microsoft.EntityFrameworkCore.Metadata.Builders.EntityTypeBuilder<User> users)
    {
        users.ToTable("users");
        users.Ignore(user => user.Roles);
        users.Property(user => user.Id).HasColumnName("id").ValueGeneratedNever();
        users.Property(user => user.UserName).HasColumnName("user_name").HasMaxLength(80);
        users.Property(user => user.NormalizedUserName).HasColumnName("normalized_user_name").HasMaxLength(80);
        users.Property(user => user.DisplayName).HasColumnName("display_name").HasMaxLength(120);
        users.Property(user => user.PasswordHash).HasColumnName("password_hash").HasMaxLength(200);
        users.Property(user => user.SecurityStamp).HasColumnName("security_stamp").HasMaxLength(64);
        users.Property(user => user.RoleNames).HasColumnName("roles").HasMaxLength(200);
        users.Property(user => user.Location).HasColumnName("location_id");
        users.Property(user => user.AddedAt).HasColumnName("added_at");
        users.Property(user => user.DisabledAt).HasColumnName("disabled_at");
        users.Property(user => user.FailedTries).HasColumnName("failed_tries");
        users.Property(user => user.LockedUntil).HasColumnName("locked_until");
        users.HasIndex(user => user.NormalizedUserName).IsUnique().HasDatabaseName("ux_users_name");
    }
}
