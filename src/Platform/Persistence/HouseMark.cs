using Microsoft.EntityFrameworkCore;

namespace DentaMind.Platform.Persistence;

/// <summary>A fact about this database as a whole, such as which key ring it belongs to.</summary>
internal sealed class HouseMark
{
    public required string Name { get; init; }

    public required string Value { get; set; }
}

internal sealed class HouseMarkTables : ITables
{
    public void Map(ModelBuilder model) => model.Entity<HouseMark>(marks =>
    {
        marks.ToTable("house_marks");
        marks.HasKey(mark => mark.Name);
        marks.Property(mark => mark.Name).HasColumnName("name").HasMaxLength(40);
        marks.Property(mark => mark.Value).HasColumnName("value").HasMaxLength(200);
    });
}

/// <summary>Reads and sets the database's marks.</summary>
public static class HouseMarks
{
    public static async Task<string?> ReadMarkAsync(this ClinicDb db, string name, CancellationToken ct) =>
        (await db.Set<HouseMark>().AsNoTracking().SingleOrDefaultAsync(mark => mark.Name == name, ct))?.Value;

    public static async Task SetMarkAsync(this ClinicDb db, string name, string value, CancellationToken ct)
    {
        if (await db.Set<HouseMark>().SingleOrDefaultAsync(mark => mark.Name == name, ct) is { } known)
            known.Value = value;
        else
            db.Add(new HouseMark { Name = name, Value = value });
        await db.SaveAsync(ct);
    }
}
