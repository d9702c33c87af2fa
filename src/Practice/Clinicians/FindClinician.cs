using DentaMind.Kernel;
using DentaMind.Platform.Persistence;
using Microsoft.EntityFrameworkCore;

namespace DentaMind.Practice.Clinicians;

/// <summary>The clinician whom a header or a person calls by one of these names: the first name that is anybody's decides, and one that is two people's is nobody's.</summary>
/// <param name="Names">DICOM person names (PS3.5 6.2, PN) or names as people write them, the weightiest first.</param>
public sealed record FindClinician(IReadOnlyList<string> Names) : IUseCase<FoundClinician>
{
    public FindClinician(string name)
        : this([name])
    {
    }

    public static Right Needs => Right.FileImages;

    public static bool LeavesTrail => false;
}

/// <summary>The clinician, or null when the names leave any doubt.</summary>
public sealed record FoundClinician(ClinicianView? Clinician);

internal sealed class FindClinicianHandler(ClinicDb db) : IHandle<FindClinician, FoundClinician>
{
    public async Task<Outcome<FoundClinician>> HandleAsync(FindClinician ask, Actor actor, CancellationToken ct)
    {
        var wanted = ask.Names.Select(ClinicianName.Writings).Where(writings => writings.Count > 0).ToList();
        if (wanted.Count == 0)
            return new FoundClinician(null);
        var all = await db.Set<Clinician>().AsNoTracking().ToListAsync(ct);
        var known = all.Select(clinician => (Clinician: clinician, Writings: ClinicianName.Writings(clinician.DisplayName))).ToList();
        var called = wanted.Select(writings => known.Where(one => one.Writings.Overlaps(writings)).ToList()).FirstOrDefault(found => found.Count > 0);
        return new FoundClinician(called is [var only] ? only.Clinician.ToView() : null);
    }
}
