using DentaMind.Kernel;
using DentaMind.Platform.Door;
using DentaMind.Platform.Http;
using DentaMind.Platform.Persistence;
using DentaMind.Practice.Patients;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace DentaMind.Practice.Families;

/// <summary>Puts a patient into the family of another, or says anew what they are to its guarantor. Where the other has no family, one begins with them as its guarantor.</summary>
public sealed record JoinFamily(PatientId Patient, PatientId Of, FamilyRelation? Relation = null) : IUseCase<FamilyView>
{
    public static Right Needs => Right.EditPatients;

    public Subject Subject => new(Patient);

    public Refusal? Check() => Patient == Of ? Refusal.Invalid("of", "Choose another patient.") : null;
}

internal sealed class JoinFamilyHandler(ClinicDb db, PatientRecords records) : IHandle<JoinFamily, FamilyView>
{
    private const int Largest = 50;
    private static readonly Refusal TooMany = new("family-full", "A family has at most 50 members.");

    public async Task<Outcome<FamilyView>> HandleAsync(JoinFamily ask, Actor actor, CancellationToken ct)
    {
        var (joining, of) = (await db.ToRelateAsync(ask.Patient, actor, ct), await db.ToRelateAsync(ask.Of, actor, ct));
        if ((joining.Refusal ?? of.Refusal) is { } no)
            return no;
        var family = await FamilyOfAsync(of.Answer, ct);
        if (joining.Answer.Family != family.Id && await db.TakeOutAsync(joining.Answer, ct) is { } stays)
            return stays;
        if (await db.Set<Patient>().CountAsync(one => one.Family == family.Id, ct) >= Largest)
            return TooMany;
        var words = records.Open(joining.Answer) with { Relation = family.Guarantor == ask.Patient ? null : ask.Relation };
        joining.Answer.BeOf(family.Id, records.SealWords(joining.Answer, words));
        var saved = await db.SaveUnlessChangedAsync(default(Done), ct);
        return saved.IsAnswer ? await db.ViewFamilyAsync(records, ask.Patient, actor, ct) : saved.Refusal;
    }

    private async Task<Family> FamilyOfAsync(Patient of, CancellationToken ct)
    {
        if (of.Family is { } id)
        {
            var family = await db.Set<Family>().SingleAsync(one => one.Id == id, ct);
            family.Touch();
            return family;
        }
        var begun = Family.Of(of.Id);
        db.Add(begun);
        of.BeOf(begun.Id, of.Words);
        return begun;
    }
}

/// <summary>The body of <c>POST /api/patients/{id}/family</c>.</summary>
internal sealed record ThisIsTheFamily(PatientId Of, FamilyRelation? Relation);

internal static class JoinFamilyEndpoint
{
    public static void MapJoinFamily(this IEndpointRouteBuilder api) => api.MapPost("/patients/{id}/family",
        async (PatientId id, ThisIsTheFamily said, Door<JoinFamily, FamilyView> door, Actor actor, CancellationToken ct) =>
            (await door.EnterAsync(new JoinFamily(id, said.Of, said.Relation), actor, ct)).ToHttp());
}
