using DentaMind.Kernel;
using DentaMind.Platform.Door;
using DentaMind.Platform.Http;
using DentaMind.Platform.Persistence;
using DentaMind.Routing.Rules.Keeping;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace DentaMind.Routing.Destinations;

/// <summary>Sets a destination up, or changes it.</summary>
/// <param name="Name">1 to 60 small letters, digits and hyphens; rules name it by this.</param>
/// <param name="Settings">All of its settings.</param>
/// <param name="Version">The version that was seen when the change was made; null to set whatever it is now.</param>
public sealed record PutDestination(string Name, DestinationSettings Settings, int? Version = null) : IUseCase<DestinationView>
{
    public static Right Needs => Right.ManageRouting;

    public Refusal? Check() => DestinationChecks.Of(Name, Settings);
}

internal sealed class PutDestinationHandler(ClinicDb db, CurrentBook books, TimeProvider clock) : IHandle<PutDestination, DestinationView>
{
    private static readonly Refusal Stale = new("changed-meanwhile", "Somebody else changed this destination; look at it again, then make your change.");

    public async Task<Outcome<DestinationView>> HandleAsync(PutDestination ask, Actor actor, CancellationToken ct)
    {
        var missing = await MissingSecretAsync(ask.Settings, ct);
        if (missing is not null)
            return missing;
        var destination = await db.Set<Destination>().SingleOrDefaultAsync(destination => destination.Name == ask.Name, ct);
        if (ask.Version is { } seen && seen != (destination?.Version ?? 0))
            return Stale;
        if (destination is null)
            db.Add(destination = Destination.Open(ask.Name));
        destination.Change(ask.Settings, actor.Name, clock.GetUtcNow());
        db.Signal(DestinationBook.Changed);
        return await SaveAsync(destination, ct);
    }

    private async Task<Refusal?> MissingSecretAsync(DestinationSettings settings, CancellationToken ct)
    {
        foreach (var (field, name) in new[] { ("credentials", settings.Credentials), ("tls.clientCertificate", settings.Tls?.ClientCertificate) })
            if (name is not null && !await db.Set<Secret>().AnyAsync(secret => secret.Name == name, ct))
                return Refusal.Invalid(field, "There is no secret of that name yet; store it first.");
        return null;
    }

    private async Task<Outcome<DestinationView>> SaveAsync(Destination destination, CancellationToken ct)
    {
        try
        {
            var saved = await db.SaveAsync(DestinationView.Of(destination, null), ct, new Race("pk_destinations", Stale));
            books.Forget();
            return saved;
        }
        catch (DbUpdateConcurrencyException)
        {
            return Stale;
        }
    }
}

internal static class PutDestinationEndpoint
{
    public static void MapPutDestination(this IEndpointRouteBuilder api) => api.MapPut("/routing/destinations/{name}", PutAsync);

    private static async Task<Results<Ok<DestinationView>, ProblemHttpResult>> PutAsync(
        string name, DestinationSettings settings, int? version, Door<PutDestination, DestinationView> door, Actor actor, CancellationToken ct) =>
        (await door.EnterAsync(new PutDestination(name, settings, version), actor, ct)).ToHttp();
}
