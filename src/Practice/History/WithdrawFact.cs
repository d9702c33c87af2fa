using DentaMind.Kernel;
using DentaMind.Platform.Door;
using DentaMind.Platform.Http;
using DentaMind.Platform.Persistence;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace DentaMind.Practice.History;

/// <summary>Says that a fact was written down by mistake; it leaves the history and stays in its versions.</summary>
public sealed record WithdrawFact(PatientId Patient, FactId Fact, FactWithdrawal Withdrawal) : IUseCase<FactView>
{
    public static Right Needs => Right.EditHistory;

    public Subject Subject => new(Patient);

    public Refusal? Check() =>
        string.IsNullOrWhiteSpace(Withdrawal.Reason) ? Refusal.Invalid("reason", "Say why it is withdrawn.") : FactChanges.CheckReason(Withdrawal.Reason);
}

/// <summary>Why a fact is withdrawn.</summary>
/// <param name="Version">The version that was seen.</param>
/// <param name="Reason">Why.</param>
public sealed record FactWithdrawal(int Version, string Reason);

internal sealed class WithdrawFactHandler(ClinicDb db, FactChanges changes) : IHandle<WithdrawFact, FactView>
{
    public Task<Outcome<FactView>> HandleAsync(WithdrawFact ask, Actor actor, CancellationToken ct) =>
        changes.ChangeAsync(db, new SeenFact(ask.Patient, ask.Fact, ask.Withdrawal.Version), actor, (_, kept) => kept.IsWithdrawn
            ? FactChanges.NotThere
            : new NewWords(kept.Fact with { Status = FactStatus.Withdrawn }, ask.Withdrawal.Reason.Trim(), IsSaidAnew: false), ct);
}

internal static class WithdrawFactEndpoint
{
    public static void MapWithdrawFact(this IEndpointRouteBuilder api) => api.MapPost("/patients/{id}/history/{fact}/withdraw",
        async (PatientId id, FactId fact, FactWithdrawal withdrawal, Door<WithdrawFact, FactView> door, Actor actor, CancellationToken ct) =>
            (await door.EnterAsync(new WithdrawFact(id, fact, withdrawal), actor, ct)).ToHttp());
}
