using System.Data.Common;
using System.Diagnostics;
using System.Text.RegularExpressions;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace DentaMind.Rooms.Server;

/// <summary>Listens to what one house asks of its database, and tells which of it would walk through a whole table.</summary>
internal sealed partial class Scans : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>, IDisposable
{
    private readonly List<(string Text, IReadOnlyList<SqliteParameter> Values)> asked = [];
    private readonly List<IDisposable> subscriptions = [];
    private readonly string file;

    public Scans(string file)
    {
        this.file = file;
        subscriptions.Add(DiagnosticListener.AllListeners.Subscribe(this));
    }

    /// <summary>How often the database was asked since it was last looked.</summary>
    public int Count => asked.Count;

    /// <summary>The scans, each with its statement; what was asked is forgotten.</summary>
    public IReadOnlyList<string> Take(IReadOnlySet<string> large)
    {
        using var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        connection.Open();
        var few = ShortIndexes(connection);
        var scans = asked.SelectMany(one => PlanOf(connection, one.Text, one.Values).Where(line => Walks(line, one.Text, large, few)).Select(line => $"{line}\n{one.Text}")).ToList();
        asked.Clear();
        return scans;
    }

    public void OnNext(DiagnosticListener value)
    {
        if (string.Equals(value.Name, Microsoft.EntityFrameworkCore.DbLoggerCategory.Name, StringComparison.Ordinal))
            subscriptions.Add(value.Subscribe(this));
    }

    public void OnNext(KeyValuePair<string, object?> value)
    {
        if (value.Value is CommandExecutedEventData { Command: { } command } && command.Connection is SqliteConnection { DataSource: { } source } && string.Equals(source, file, StringComparison.Ordinal))
            lock (asked)
                asked.Add((command.CommandText, [.. command.Parameters.Cast<DbParameter>().Select(own => new SqliteParameter(own.ParameterName, own.Value))]));
    }

    public void OnCompleted()
    {
    }

    public void OnError(Exception error)
    {
    }

    public void Dispose() => subscriptions.ForEach(one => one.Dispose());

    private static List<string> PlanOf(SqliteConnection connection, string sql, IReadOnlyList<SqliteParameter> values) =>
        Column(connection, "EXPLAIN QUERY PLAN " + sql, 3, values);

    /// <summary>The indexes that hold only the few rows that a condition leaves.</summary>
    private static List<string> ShortIndexes(SqliteConnection connection) =>
        Column(connection, "SELECT name FROM sqlite_master WHERE type = 'index' AND sql LIKE '% WHERE %'", 0, []);

    private static List<string> Column(SqliteConnection connection, string sql, int column, IReadOnlyList<SqliteParameter> values)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.Parameters.AddRange(values);
        using var rows = command.ExecuteReader();
        var all = new List<string>();
        while (rows.Read())
            all.Add(rows.GetString(column));
        return all;
    }

    /// <summary>An index of few rows may be walked through, and one that holds all that is asked, to count; where nothing can fit, nothing is looked at.</summary>
    private static bool Walks(string line, string sql, IReadOnlySet<string> large, IReadOnlyList<string> few) =>
        Scan().Match(line) is { Success: true } scan
        && large.Contains(TableOf(scan.Groups["name"].Value, sql))
        && !line.Contains("COVERING INDEX", StringComparison.Ordinal)
        && !few.Any(index => line.EndsWith($"USING INDEX {index}", StringComparison.Ordinal))
        && !sql.EndsWith("WHERE 0", StringComparison.Ordinal);

    private static string TableOf(string alias, string sql) =>
        Named().Matches(sql).FirstOrDefault(match => string.Equals(match.Groups["alias"].Value, alias, StringComparison.Ordinal))?.Groups["table"].Value ?? alias;

    [GeneratedRegex("^SCAN (?<name>\\w+)", RegexOptions.ExplicitCapture)]
    private static partial Regex Scan();

    [GeneratedRegex("\"(?<table>\\w+)\" AS \"(?<alias>\\w+)\"", RegexOptions.ExplicitCapture)]
    private static partial Regex Named();
}
