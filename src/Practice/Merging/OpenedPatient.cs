using DentaMind.Kernel;
using DentaMind.Platform.Keys;
using DentaMind.Platform.Persistence;

namespace DentaMind.Practice.Merging;

/// <summary>A patient whose sealed rows can be read: every id it answers for, and the key of each. Whoever opened it disposes it.</summary>
internal sealed class OpenedPatient(MergedPatient merged, KeyRing ring) : IDisposable
{
    private readonly Dictionary<PatientId, OwnerKey> keys = [];

    public PatientId Kept => merged.Kept;

    public LocationId? HomeLocation => merged.HomeLocation;

    /// <summary>For a query over all rows of this patient.</summary>
    public List<PatientId> Ids { get; } = [.. merged.Ids];

    /// <summary>The key under which the rows of one part are sealed.</summary>
    public OwnerKey KeyOf(PatientId part)
    {
        if (!keys.TryGetValue(part, out var key))
            keys[part] = key = ring.OpenOwnerKey(merged.KeyOf(part));
        return key;
    }

    public void Dispose()
    {
        foreach (var key in keys.Values)
            key.Dispose();
    }
}

internal static class OpenedPatients
{
    /// <summary>Opens a patient to read; whoever was merged is answered for by the one who was kept.</summary>
    public static async Task<Outcome<OpenedPatient>> OpenPatientAsync(this ClinicDb db, KeyRing keys, PatientId id, Actor actor, CancellationToken ct) =>
        (await db.FindMergedAsync(id, actor, ct)).Map(merged => new OpenedPatient(merged, keys));

    /// <summary>Opens a patient to write; nothing is written for one who was merged.</summary>
    public static async Task<Outcome<OpenedPatient>> OpenPatientToWriteAsync(this ClinicDb db, KeyRing keys, PatientId id, Actor actor, CancellationToken ct)
    {
        var found = await db.FindMergedAsync(id, actor, ct);
        return found.IsAnswer && found.Answer.RefuseWrite(id) is { } elsewhere ? elsewhere : found.Map(merged => new OpenedPatient(merged, keys));
    }
}
