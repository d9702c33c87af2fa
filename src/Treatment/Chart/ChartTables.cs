using DentaMind.Platform.Persistence;
using Microsoft.EntityFrameworkCore;

namespace DentaMind.Treatment.Chart;

internal sealed class ChartTables : ITables
{
    public const string NumberIndex = "ux_chart_events_number";
    public const string IdIndex = "ux_chart_events_id";

    public void Map(ModelBuilder model) => model.Entity<ChartEvent>(events =>
    {
        events.ToTable("chart_events");
        events.HasKey(one => one.Row);
        events.Property(one => one.Row).HasColumnName("row_number").ValueGeneratedOnAdd();
        events.Property(one => one.Id).HasColumnName("id");
        events.Property(one => one.Patient).HasColumnName("patient_id");
        events.Property(one => one.Number).HasColumnName("number");
        events.Property(one => one.Kind).HasColumnName("kind");
        events.Property(one => one.On).HasColumnName("on_day");
        events.Property(one => one.RecordedAt).HasColumnName("recorded_at");
        events.Property(one => one.RecordedBy).HasColumnName("recorded_by").HasMaxLength(ChartEvent.LongestName);
        events.Property(one => one.Sealed).HasColumnName("content");
        events.Property(one => one.Note).HasColumnName("note");
        events.Ignore(one => one.Content);
        events.Ignore(one => one.TakesBack);
        events.HasIndex(one => one.Id).IsUnique().HasDatabaseName(IdIndex);
        events.HasIndex(one => new { one.Patient, one.Number }).IsUnique().HasDatabaseName(NumberIndex);
    });
}
