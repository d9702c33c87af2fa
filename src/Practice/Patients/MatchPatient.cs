using DentaMind.Kernel;
using DentaMind.Platform.Persistence;
using Microsoft.EntityFrameworkCore;

namespace DentaMind.Practice.Patients;

/// <summary>Whose image is it? Answers a patient only when there is no doubt; otherwise why not, and who it might be.</summary>
public sealed record MatchPatient(PatientClaim Claim) : IUseCase<PatientMatch>
{
    public static Right Needs => Right.FileImages;

    public static bool LeavesTrail => false;
}

/// <summary>The patient without doubt, or the doubt's stable code.</summary>
/// <param name="Patient">Null on any doubt.</param>
/// <param name="WrappedKey">The patient's wrapped key, to seal what is the patient's; null on doubt.</param>
/// <param name="Place">Where the patient belongs; null on doubt.</param>
/// <param name="Doubt"><c>no-identifier</c>, <c>unknown-identifier</c>, <c>details-differ</c>; null when there is none.</param>
public sealed record PatientMatch(PatientId? Patient, byte[]? WrappedKey, PatientPlace? Place, string? Doubt)
{
    public static PatientMatch Doubtful(string why) => new(null, null, null, why);
}

internal sealed class MatchPatientHandler(ClinicDb db, PatientRecords records) : IHandle<MatchPatient, PatientMatch>
{
    public async Task<Outcome<PatientMatch>> HandleAsync(MatchPatient ask, Actor actor, CancellationToken ct)
    {
        if (string.IsNullOrWhiteSpace(ask.Claim.Number))
            return PatientMatch.Doubtful("no-identifier");
        var index = records.FullIndex(ask.Claim.Issuer, ask.Claim.Number);
        var patient = await db.Set<Patient>().AsNoTracking()
            .Where(patient => db.Set<PatientIdentifier>().Any(own => own.Patient == patient.Id && own.Index == index))
            .SingleOrDefaultAsync(ct);
        if (patient is null)
            return PatientMatch.Doubtful("unknown-identifier");
        return Agreement.Between(ask.Claim, records.Open(patient)).LeavesNoDoubt
            ? new PatientMatch(patient.Id, patient.WrappedKey, patient.Place, null)
            : PatientMatch.Doubtful("details-differ");
    }
}
