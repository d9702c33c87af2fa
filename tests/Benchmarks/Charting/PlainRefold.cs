using DentaMind.Kernel;
using DentaMind.Platform.Keys;
using DentaMind.Practice.Merging;
using DentaMind.Treatment.Chart;
using Microsoft.Data.Sqlite;

namespace DentaMind.Benchmarks.Charting;

/// <summary>What one would write first: for each surface, read and open every event of the chart from the database again, and work it out from the beginning.</summary>
internal sealed class PlainRefold(string dataFolder) : IDisposable
{
    private readonly SqliteConnection connection = Open(Path.Combine(dataFolder, "dentamind.db"));
    private readonly KeyRing keys = KeyRing.OpenOrCreate(new KeyRingOptions { Folder = Path.Combine(dataFolder, "keys") }, marker: null);

    public ChartView Look(DateOnly day)
    {
        var written = new List<ChartEvent>();
        using var read = connection.CreateCommand();
        read.CommandText = "SELECT id, number, kind, on_day, recorded_at, recorded_by, content, patient_id, (SELECT wrapped_key FROM patients WHERE patients.id = patient_id) FROM chart_events ORDER BY number";
        using var rows = read.ExecuteReader();
        OwnerKey? key = null;
        while (rows.Read())
            written.Add(Event(rows, key ??= keys.OpenOwnerKey(rows.GetFieldValue<byte[]>(8))));
        key?.Dispose();
        var chart = new PatientChart(new MergedPatient(written[0].Patient, null, []), null, written);
        return ChartFold.Misfits(written).Count == 0 ? chart.ViewOn(day) : throw new InvalidOperationException("The benchmark's chart contradicts itself.");
    }

    public void Dispose()
    {
        connection.Dispose();
        keys.Dispose();
    }

    private static ChartEvent Event(SqliteDataReader row, OwnerKey key) => new()
    {
        Id = new ChartEventId(row.GetGuid(0)),
        Patient = new PatientId(row.GetGuid(7)),
        Number = row.GetInt32(1),
        Kind = Enum.Parse<ChartEventKind>(row.GetString(2)),
        On = DateOnly.FromDateTime(row.GetDateTime(3)),
        RecordedAt = DateTimeOffset.UnixEpoch.AddTicks(row.GetInt64(4) * TimeSpan.TicksPerMicrosecond),
        RecordedBy = row.GetString(5),
        Content = ChartContent.FromJson(key.OpenText(row.GetFieldValue<byte[]>(6), new Cell("chart_events", "content", row.GetGuid(0)))),
    };

    private static SqliteConnection Open(string file)
    {
        var opened = new SqliteConnection($"Data Source={file};Mode=ReadOnly;Pooling=False");
        opened.Open();
        return opened;
    }
}
