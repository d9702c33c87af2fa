using DentaMind.Kernel.Dentistry;

namespace DentaMind.Treatment.Chart.Entry;

/// <summary>What a word or a phrase of a typed line means; exactly one part is given, and none for a word that only fills.</summary>
internal sealed record EntryWord
{
    public static readonly EntryWord Filler = new();

    public ChartItem? Item { get; private init; }

    public ChartStatus? Status { get; private init; }

    public Material? Material { get; private init; }

    public Presence? Presence { get; private init; }

    /// <summary>A face by its name, or where a tooth has moved to.</summary>
    public Surface? Face { get; private init; }

    /// <summary>Out of its row, or back into it.</summary>
    public Direction? Direction { get; private init; }

    public static EntryWord Of(ChartItem item) => new() { Item = item };

    public static EntryWord Of(ChartStatus status) => new() { Status = status };

    public static EntryWord Of(Material material) => new() { Material = material };

    public static EntryWord Of(Presence presence) => new() { Presence = presence };

    public static EntryWord Of(Surface face) => new() { Face = face };

    public static EntryWord Of(Direction direction) => new() { Direction = direction };
}
