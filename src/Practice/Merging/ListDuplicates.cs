using DentaMind.Kernel;
using DentaMind.Platform.Door;
using DentaMind.Platform.Http;
using DentaMind.Platform.Persistence;
using DentaMind.Practice.Patients;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace DentaMind.Practice.Merging;

/// <summary>Who may be the same person as this patient: the same number from another issuer, or the same birth date and a name in common; the likeliest first.</summary>
public sealed record ListDuplicates(PatientId Patient) : IUseCase<PatientSuggestions>
{
    public static Right Needs => Right.SeePatients;

    public Subject Subject => new(Patient);
}

internal sealed class ListDuplicatesHandler(ClinicDb db, PatientRecords records, Candidates candidates) : IHandle<ListDuplicates, PatientSuggestions>
{
    public async Task<Outcome<PatientSuggestions>> HandleAsync(ListDuplicates ask, Actor actor, CancellationToken ct)
    {
        var patient = await db.Set<Patient>().AsNoTracking().SingleOrDefaultAsync(patient => patient.Id == ask.Patient, ct);
        if (patient is null || !actor.Reaches(patient.HomeLocation))
            return Refusal.NotFound("patient");
        var words = records.Open(patient);
        var first = words.Identifiers.Count > 0 ? words.Identifiers[0] : null;
        var claim = new PatientClaim(words.FamilyName, words.GivenName, words.BirthDate, words.Sex, first?.Issuer, first?.Number);
        var found = await candidates.OfAsync(claim, [.. words.Identifiers.Select(one => one.Number)], alsoByName: false, actor, ct);
        return new PatientSuggestions([.. found.Where(one => one.Patient.Id != patient.Kept && one.Agrees.Count > one.Differs.Count)]);
    }
}

internal static class ListDuplicatesEndpoint
{
    public static void MapListDuplicates(this IEndpointRouteBuilder api) => api.MapGet("/patients/{id}/duplicates",
        async (PatientId id, Door<ListDuplicates, PatientSuggestions> door, Actor actor, CancellationToken ct) =>
            (await door.EnterAsync(new ListDuplicates(id), actor, ct)).ToHttp());
}
