using DentaMind.Imaging.Catalogue;
using DentaMind.Kernel;
using DentaMind.Platform.Keys;

namespace DentaMind.Imaging.Matching;

/// <summary>The keys by which what some images own is opened; wiped together.</summary>
/// <param name="ring">Has the organisation's.</param>
/// <param name="wrapped">Those of the patients, as they are kept; whoever is out of reach is missing.</param>
internal sealed class ImageKeys(KeyRing ring, IReadOnlyDictionary<PatientId, ReadOnlyMemory<byte>> wrapped) : IDisposable
{
    private readonly Dictionary<PatientId, OwnerKey> opened = [];

    /// <summary>The key of whoever owns this one.</summary>
    public Outcome<OwnerKey> Of(Image image)
    {
        if (image.Patient is not { } owner)
            return ring.Organisation;
        if (opened.TryGetValue(owner, out var known))
            return known;
        return wrapped.TryGetValue(owner, out var kept) ? opened[owner] = ring.OpenOwnerKey(kept.Span) : Refusal.NotFound("patient");
    }

    public void Dispose()
    {
        foreach (var key in opened.Values)
            key.Dispose();
    }
}
