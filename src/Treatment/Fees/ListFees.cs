using DentaMind.Kernel;
using DentaMind.Platform.Door;
using DentaMind.Platform.Http;
using DentaMind.Platform.Persistence;
using DentaMind.Treatment.Procedures;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace DentaMind.Treatment.Fees;

/// <summary>The fees of one version, by code, at most 200 at a time.</summary>
/// <param name="Schedule">Of which schedule.</param>
/// <param name="Version">Which version.</param>
/// <param name="Skip">How many were seen already.</param>
public sealed record ListFees(FeeScheduleId Schedule, Guid Version, int Skip = 0) : IUseCase<FeeList>
{
    public static Right Needs => Right.SeePlans;

    public static bool LeavesTrail => false;

    public Refusal? Check() => Skip < 0 ? Refusal.Invalid("skip", "Give how many were seen already.") : null;
}

/// <summary>Fees, by code.</summary>
/// <param name="Items">At most 200.</param>
/// <param name="Total">How many there are.</param>
public sealed record FeeList(IReadOnlyList<FeeView> Items, int Total);

/// <summary>One fee as its readers see it.</summary>
/// <param name="Code">As it was imported.</param>
/// <param name="Description">What the code list says of it; null for the catalogue's own.</param>
/// <param name="Procedure">The catalogue's procedure that it is a fee of; null while nobody has said.</param>
/// <param name="Surfaces">For how many faces; 0 for any.</param>
/// <param name="Teeth">For which teeth.</param>
/// <param name="Fee">What it costs.</param>
public sealed record FeeView(string Code, string? Description, string? Procedure, int Surfaces, TeethGroup Teeth, Money Fee);

internal sealed class ListFeesHandler(ClinicDb db, TreatmentOptions options) : IHandle<ListFees, FeeList>
{
    private const int Most = 200;

    public async Task<Outcome<FeeList>> HandleAsync(ListFees ask, Actor actor, CancellationToken ct)
    {
        if (await db.FeeVersionAsync(ask.Schedule, ask.Version, actor, ct) is not { } version)
            return Refusal.NotFound("fee version");
        var lines = await db.FeeLines(version).Skip(ask.Skip).Take(Most).ToListAsync(ct);
        return new FeeList([.. lines.Select(ToView)], version.FeeCount);
    }

    private FeeView ToView(FeeLine line) => new(
        line.Code, line.Description, line.Procedure ?? Catalogue.Find(line.Code)?.Code, line.Surfaces, line.Teeth, new Money(line.Cents, options.Currency));
}

internal static class ListFeesEndpoint
{
    public static void MapListFees(this IEndpointRouteBuilder api) => api.MapGet("/fee-schedules/{id}/versions/{versionId}/fees",
        async (FeeScheduleId id, Guid versionId, int? skip, Door<ListFees, FeeList> door, Actor actor, CancellationToken ct) =>
            (await door.EnterAsync(new ListFees(id, versionId, skip ?? 0), actor, ct)).ToHttp());
}
