using DentaMind.Kernel;
using DentaMind.Platform.Door;
using DentaMind.Platform.Http;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace DentaMind.Routing.Reconciling;

/// <summary>Begins to bring everything that one archive has to another, through the house: what is not here yet is brought in first. What may not go there does not; what is over only when the other archive has proved that it has it is verified.</summary>
/// <param name="Name">The archive that everything is in.</param>
/// <param name="Target">The archive that it goes to.</param>
public sealed record MigrateArchive(string Name, string Target) : IUseCase<ReconciliationView>
{
    public static Right Needs => Right.ManageRouting;

    public Refusal? Check() => Name == Target || string.IsNullOrEmpty(Target) ? Refusal.Invalid("target", "Name another archive to which everything goes.") : null;
}

internal sealed class MigrateArchiveHandler(Openings openings, TimeProvider clock) : IHandle<MigrateArchive, ReconciliationView>
{
    public async Task<Outcome<ReconciliationView>> HandleAsync(MigrateArchive ask, Actor actor, CancellationToken ct)
    {
        var request = new Reconciliation.Request(actor.Name, clock.GetUtcNow()) { Target = ask.Target };
        return await openings.OpenAsync(Reconciliation.Ask(ReconciliationKind.Migrate, ask.Name, request), [], ct);
    }
}

/// <summary>Where everything goes.</summary>
/// <param name="Target">The archive's name.</param>
internal sealed record MigrationWish(string Target);

internal static class MigrateArchiveEndpoint
{
    public static void MapMigrateArchive(this IEndpointRouteBuilder api) => api.MapPost("/routing/destinations/{name}/migrate",
        async (string name, MigrationWish wish, Door<MigrateArchive, ReconciliationView> door, Actor actor, CancellationToken ct) =>
            (await door.EnterAsync(new MigrateArchive(name, wish.Target), actor, ct)).ToHttp(
                run => TypedResults.Accepted($"/api/routing/reconciliations/{run.Id}/report", run)));
}
