using System.Runtime.CompilerServices;
using System.Text;
using DentaMind.Access;
using DentaMind.Imaging;
using DentaMind.Imaging.Intake;
using DentaMind.Kernel;
using DentaMind.Kit.Programs;
using DentaMind.Platform;
using DentaMind.Platform.Door;
using DentaMind.Platform.Keys;
using DentaMind.Platform.Persistence;
using DentaMind.Platform.Store;
using DentaMind.Practice;
using DentaMind.Routing;
using DentaMind.Treatment;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace DentaMind.Rooms;

/// <summary>All rooms in this process, over a folder of their own, with the real tables, keys and store; nothing listens.</summary>
public sealed class TestHouse : IAsyncLifetime
{
    private readonly TempFolder folder = new("house");
    private readonly Action<IServiceCollection> furnish;
    private ServiceProvider? rooms;

    public TestHouse()
        : this(_ => { })
    {
    }

    private TestHouse(Action<IServiceCollection> furnish) => this.furnish = furnish;

    internal TestClock Clock { get; } = new();

    internal IServiceProvider Rooms => rooms!;

    internal string Folder => folder.Path;

    internal string ObjectsFolder => folder["objects"];

    internal string DatabaseFile => folder["dentamind.db"];

    internal DatabaseOptions Database { private get; init; } = new();

    internal ImagingOptions Imaging { private get; init; } = new()
    {
        Workers = 1,
        WorkerProgram = Path.Combine(AppContext.BaseDirectory, "DentaMind.Worker.dll"),
    };

    internal static Actor Everybody { get; } = Person("everybody", Enum.GetValues<Right>());

    internal static Actor Person(string name, params Right[] rights) => new(ActorKind.Person, Guid.CreateVersion7(), name, rights.ToHashSet());

    internal static async Task<TestHouse> OpenAsync(
        Action<IServiceCollection>? furnish = null, DatabaseOptions? database = null, Func<ImagingOptions, ImagingOptions>? imaging = null)
    {
        var plain = new ImagingOptions { Workers = 1, WorkerProgram = Path.Combine(AppContext.BaseDirectory, "DentaMind.Worker.dll") };
        var house = new TestHouse(furnish ?? (_ => { })) { Database = database ?? new DatabaseOptions(), Imaging = imaging?.Invoke(plain) ?? plain };
        await house.InitializeAsync();
        return house;
    }

    public async ValueTask InitializeAsync()
    {
        var keys = KeyRing.OpenOrCreate(new KeyRingOptions { Folder = folder["keys"] }, marker: null);
        var store = await SealedStore.OpenAsync(new StoreOptions { Folder = ObjectsFolder, ReserveBytes = 0 }, keys, CancellationToken.None);
        var services = new ServiceCollection().AddLogging().AddMetrics()
            .AddDatabase(Folder, Database, "DentaMind.Server").AddPlatform()
            .AddPractice()
            .AddAccess(new AccessOptions { PracticeName = "Test Dental", PasswordRounds = 1000 })
            .AddImaging(Imaging, new DicomOptions())
            .AddRouting(new RoutingOptions())
            .AddTreatment(new TreatmentOptions())
            .AddSingleton(keys).AddSingleton(store).AddSingleton<TimeProvider>(Clock);
        furnish(services);
        rooms = services.BuildServiceProvider();
        await PlatformModule.MigrateAsync(rooms, CancellationToken.None);
    }

    public async ValueTask DisposeAsync()
    {
        await rooms!.DisposeAsync();
        SqliteConnection.ClearAllPools();
        folder.Dispose();
    }

    /// <summary>Enters the door of a use case in a scope of its own, as a request does; as somebody who may do everything unless told otherwise.</summary>
    internal async Task<Outcome<TAnswer>> AskAsync<TAnswer>(IUseCase<TAnswer> ask, Actor? actor = null)
    {
        await using var scope = Rooms.CreateAsyncScope();
        return await EnterAsync(scope.ServiceProvider, ask, actor ?? Everybody);
    }

    /// <summary>The answer; a refusal fails the test with its code.</summary>
    internal async Task<TAnswer> DoAsync<TAnswer>(IUseCase<TAnswer> ask, Actor? actor = null)
    {
        var outcome = await AskAsync(ask, actor);
        return outcome.IsAnswer ? outcome.Answer : throw new InvalidOperationException($"{ask} was refused: {outcome.Refusal.Code} {outcome.Refusal.Text} {string.Join(' ', outcome.Refusal.Fields)}");
    }

    /// <summary>The code of the refusal; null when it was not refused.</summary>
    internal async Task<string?> CodeAsync<TAnswer>(IUseCase<TAnswer> ask, Actor? actor = null) => (await AskAsync(ask, actor)).Refusal?.Code;

    internal async Task<T> InDatabaseAsync<T>(Func<ClinicDb, Task<T>> use)
    {
        await using var scope = Rooms.CreateAsyncScope();
        return await use(scope.ServiceProvider.GetRequiredService<ClinicDb>());
    }

    internal Task<int> SqlAsync(FormattableString sql) => InDatabaseAsync(db => db.Database.ExecuteSqlAsync(sql));

    internal Task<long> CountAsync(string fromWhere) =>
        InDatabaseAsync(db => db.Database.SqlQuery<long>(FormattableStringFactory.Create("SELECT COUNT(*) AS Value FROM " + fromWhere)).SingleAsync());

    /// <summary>Whether somebody who reads the database's file, or the log beside it, finds these words there.</summary>
    internal bool IsInClear(string words) => new[] { DatabaseFile, DatabaseFile + "-wal" }.Where(File.Exists)
        .Any(file => File.ReadAllBytes(file).AsSpan().IndexOf(Encoding.UTF8.GetBytes(words)) >= 0);

    /// <summary>Holds the database's write lock, as another process would, until disposed.</summary>
    internal SqliteConnection HoldWriteLock()
    {
        var other = new SqliteConnection($"Data Source={DatabaseFile};Pooling=False");
        other.Open();
        using var begin = other.CreateCommand();
        begin.CommandText = "BEGIN IMMEDIATE";
        begin.ExecuteNonQuery();
        return other;
    }

    /// <summary>How many objects lie in the store, with unfinished ones.</summary>
    internal int CountObjects() => Directory.GetFiles(ObjectsFolder, "*", SearchOption.AllDirectories).Length;

    private static Task<Outcome<TAnswer>> EnterAsync<TAnswer>(IServiceProvider room, IUseCase<TAnswer> ask, Actor actor)
    {
        var type = typeof(Door<,>).MakeGenericType(ask.GetType(), typeof(TAnswer));
        return (Task<Outcome<TAnswer>>)type.GetMethod("EnterAsync")!.Invoke(room.GetRequiredService(type), [ask, actor, CancellationToken.None])!;
    }
}

/// <summary>A clock that starts at the real time and then goes on only when it is told to.</summary>
internal sealed class TestClock : TimeProvider
{
    private DateTimeOffset now = DateTimeOffset.UtcNow;

    public override DateTimeOffset GetUtcNow() => now;

    public void Advance(TimeSpan step) => now += step;
}
