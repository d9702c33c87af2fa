using DentaMind.Platform.Persistence;
using DentaMind.Platform.Store;
using Microsoft.EntityFrameworkCore;

namespace DentaMind.Imaging.Catalogue;

/// <summary>The objects of the store that are originals or packs of renditions.</summary>
internal sealed class ImageObjects(ClinicDb db) : INamesObjects
{
    public Task<bool> NamesAsync(ObjectKey key, CancellationToken ct)
    {
        var text = key.ToString();
        return db.Set<Image>().AnyAsync(image => image.Original.ObjectKey == text || (image.Pack != null && image.Pack.ObjectKey == text), ct);
    }
}
