using DentaMind.Kernel;
using DentaMind.Platform.Persistence;
using DentaMind.Practice.Patients;
using Microsoft.EntityFrameworkCore;

namespace DentaMind.Practice.Families;

internal static class FamilyViews
{
    /// <summary>The family of a patient, or of somebody who was merged into it; members who were merged are named by who answers for them.</summary>
    public static async Task<Outcome<FamilyView>> ViewFamilyAsync(this ClinicDb db, PatientRecords records, PatientId patient, Actor actor, CancellationToken ct)
    {
        var parts = await db.Set<Patient>().AsNoTracking().Where(one => one.Id == patient || one.AnswersAs == patient).ToListAsync(ct);
        if (parts.SingleOrDefault(one => one.Id == patient) is not { } own || !actor.Reaches(own.HomeLocation))
            return Refusal.NotFound("patient");
        if ((own.Family ?? parts.Select(one => one.Family).FirstOrDefault(family => family is not null)) is not { } id)
            return FamilyView.None;
        var family = await db.Set<Family>().AsNoTracking().SingleAsync(one => one.Id == id, ct);
        var members = await db.Set<Patient>().AsNoTracking().Where(one => one.Family == id).OrderBy(one => one.Id).ToListAsync(ct);
        var views = (await db.ViewAsync(records, await db.KeptAsync(members, ct), actor, ct)).ToDictionary(view => view.Id);
        var guarantor = members.SingleOrDefault(one => one.Id == family.Guarantor)?.Kept ?? family.Guarantor;
        return new FamilyView(guarantor, [.. members
            .DistinctBy(one => one.Kept)
            .Where(one => views.ContainsKey(one.Kept))
            .Select(one => new FamilyMember(views[one.Kept], one.Kept == guarantor ? null : records.Open(one).Relation, one.Kept == guarantor))
            .OrderByDescending(one => one.IsGuarantor)]);
    }

    /// <summary>The patient, to be put into a family or taken out of one.</summary>
    public static async Task<Outcome<Patient>> ToRelateAsync(this ClinicDb db, PatientId id, Actor actor, CancellationToken ct)
    {
        var patient = await db.Set<Patient>().SingleOrDefaultAsync(patient => patient.Id == id, ct);
        if (patient is null || !actor.Reaches(patient.HomeLocation))
            return Refusal.NotFound("patient");
        return patient.AnswersAs is { } kept ? Merging.MergedPatient.IsMergedInto(kept) : patient;
    }

    /// <summary>Takes a patient out of the family that they are in. A guarantor goes last, and the family with them; null when that is so.</summary>
    public static async Task<Refusal?> TakeOutAsync(this ClinicDb db, Patient patient, CancellationToken ct)
    {
        if (patient.Family is not { } id)
            return null;
        var family = await db.Set<Family>().SingleAsync(one => one.Id == id, ct);
        var others = await db.Set<Patient>().AnyAsync(one => one.Family == id && one.Id != patient.Id, ct);
        if (family.Guarantor == patient.Id && others)
            return new Refusal("guarantor-of-family", "This patient answers for the family's bills; make somebody else the guarantor first.");
        if (others)
            family.Touch();
        else
            db.Remove(family);
        return null;
    }
}
