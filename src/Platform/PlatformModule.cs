using DentaMind.Platform.Door;
using DentaMind.Platform.Http;
using DentaMind.Platform.Once;
using DentaMind.Platform.Outbox;
using DentaMind.Platform.Persistence;
using DentaMind.Platform.Printing;
using DentaMind.Platform.Trail;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace DentaMind.Platform;

/// <summary>The plumbing that every room stands on: the database, the doors, the outbox and the trail.</summary>
public static class PlatformModule
{
    /// <param name="services">The house's container.</param>
    /// <param name="dataFolder">Where the embedded database lies.</param>
    /// <param name="database">Which engine.</param>
    /// <param name="migrations">The assembly that holds the migrations.</param>
    public static IServiceCollection AddDatabase(this IServiceCollection services, string dataFolder, DatabaseOptions database, string migrations)
    {
        Engine engine = database.Kind switch
        {
            "sqlite" => new SqliteEngine(Path.Combine(dataFolder, "dentamind.db"), database),
            "postgres" when database.Connection is { Length: > 0 } connection => new PostgresEngine(connection),
            "postgres" => throw new ArgumentException("database.connection is missing.", nameof(database)),
            _ => throw new ArgumentException("database.kind is neither sqlite nor postgres.", nameof(database)),
        };
        services.AddSingleton(engine);
        services.AddSingleton(_ => Options(engine, migrations));
        services.AddScoped(room => new ClinicDb(
            room.GetRequiredService<DbContextOptions<ClinicDb>>(),
            engine,
            room.GetServices<ITables>(),
            room.GetRequiredService<Subscriptions>(),
            room.GetRequiredService<SignalBoard>(),
            room.GetRequiredService<TimeProvider>()));
        return services.AddTables<HouseMarkTables>().AddTables<OutboxTables>().AddTables<TrailTables>().AddTables<RememberedTables>();
    }

    /// <summary>The doors' furniture: outbox, trail, and who is asking.</summary>
    public static IServiceCollection AddPlatform(this IServiceCollection services) => services
        .AddSingleton(TimeProvider.System)
        .AddSingleton<SignalBoard>()
        .AddSingleton<Subscriptions>()
        .AddSingleton<Rush>()
        .AddSingleton<TrailQueue>()
        .AddSingleton(new PrintingOptions())
        .AddSingleton<Printer>()
        .AddScoped<CurrentActor>()
        .AddScoped<OncePerKey>()
        .AddTransient(room => room.GetRequiredService<CurrentActor>().Actor);

    /// <summary>Starts working through the outbox; only the server does, not the admin command beside it.</summary>
    public static IServiceCollection AddOutboxPump(this IServiceCollection services) =>
        services.AddHostedService<SignalRelay>().AddHostedService<OutboxPump>();

    /// <summary>Brings the database to this version's tables.</summary>
    public static async Task MigrateAsync(IServiceProvider house, CancellationToken ct)
    {
        await using var scope = house.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<ClinicDb>();
        await db.Engine.MigrateAsync(db, ct);
    }

    /// <summary>Frees at once what a killed server had in hand, where no other server can have it; asked once, by a server that holds its data, before it works.</summary>
    public static async Task TakeOverAsync(IServiceProvider house, CancellationToken ct)
    {
        await using var scope = house.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<ClinicDb>();
        if (!db.Engine.IsAlone)
            return;
        using var turn = await db.Engine.TakeTurnAsync(ct);
        await db.Set<WorkItem>().Where(item => item.LeasedUntil != null)
            .ExecuteUpdateAsync(set => set.SetProperty(item => item.LeasedUntil, (DateTimeOffset?)null), ct);
    }

    private static DbContextOptions<ClinicDb> Options(Engine engine, string migrations)
    {
        var options = new DbContextOptionsBuilder<ClinicDb>()
            .ConfigureWarnings(warn => warn.Ignore(RelationalEventId.PendingModelChangesWarning));
        engine.Configure(options, migrations);
        return (DbContextOptions<ClinicDb>)options.Options;
    }
}
