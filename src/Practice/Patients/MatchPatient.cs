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
    /// <summary>Who has the number, where they were merged into the patient; null when it is the patient's own.</summary>
    public PatientId? CameFor { get; init; }

    public static PatientMatch Doubtful(string why) => new(null, null, null, why);
}

internal sealed class MatchPatientHandler(ClinicDb db, PatientRecords records, PatientIndex index) : IHandle<MatchPatient, PatientMatch>
{
    public async Task<Outcome<PatientMatch>> HandleAsync(MatchPatient ask, Actor actor, CancellationToken ct)
    {
        if (string.IsNullOrWhiteSpace(ask.Claim.Number))
            return PatientMatch.Doubtful("no-identifier");
        var number = index.Full(ask.Claim.Issuer, ask.Claim.Number);
        var owner = await db.Set<PatientIdentifier>().Where(own => own.Index == number)
            .Join(db.Set<Patient>(), own => own.Patient, patient => patient.Id, (own, patient) => patient)
            .AsNoTracking().SingleOrDefaultAsync(ct);
        if (owner is null)
            return PatientMatch.Doubtful("unknown-identifier");
        var words = records.Open(owner);
        var kept = (await db.KeptAsync([owner], ct))[0];
        return Agreement.Between(ask.Claim, words).LeavesNoDoubt || IsTheKeptOne(ask.Claim, kept, words)
            ? new PatientMatch(kept.Id, kept.WrappedKey, kept.Place, null) { CameFor = kept.Id == owner.Id ? null : owner.Id }
            : PatientMatch.Doubtful("details-differ");
    }

    /// <summary>A number of somebody who was merged goes with either name: a person said that both are one.</summary>
    private bool IsTheKeptOne(PatientClaim claim, Patient kept, PatientWords numbers) =>
        Agreement.Between(claim, records.Open(kept) with { Identifiers = numbers.Identifiers }).LeavesNoDoubt;
}
