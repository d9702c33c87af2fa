using DentaMind.Kernel;
using DentaMind.Platform.Keys;

namespace DentaMind.Practice.Merging;

/// <summary>That two patients were merged, by whom and why; kept when it was undone, too.</summary>
internal sealed class PatientMerge
{
    public Guid Id { get; private init; } = Guid.CreateVersion7();

    public PatientId Kept { get; private init; }

    public PatientId Merged { get; private init; }

    /// <summary>Sealed with the merged patient's key.</summary>
    public byte[] Reason { get; private init; } = [];

    public DateTimeOffset MergedAt { get; private init; }

    /// <summary>The name of whoever did it, as the trail has it.</summary>
    public string MergedBy { get; private init; } = "";

    public DateTimeOffset? UndoneAt { get; private set; }

    public string? UndoneBy { get; private set; }

    public static PatientMerge Of(PatientId kept, PatientId merged, Func<Cell, byte[]> reason, Actor by, DateTimeOffset now)
    {
        var id = Guid.CreateVersion7();
        return new PatientMerge { Id = id, Kept = kept, Merged = merged, Reason = reason(ReasonOf(id)), MergedAt = now, MergedBy = Short(by) };
    }

    public void Undo(Actor by, DateTimeOffset now) => (UndoneAt, UndoneBy) = (now, Short(by));

    public static Cell ReasonOf(Guid id) => new("patient_merges", "reason", id);

    private static string Short(Actor by) => by.Name.Length > 120 ? by.Name[..120] : by.Name;
}
