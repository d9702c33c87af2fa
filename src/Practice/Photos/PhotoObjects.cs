using DentaMind.Platform.Persistence;
using DentaMind.Platform.Store;
using DentaMind.Practice.Patients;
using Microsoft.EntityFrameworkCore;

namespace DentaMind.Practice.Photos;

/// <summary>The objects of the store that are photos of patients.</summary>
internal sealed class PhotoObjects(ClinicDb db) : INamesObjects
{
    public Task<bool> NamesAsync(ObjectKey key, CancellationToken ct)
    {
        var text = key.ToString();
        return db.Set<Patient>().AnyAsync(patient => patient.Photo != null && patient.Photo.ObjectKey == text, ct);
    }
}
