using System.Data.Common;
using DentaMind.Kernel;
using DentaMind.Platform.Once;
using DentaMind.Platform.Outbox;
using DentaMind.Platform.Trail;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace DentaMind.Platform.Persistence;

/// <summary>The one database of the house. One save is one transaction: the change, its events and its trail line, or nothing.</summary>
public sealed class ClinicDb : DbContext
{
    private readonly IReadOnlyList<ITables> tables;
    private readonly List<string> signals = [];
    private readonly Subscriptions subscriptions;
    private readonly SignalBoard board;
    private readonly TimeProvider clock;

    internal ClinicDb(DbContextOptions<ClinicDb> options, Engine engine, IEnumerable<ITables> tables, Subscriptions subscriptions, SignalBoard board, TimeProvider clock)
        : base(options)
    {
        Engine = engine;
        this.tables = [.. tables];
        this.subscriptions = subscriptions;
        this.board = board;
        this.clock = clock;
    }

    internal Engine Engine { get; }

    internal TrailLine? OpenLine { get; set; }

    /// <summary>What the next save that gives an answer has to remember; null when the ask came without a key.</summary>
    internal Remembering? Remembering { get; set; }

    /// <summary>Tells, once this is saved, everything that listens to such an event.</summary>
    public void Announce<TEvent>(TEvent happened)
        where TEvent : IEvent
    {
        foreach (var listener in subscriptions.To(TEvent.Name))
        {
            Add(WorkItem.For(listener, happened, clock.GetUtcNow()));
            Signal(SignalBoard.WorkFor(listener));
        }
    }

    /// <summary>Tells browsers and other processes, once this is saved; ids only.</summary>
    public void Signal(string signal)
    {
        if (!signals.Contains(signal))
            signals.Add(signal);
    }

    /// <summary>Names, in the trail line of what is being done now, whom and what it turned out to be about.</summary>
    public void About(PatientId? patient, ImageId? image = null) => OpenLine?.About(patient, image);

    /// <summary>For an ask that is about several: the trail line of what is being done now is about the first, and one like it is left for each of the others.</summary>
    /// <param name="all">Whom and what each is about, and the code of the refusal that this one met; null when it met none.</param>
    public void AboutEach(IEnumerable<(Subject Whom, string? Refused)> all)
    {
        if (OpenLine is not { } first)
            return;
        foreach (var (place, (whom, refused)) in all.Index())
        {
            var line = place == 0 ? first : first.Also(whom);
            line.About(whom.Patient, whom.Image);
            if (refused is not null)
                line.Refused(refused);
            if (place > 0)
                Add(line);
        }
    }

    /// <summary>Saves all or nothing and gives the answer; exactly the named races become refusals, any other failure is a bug.</summary>
    public async Task<Outcome<T>> SaveAsync<T>(T answer, CancellationToken ct, params IReadOnlyList<Race> races)
    {
        try
        {
            Remembering?.AddTo(this, answer);
            await SaveAsync(ct);
            Remembering?.Kept<T>();
            return answer;
        }
        catch (DbUpdateException failed) when (failed.InnerException is DbException error && LostRace(error, races) is not null)
        {
            return LostRace(error, races)!.Refusal;
        }
    }

    /// <summary>Whether a save failed because somebody else was quicker with what this unique index holds.</summary>
    internal bool HasLost(DbUpdateException failed, string index) =>
        failed.InnerException is DbException error && LostRace(error, [new Race(index, Refusal.ChangedMeanwhile())]) is not null;

    /// <summary>Saves all or nothing.</summary>
    public async Task SaveAsync(CancellationToken ct)
    {
        if (OpenLine is { } line && Entry(line).State == EntityState.Detached)
            Add(line);
        try
        {
            using var turn = await Engine.TakeTurnAsync(ct);
            await CommitAsync(ct);
        }
        catch (Exception failure) when (Engine.IsAwayBehind(failure))
        {
            throw new DatabaseAwayException("The database cannot be written now.", failure) { IsNothingKept = Engine.FailsForSure };
        }
        OpenLine = null;
        if (Engine.TellsAfterCommit)
            signals.ForEach(board.Post);
        signals.Clear();
    }

    /// <summary>Saves what outlives a refusal, such as a counted try; the ask's own trail line is still to come.</summary>
    public async Task SaveAsideAsync(CancellationToken ct)
    {
        var line = OpenLine;
        OpenLine = null;
        await SaveAsync(ct);
        OpenLine = line;
    }

    /// <summary>Whether one server process has the database to itself; what is leased when it starts is then nobody's.</summary>
    public bool IsAlone => Engine.IsAlone;

    /// <summary>Marks rows outside of what is saved together, such as leases and counters, when it is this process's turn to write.</summary>
    public async Task<int> MarkAsync(Func<CancellationToken, Task<int>> mark, CancellationToken ct)
    {
        using var turn = await Engine.TakeTurnAsync(ct);
        return await mark(ct);
    }

    /// <summary>Does everything that saving does but the commit, and forgets it.</summary>
    public async Task RehearseAsync(CancellationToken ct)
    {
        using (await Engine.TakeTurnAsync(ct))
        {
            await using var transaction = await Database.BeginTransactionAsync(ct);
            await SaveChangesAsync(ct);
            await transaction.RollbackAsync(ct);
        }
        Forget();
    }

    /// <summary>Forgets everything that was not saved.</summary>
    public void Forget()
    {
        ChangeTracker.Clear();
        signals.Clear();
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        foreach (var room in tables)
            room.Map(modelBuilder);
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) => Columns.Convert(configurationBuilder);

    private async Task CommitAsync(CancellationToken ct)
    {
        await using var transaction = await Database.BeginTransactionAsync(ct);
        await SaveChangesAsync(ct);
        await Engine.SendInTransactionAsync(this, signals, ct);
        await transaction.CommitAsync(ct);
    }

    private Race? LostRace(DbException error, IReadOnlyList<Race> races) => races.FirstOrDefault(race => Model.GetEntityTypes()
        .SelectMany(Uniques)
        .Any(unique => unique.Name == race.Index && Engine.Broke(error, race.Index, unique.Table, unique.Columns)));

    private static IEnumerable<(string? Name, string Table, string[] Columns)> Uniques(IEntityType type) =>
        type.GetIndexes().Select(index => (Name: index.GetDatabaseName(), index.Properties))
            .Concat(type.GetKeys().Select(key => (Name: key.GetName(), key.Properties)))
            .Select(unique => (unique.Name, type.GetTableName()!, unique.Properties.Select(property => property.GetColumnName()).ToArray()));
}
