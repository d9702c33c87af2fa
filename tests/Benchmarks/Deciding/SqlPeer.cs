using System.Globalization;
using System.Text;
using DentaMind.Routing.Rules.Written;
using Microsoft.Data.Sqlite;

namespace DentaMind.Benchmarks.Deciding;

/// <summary>SQLite, in memory, with a column for each fact and a CASE for each rule: one statement decides all images. It only says which branch acts; it neither merges nor denies.</summary>
internal sealed class SqlPeer : IDisposable
{
    private static readonly IReadOnlyList<TextFact> Texts = [.. Facts.Texts, .. Facts.Tags];

    private readonly SqliteConnection connection = new("Data Source=:memory:");
    private readonly SqliteCommand decide;
    private readonly int rules;

    public SqlPeer(WrittenBook book, IReadOnlyList<RoutingFacts> images)
    {
        rules = book.Rules.Count;
        connection.Open();
        using var create = Command($"CREATE TABLE images ({string.Join(", ", Texts.Select(fact => $"{fact.Name} TEXT"))}, bytes INTEGER, timeOfDay INTEGER)");
        create.ExecuteNonQuery();
        using var filling = connection.BeginTransaction();
        foreach (var image in images)
            Insert(image);
        filling.Commit();
        decide = Command($"SELECT {string.Join(", ", book.Rules.Select(Case))} FROM images");
        decide.Prepare();
    }

    /// <summary>For each image in turn, the branch of each rule that acts; -1 for none.</summary>
    public IEnumerable<int[]> Decide()
    {
        using var reader = decide.ExecuteReader();
        var taken = new int[rules];
        while (reader.Read())
        {
            for (var rule = 0; rule < rules; rule++)
                taken[rule] = reader.GetInt32(rule);
            yield return taken;
        }
    }

    public void Dispose()
    {
        decide.Dispose();
        connection.Dispose();
    }

    private void Insert(RoutingFacts image)
    {
        using var insert = Command($"INSERT INTO images VALUES ({string.Join(", ", Enumerable.Range(0, Texts.Count + 2).Select(at => $"$p{at}"))})");
        foreach (var (at, fact) in Texts.Index())
            insert.Parameters.AddWithValue(Name(at), (object?)fact.Read(image) ?? DBNull.Value);
        insert.Parameters.AddWithValue(Name(Texts.Count), image.Bytes);
        insert.Parameters.AddWithValue(Name(Texts.Count + 1), Facts.TimeOfDay.Read(image));
        insert.ExecuteNonQuery();

        static string Name(int at) => string.Create(CultureInfo.InvariantCulture, $"$p{at}");
    }

    private SqliteCommand Command(string sql)
    {
        var command = connection.CreateCommand();
#pragma warning disable CA2100 // Built from the benchmark's own rule book.
        command.CommandText = sql;
#pragma warning restore CA2100
        return command;
    }

    private static string Case(Rule rule)
    {
        var sql = new StringBuilder("CASE");
        foreach (var (at, branch) in rule.Branches.Index())
            sql.Append(CultureInfo.InvariantCulture, $" WHEN {(branch.When is null ? "1" : Where(branch.When))} THEN {at}");
        return sql.Append(" ELSE -1 END").ToString();
    }

    private static string Where(Condition condition) => condition switch
    {
        All all => $"({string.Join(" AND ", all.Parts.Select(Where))})",
        Any any => $"({string.Join(" OR ", any.Parts.Select(Where))})",
        Not not => $"(NOT {Where(not.Part)})",
        Among among => OfAmong(among),
        Like like => $"(({string.Join(" OR ", like.Patterns.Select(pattern => $"{like.Of.Name} LIKE '{pattern.Text!.Replace('*', '%')}'"))}) IS TRUE)",
        Within within => string.Create(CultureInfo.InvariantCulture, $"(bytes BETWEEN {within.AtLeast ?? 0} AND {within.AtMost ?? long.MaxValue})"),
        Between between => OfBetween(between),
        _ => "1",
    };

    private static string OfAmong(Among among)
    {
        var values = string.Join(", ", among.Values.Where(word => word.Text is not null).Select(word => $"'{word.Text}'"));
        var isUnknown = among.Values.Any(word => word.Text is null) ? $" OR {among.Of.Name} IS NULL" : "";
        return $"((({among.Of.Name} IN ({values})) IS TRUE{isUnknown}) = {(among.IsNot ? 0 : 1)})";
    }

    private static string OfBetween(Between between)
    {
        var (from, to) = ((between.From.Hour * 60) + between.From.Minute, (between.To.Hour * 60) + between.To.Minute);
        return string.Create(CultureInfo.InvariantCulture, $"(timeOfDay >= {from} {(from < to ? "AND" : "OR")} timeOfDay < {to})");
    }
}
