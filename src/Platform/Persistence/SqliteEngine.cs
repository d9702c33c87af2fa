using System.Data.Common;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace DentaMind.Platform.Persistence;

/// <summary>SQLite in the data folder: one server process, one writer at a time, every commit on the disk before it is told.</summary>
internal sealed class SqliteEngine(string file, DatabaseOptions settings) : Engine, IDisposable
{
    private readonly SemaphoreSlim turn = new(1, 1);
    private readonly Pragmas pragmas = new(settings.BusyTimeout);

    public override bool IsAlone => true;

    public override bool TellsAfterCommit => true;

    public override bool FailsForSure => true;

    public override void Configure(DbContextOptionsBuilder options, string migrations) => options
        .UseSqlite(new SqliteConnectionStringBuilder
        {
            DataSource = file,
            DefaultTimeout = (int)settings.BusyTimeout.TotalSeconds,
        }.ToString(), sqlite => sqlite.MigrationsAssembly(migrations))
        .AddInterceptors(pragmas);

    public override async ValueTask<IDisposable> TakeTurnAsync(CancellationToken ct)
    {
        if (!await turn.WaitAsync(settings.BusyTimeout, ct))
            throw new DatabaseAwayException("The database had no turn to write in time.") { IsNothingKept = true };
        return new Turn(turn);
    }

    public override FormattableString LeaseSql(string listener, long now, long until, int count) => $"""
        UPDATE work SET leased_until = {until}, attempts = attempts + 1 WHERE id IN (
            SELECT id FROM work
            WHERE listener = {listener} AND parked_at IS NULL AND due_at <= {now} AND (leased_until IS NULL OR leased_until <= {now})
            ORDER BY due_at LIMIT {count})
        RETURNING *
        """;

    public override Task SendInTransactionAsync(ClinicDb db, IReadOnlyList<string> signals, CancellationToken ct) => Task.CompletedTask;

    public override bool Broke(DbException error, string index, string table, IReadOnlyList<string> columns) =>
        error is SqliteException { SqliteExtendedErrorCode: 2067 or 1555 }
        && error.Message.Contains(string.Join(", ", columns.Select(column => $"{table}.{column}")), StringComparison.Ordinal);

    // 5 busy, 6 locked, 10 input/output error, 13 full, 14 cannot open.
    public override bool IsAway(DbException error) => error is SqliteException { SqliteErrorCode: 5 or 6 or 10 or 13 or 14 };

    public void Dispose() => turn.Dispose();

    private sealed class Turn(SemaphoreSlim turn) : IDisposable
    {
        private SemaphoreSlim? held = turn;

        public void Dispose() => Interlocked.Exchange(ref held, null)?.Release();
    }

    /// <summary>Sets what SQLite forgets with each connection to the file; FULL, because NORMAL loses the last commits when the power fails.</summary>
    /// <remarks>A connection to the file outlives the many that are opened and closed over it, one for each question, and is set once.</remarks>
    private sealed class Pragmas(TimeSpan busyTimeout) : DbConnectionInterceptor
    {
        /// <summary>32 MiB of log: a rush of some hundred images is over before what it wrote moves into the database itself, for which every commit waits.</summary>
        private const int LogPages = 8192;

        private readonly ConditionalWeakTable<SafeHandle, object> known = [];

        private readonly string text = FormattableString.Invariant($"""
            PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON;
            PRAGMA wal_autocheckpoint={LogPages}; PRAGMA trusted_schema=OFF; PRAGMA secure_delete=ON; PRAGMA busy_timeout={busyTimeout.TotalMilliseconds:F0};
            """);

        public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData) => Set(connection);

        public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
        {
            Set(connection);
            return Task.CompletedTask;
        }

        private void Set(DbConnection connection)
        {
            var file = ((SqliteConnection)connection).Handle!;
            if (known.TryGetValue(file, out _))
                return;
            using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Built from a number above, from no input.
            command.CommandText = text;
#pragma warning restore CA2100
            command.ExecuteNonQuery();
            known.AddOrUpdate(file, text);
        }
    }
}
