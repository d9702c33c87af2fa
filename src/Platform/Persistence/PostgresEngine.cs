using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace DentaMind.Platform.Persistence;

/// <summary>PostgreSQL: several server processes on one database, leases by SKIP LOCKED, signals by NOTIFY.</summary>
internal sealed class PostgresEngine(string connection) : Engine
{
    private const string Channel = "dentamind";
    private const long MigrationLock = 0x44454e54414d494e;

    public override bool IsAlone => false;

    public override bool TellsAfterCommit => false;

    public override bool FailsForSure => false;

    public override void Configure(DbContextOptionsBuilder options, string migrations) =>
        options.UseNpgsql(connection, npgsql => npgsql.MigrationsAssembly(migrations));

    public override ValueTask<IDisposable> TakeTurnAsync(CancellationToken ct) => ValueTask.FromResult<IDisposable>(NoTurn.Instance);

    public override FormattableString LeaseSql(string listener, long now, long until, int count) => $"""
        UPDATE work SET leased_until = {until}, attempts = attempts + 1 WHERE id IN (
            SELECT id FROM work
            WHERE listener = {listener} AND parked_at IS NULL AND due_at <= {now} AND (leased_until IS NULL OR leased_until <= {now})
            ORDER BY due_at LIMIT {count} FOR UPDATE SKIP LOCKED)
        RETURNING *
        """;

    public override async Task SendInTransactionAsync(ClinicDb db, IReadOnlyList<string> signals, CancellationToken ct)
    {
        foreach (var signal in signals)
            await db.Database.ExecuteSqlAsync($"SELECT pg_notify({Channel}, {signal})", ct);
    }

    public override bool Broke(DbException error, string index, string table, IReadOnlyList<string> columns) =>
        error is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation } broken && broken.ConstraintName == index;

    public override bool IsAway(DbException error) =>
        error is NpgsqlException { IsTransient: true }
        || error is PostgresException { SqlState: PostgresErrorCodes.DiskFull or PostgresErrorCodes.AdminShutdown or PostgresErrorCodes.CannotConnectNow };

    public override async Task ReceiveAsync(Action<string> receive, CancellationToken ct)
    {
        await using var source = NpgsqlDataSource.Create(connection);
        await using var listening = await source.OpenConnectionAsync(ct);
        listening.Notification += (_, told) => receive(told.Payload);
        await using (var command = new NpgsqlCommand($"LISTEN {Channel}", listening))
            await command.ExecuteNonQueryAsync(ct);
        while (!ct.IsCancellationRequested)
            await listening.WaitAsync(ct);
    }

    public override async Task MigrateAsync(ClinicDb db, CancellationToken ct)
    {
        await db.Database.OpenConnectionAsync(ct);
        await db.Database.ExecuteSqlAsync($"SELECT pg_advisory_lock({MigrationLock})", ct);
        try
        {
            await db.Database.MigrateAsync(ct);
        }
        finally
        {
            await db.Database.ExecuteSqlAsync($"SELECT pg_advisory_unlock({MigrationLock})", CancellationToken.None);
            await db.Database.CloseConnectionAsync();
        }
    }

    private sealed class NoTurn : IDisposable
    {
        public static readonly NoTurn Instance = new();

        public void Dispose()
        {
        }
    }
}
