using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace DentaMind.Rooms.Platform.Persistence;

public sealed class SqliteEngineTests
{
    /// <summary>Each question opens a connection, of which most go over one to the file that was open before and is not set again.</summary>
    [Fact]
    public async Task Every_connection_commits_to_the_disk_and_keeps_references_whole_however_often_it_is_opened()
    {
        await using var house = await TestHouse.OpenAsync();

        var once = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => SettingsAsync(house)));
        var again = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => SettingsAsync(house)));

        once.Concat(again).ShouldAllBe(settings => settings == "synchronous 2, foreign_keys 1, secure_delete 1, trusted_schema 0");
    }

    /// <summary>As they are in the connection that the question goes by; 2 is FULL.</summary>
    private static Task<string> SettingsAsync(TestHouse house) => house.InDatabaseAsync(db => db.Database.SqlQuery<string>($"""
        SELECT 'synchronous ' || synchronous || ', foreign_keys ' || foreign_keys || ', secure_delete ' || secure_delete || ', trusted_schema ' || trusted_schema AS Value
        FROM pragma_synchronous, pragma_foreign_keys, pragma_secure_delete, pragma_trusted_schema
        """).SingleAsync());
}
