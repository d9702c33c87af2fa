using DentaMind.Kernel;
using DentaMind.Platform.Door;
using DentaMind.Platform.Http;
using DentaMind.Platform.Persistence;
using DentaMind.Practice.Patients;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace DentaMind.Practice.Families;

/// <summary>The family of a patient; without members when the patient has none.</summary>
public sealed record GetFamily(PatientId Patient) : IUseCase<FamilyView>
{
    public static Right Needs => Right.SeePatients;

    public Subject Subject => new(Patient);
}

/// <summary>A family as readers see it.</summary>
/// <param name="Guarantor">Who answers for the bills; null when there is no family.</param>
/// <param name="Members">Everybody in it, the guarantor first; whoever is beyond the reader's reach is left out.</param>
public sealed record FamilyView(PatientId? Guarantor, IReadOnlyList<FamilyMember> Members)
{
    internal static FamilyView None { get; } = new(null, []);
}

/// <summary>One of a family.</summary>
/// <param name="Patient">Who it is.</param>
/// <param name="Relation">What they are to the guarantor; null when nobody said, and for the guarantor.</param>
/// <param name="IsGuarantor">Whether they answer for the bills.</param>
public sealed record FamilyMember(PatientView Patient, FamilyRelation? Relation, bool IsGuarantor);

internal sealed class GetFamilyHandler(ClinicDb db, PatientRecords records) : IHandle<GetFamily, FamilyView>
{
    public Task<Outcome<FamilyView>> HandleAsync(GetFamily ask, Actor actor, CancellationToken ct) => db.ViewFamilyAsync(records, ask.Patient, actor, ct);
}

internal static class GetFamilyEndpoint
{
    public static void MapGetFamily(this IEndpointRouteBuilder api) => api.MapGet("/patients/{id}/family",
        async (PatientId id, Door<GetFamily, FamilyView> door, Actor actor, CancellationToken ct) =>
            (await door.EnterAsync(new GetFamily(id), actor, ct)).ToHttp());
}
