using System.Data.Common;
using Microsoft.EntityFrameworkCore;

namespace DentaMind.Platform.Persistence;

/// <summary>What differs between SQLite and PostgreSQL; everything else is written once.</summary>
internal abstract class Engine
{
    public abstract void Configure(DbContextOptionsBuilder options, string migrations);

    /// <summary>Waits for the turn to write; disposing gives it back. PostgreSQL needs no turns.</summary>
    public abstract ValueTask<IDisposable> TakeTurnAsync(CancellationToken ct);

    /// <summary>The statement that leases due work: it marks and returns rows that no other process gets.</summary>
    public abstract FormattableString LeaseSql(string listener, long now, long until, int count);

    /// <summary>Tells the signals inside the transaction where the engine can carry them to other processes.</summary>
    public abstract Task SendInTransactionAsync(ClinicDb db, IReadOnlyList<string> signals, CancellationToken ct);

    /// <summary>Whether one server process has the database to itself; what is leased when it starts is then nobody's.</summary>
    public abstract bool IsAlone { get; }

    /// <summary>Whether the signals still have to be told in this process after the commit.</summary>
    public abstract bool TellsAfterCommit { get; }

    /// <summary>Whether the database said that this unique index would be broken.</summary>
    public abstract bool Broke(DbException error, string index, string table, IReadOnlyList<string> columns);

    /// <summary>Whether trying again later may help: busy, locked, full, away.</summary>
    public abstract bool IsAway(DbException error);

    /// <summary>Whether a failed commit has certainly kept nothing; a connection lost while it committed tells nothing.</summary>
    public abstract bool FailsForSure { get; }

    /// <summary>Whether that is behind this failure, however it was wrapped.</summary>
    public bool IsAwayBehind(Exception failure)
    {
        for (Exception? cause = failure; cause is not null; cause = cause.InnerException)
            if (cause is DbException error && IsAway(error))
                return true;
        return false;
    }

    /// <summary>Passes on the signals of other processes until cancelled.</summary>
    public virtual Task ReceiveAsync(Action<string> receive, CancellationToken ct) => Task.CompletedTask;

    /// <summary>Runs the migrations so that two processes never do at once.</summary>
    public virtual Task MigrateAsync(ClinicDb db, CancellationToken ct) => db.Database.MigrateAsync(ct);
}
