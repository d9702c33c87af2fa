using DentaMind.Platform.Persistence;
using DentaMind.Platform.Store;
using Microsoft.EntityFrameworkCore;

namespace DentaMind.Treatment.Plans.Paper;

/// <summary>The objects of the store that are signed plans.</summary>
internal sealed class DocumentObjects(ClinicDb db) : INamesObjects
{
    public Task<bool> NamesAsync(ObjectKey key, CancellationToken ct)
    {
        var text = key.ToString();
        return db.Set<PlanDocument>().AnyAsync(document => document.ObjectKey == text, ct);
    }
}
