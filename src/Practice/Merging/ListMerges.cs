using DentaMind.Kernel;
using DentaMind.Platform.Door;
using DentaMind.Platform.Http;
using DentaMind.Platform.Persistence;
using DentaMind.Practice.Patients;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace DentaMind.Practice.Merging;

/// <summary>Every merge that a patient had part in, the latest first, also those that were taken back.</summary>
public sealed record ListMerges(PatientId Patient) : IUseCase<MergeList>
{
    public static Right Needs => Right.SeePatients;

    public Subject Subject => new(Patient);
}

/// <summary>Merges, the latest first.</summary>
public sealed record MergeList(IReadOnlyList<MergeView> Items);

/// <summary>One merge.</summary>
/// <param name="Kept">Who answered from then on.</param>
/// <param name="Merged">Who was the same person.</param>
/// <param name="Reason">Why, in the words of whoever decided.</param>
/// <param name="MergedAt">When.</param>
/// <param name="MergedBy">The name of whoever did it.</param>
/// <param name="UndoneAt">When it was taken back; null while it holds.</param>
/// <param name="UndoneBy">The name of whoever took it back.</param>
public sealed record MergeView(
    PatientId Kept, PatientId Merged, string Reason, DateTimeOffset MergedAt, string MergedBy, DateTimeOffset? UndoneAt, string? UndoneBy);

internal sealed class ListMergesHandler(ClinicDb db, PatientRecords records) : IHandle<ListMerges, MergeList>
{
    private const int Most = 100;

    public async Task<Outcome<MergeList>> HandleAsync(ListMerges ask, Actor actor, CancellationToken ct)
    {
        var patient = await db.Set<Patient>().AsNoTracking().SingleOrDefaultAsync(patient => patient.Id == ask.Patient, ct);
        if (patient is null || !actor.Reaches(patient.HomeLocation))
            return Refusal.NotFound("patient");
        var merges = await db.Set<PatientMerge>().AsNoTracking().Where(merge => merge.Kept == ask.Patient || merge.Merged == ask.Patient)
            .OrderByDescending(merge => merge.MergedAt).Take(Most).ToListAsync(ct);
        var ids = merges.Select(merge => merge.Merged).ToList();
        var merged = await db.Set<Patient>().AsNoTracking().Where(patient => ids.Contains(patient.Id)).ToDictionaryAsync(patient => patient.Id, ct);
        return new MergeList([.. merges.Select(merge => View(merge, merged[merge.Merged]))]);
    }

    private MergeView View(PatientMerge merge, Patient merged)
    {
        using var key = records.KeyOf(merged);
        var reason = key.OpenText(merge.Reason, PatientMerge.ReasonOf(merge.Id));
        return new MergeView(merge.Kept, merge.Merged, reason, merge.MergedAt, merge.MergedBy, merge.UndoneAt, merge.UndoneBy);
    }
}

internal static class ListMergesEndpoint
{
    public static void MapListMerges(this IEndpointRouteBuilder api) => api.MapGet("/patients/{id}/merges",
        async (PatientId id, Door<ListMerges, MergeList> door, Actor actor, CancellationToken ct) =>
            (await door.EnterAsync(new ListMerges(id), actor, ct)).ToHttp());
}
