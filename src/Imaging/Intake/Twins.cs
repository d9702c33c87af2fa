using System.Security.Cryptography;
using DentaMind.Imaging.Catalogue;
using DentaMind.Imaging.Matching;
using DentaMind.Kernel;
using DentaMind.Platform.Keys;
using DentaMind.Platform.Persistence;
using DentaMind.Platform.Store;
using Microsoft.EntityFrameworkCore;

namespace DentaMind.Imaging.Intake;

/// <summary>Finds the image that already stands for a SOP Instance UID, and says whether it is the same.</summary>
internal sealed class Twins(ClinicDb db, SealedStore store, KeyRing keys, ImageOwners owners)
{
    /// <summary>Null when the UID is new to us.</summary>
    public async Task<Twin?> OfAsync(KeptOriginal kept, CancellationToken ct)
    {
        if (kept.Header.SopInstanceUid is not { } uid)
            return await SameBytesAsync(kept, ct);
        var ours = await db.Set<Image>().AsNoTracking().IgnoreAutoIncludes().Where(image => image.SopInstanceUid == uid).ToListAsync(ct);
        foreach (var image in ours)
            if (await IsSameAsync(image, kept, ct))
                return new Twin(image.Id, image.Patient, IsSame: true);
        return ours.FirstOrDefault(image => image.CurrentUid == uid) is { } first ? new Twin(first.Id, first.Patient, IsSame: false) : null;
    }

    /// <summary>Without a UID, the bytes alone tell.</summary>
    private async Task<Twin?> SameBytesAsync(KeptOriginal kept, CancellationToken ct)
    {
        var sha256 = Convert.ToHexStringLower(kept.Object.Sha256);
        var same = await db.Set<Image>().AsNoTracking().IgnoreAutoIncludes().FirstOrDefaultAsync(image => image.SopInstanceUid == null && image.Original.Sha256 == sha256, ct);
        return same is null ? null : new Twin(same.Id, same.Patient, IsSame: true);
    }

    /// <summary>The same file, or the same data set behind another file header, as when one came by upload and one by C-STORE.</summary>
    private async Task<bool> IsSameAsync(Image ours, KeptOriginal kept, CancellationToken ct)
    {
        if (ours.Original.Sha256 == Convert.ToHexStringLower(kept.Object.Sha256))
            return true;
        if (ours.Facts.TransferSyntaxUid != kept.Header.Facts.TransferSyntaxUid)
            return false;
        var key = await owners.KeyOfAsync(ours, ct);
        if (!key.IsAnswer)
            return false;
        using var owner = key.Answer;
        var first = await DataSetHashAsync(ours.Original.ToSealed(), owner, ct);
        var second = await DataSetHashAsync(kept.Object, keys.Organisation, ct);
        return first.SequenceEqual(second);
    }

    private async Task<byte[]> DataSetHashAsync(SealedObject original, OwnerKey owner, CancellationToken ct)
    {
        await using var whole = await store.OpenAsync(original, owner, ct);
        whole.Position = (await FileHead.ReadAsync(whole, ct)).DataSetStart;
        return await SHA256.HashDataAsync(whole, ct);
    }
}

/// <summary>An image that we have under the same UID.</summary>
internal sealed record Twin(ImageId Image, PatientId? Patient, bool IsSame);
