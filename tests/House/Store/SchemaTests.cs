using System.Text.RegularExpressions;
using DentaMind.Access;
using DentaMind.Imaging;
using DentaMind.Imaging.Intake;
using DentaMind.Kit.Peers;
using DentaMind.Kit.Programs;
using DentaMind.Platform;
using DentaMind.Platform.Persistence;
using DentaMind.Practice;
using DentaMind.Routing;
using DentaMind.Treatment;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;

namespace DentaMind.House.Store;

/// <summary>Migrations are written by hand: SQLite takes anything into any column, PostgreSQL does not.</summary>
public sealed partial class SchemaTests
{
    [Fact]
    public async Task Every_column_is_there_and_takes_what_the_house_writes()
    {
        using var folder = new TempFolder("schema");
        var postgres = await LocalPostgres.SharedAsync();
        await using var rooms = new ServiceCollection().AddLogging().AddMetrics()
            .AddDatabase(folder.Path, new DatabaseOptions { Kind = "postgres", Connection = await postgres.NewDatabaseAsync() }, "DentaMind.Server")
            .AddPlatform().AddPractice().AddAccess(new AccessOptions { PracticeName = "Schema" })
            .AddImaging(new ImagingOptions(), new DicomOptions()).AddRouting(new RoutingOptions()).AddTreatment(new TreatmentOptions())
            .AddSingleton(TimeProvider.System).BuildServiceProvider();
        await PlatformModule.MigrateAsync(rooms, CancellationToken.None);
        await using var scope = rooms.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<ClinicDb>();

        var written = db.Model.GetEntityTypes().SelectMany(ColumnsOf).Distinct().Order(StringComparer.Ordinal).ToList();
        var there = (await ColumnsAsync(db)).ToHashSet(StringComparer.Ordinal);

        written.Count.ShouldBeGreaterThan(300);
        written.Where(column => !there.Contains(column)).ShouldBeEmpty();
    }

    private static IEnumerable<string> ColumnsOf(IEntityType type)
    {
        if (type.GetTableName() is not { } table)
            yield break;
        var at = StoreObjectIdentifier.Table(table, type.GetSchema());
        foreach (var property in type.GetFlattenedProperties())
            if (property.GetColumnName(at) is { } name)
                yield return $"{table}.{name} {WithoutLength().Replace(property.GetColumnType(at), "")}";
    }

    private static async Task<IReadOnlyList<string>> ColumnsAsync(ClinicDb db) =>
        [.. (await db.Database.SqlQuery<string>($"""
            SELECT c.relname || '.' || a.attname || ' ' || format_type(a.atttypid, NULL) AS "Value"
            FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid JOIN pg_namespace n ON n.oid = c.relnamespace
            WHERE n.nspname = 'public' AND c.relkind = 'r' AND a.attnum > 0 AND NOT a.attisdropped
            """).ToListAsync())];

    [GeneratedRegex(@"\(\d+(,\d+)?\)")]
    private static partial Regex WithoutLength();
}
