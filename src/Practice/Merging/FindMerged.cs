using DentaMind.Kernel;
using DentaMind.Platform.Persistence;
using DentaMind.Practice.Patients;
using Microsoft.EntityFrameworkCore;

namespace DentaMind.Practice.Merging;

/// <summary>Who answers for a patient now, and for whom besides: rooms keep their rows under the id they were written for, and read by all of these.</summary>
public sealed record FindMerged(PatientId Patient) : IUseCase<MergedPatient>
{
    public static Right Needs => Right.SignedIn;

    public static bool LeavesTrail => false;
}

/// <summary>A patient with everybody who was merged into them.</summary>
/// <param name="Kept">Who answers now; the asked one, when it was not merged.</param>
/// <param name="HomeLocation">Where the kept one is at home.</param>
/// <param name="Parts">The kept one first, then everybody who was merged into it.</param>
public sealed record MergedPatient(PatientId Kept, LocationId? HomeLocation, IReadOnlyList<PatientPart> Parts)
{
    /// <summary>For a query over all rows of this patient.</summary>
    public IReadOnlyList<PatientId> Ids => [.. Parts.Select(part => part.Id)];

    /// <summary>The wrapped key under which the rows of one part are sealed.</summary>
    public byte[] KeyOf(PatientId part) => Parts.Single(own => own.Id == part).WrappedKey;

    /// <summary>Nothing new is written for somebody who was merged; the refusal says who answers. Null when the asked one does.</summary>
    public Refusal? RefuseWrite(PatientId asked) => asked == Kept ? null : IsMergedInto(Kept);

    internal static Refusal IsMergedInto(PatientId kept) =>
        new("patient-merged", "This patient was merged into another; open that one and write there.") { Current = new MergedInto(kept) };

    private sealed record MergedInto([property: System.Text.Json.Serialization.JsonPropertyName("mergedInto")] PatientId Kept);
}

/// <summary>One id that a patient answers for, and its own key, wrapped by the organisation's.</summary>
public sealed record PatientPart(PatientId Id, byte[] WrappedKey);

internal sealed class FindMergedHandler(ClinicDb db) : IHandle<FindMerged, MergedPatient>
{
    public Task<Outcome<MergedPatient>> HandleAsync(FindMerged ask, Actor actor, CancellationToken ct) => db.FindMergedAsync(ask.Patient, actor, ct);
}

internal static class MergedPatients
{
    /// <summary>Who answers for a patient within the actor's reach, and for whom besides.</summary>
    public static async Task<Outcome<MergedPatient>> FindMergedAsync(this ClinicDb db, PatientId id, Actor actor, CancellationToken ct)
    {
        var asked = await db.Set<Patient>().Where(patient => patient.Id == id)
            .Select(patient => new { patient.Id, patient.AnswersAs, patient.HomeLocation, patient.WrappedKey }).SingleOrDefaultAsync(ct);
        if (asked is null)
            return Refusal.NotFound("patient");
        var kept = asked.AnswersAs ?? asked.Id;
        var parts = await db.Set<Patient>().Where(patient => patient.Id == kept || patient.AnswersAs == kept).OrderBy(patient => patient.Id)
            .Select(patient => new { patient.Id, patient.HomeLocation, patient.WrappedKey }).ToListAsync(ct);
        var home = parts.Single(part => part.Id == kept).HomeLocation;
        return actor.Reaches(home)
            ? new MergedPatient(kept, home, [.. parts.OrderByDescending(part => part.Id == kept).Select(part => new PatientPart(part.Id, part.WrappedKey))])
            : Refusal.NotFound("patient");
    }
}
