using DentaMind.Kernel;
using DentaMind.Platform.Door;
using DentaMind.Platform.Http;
using DentaMind.Platform.Persistence;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace DentaMind.Treatment.Fees;

/// <summary>Takes one version of a schedule away, because it was imported wrongly; the one before it holds again. What was shown to patients keeps its own figures.</summary>
public sealed record RemoveFees(FeeScheduleId Schedule, Guid Version) : IUseCase<Done>
{
    public static Right Needs => Right.ManageFees;
}

internal sealed class RemoveFeesHandler(ClinicDb db) : IHandle<RemoveFees, Done>
{
    public async Task<Outcome<Done>> HandleAsync(RemoveFees ask, Actor actor, CancellationToken ct)
    {
        if (await db.FeeVersionAsync(ask.Schedule, ask.Version, actor, ct) is not { } version)
            return Refusal.NotFound("fee version");
        db.RemoveRange(await db.Set<Fee>().Where(fee => fee.FeeVersion == version.Id).ToListAsync(ct));
        db.Remove(version);
        return await db.SaveAsync(new Done(), ct);
    }
}

internal static class RemoveFeesEndpoint
{
    public static void MapRemoveFees(this IEndpointRouteBuilder api) => api.MapDelete("/fee-schedules/{id}/versions/{versionId}",
        async (FeeScheduleId id, Guid versionId, Door<RemoveFees, Done> door, Actor actor, CancellationToken ct) =>
            (await door.EnterAsync(new RemoveFees(id, versionId), actor, ct)).ToHttp());
}
