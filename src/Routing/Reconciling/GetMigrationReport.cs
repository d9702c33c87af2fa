using DentaMind.Kernel;
using DentaMind.Platform.Door;
using DentaMind.Platform.Http;
using DentaMind.Platform.Persistence;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace DentaMind.Routing.Reconciling;

/// <summary>The report of a migration that is over.</summary>
public sealed record GetMigrationReport(Guid Reconciliation) : IUseCase<MigrationReportView>
{
    public static Right Needs => Right.SeeRouting;
}

/// <summary>A migration's report.</summary>
/// <param name="Text">As it was written when the migration was over.</param>
/// <param name="Sha256">Of the text, lower-case hex.</param>
/// <param name="Seal">A keyed hash of that by the organisation's key, lower-case hex: only this house can make it, and it can tell its own again.</param>
public sealed record MigrationReportView(string Text, string Sha256, string Seal);

internal sealed class GetMigrationReportHandler(ClinicDb db, MigrationReport report) : IHandle<GetMigrationReport, MigrationReportView>
{
    private static readonly Refusal NotYet = new("report-not-yet", "The report is written when the migration is over.");

    public async Task<Outcome<MigrationReportView>> HandleAsync(GetMigrationReport ask, Actor actor, CancellationToken ct)
    {
        var run = await db.Set<Reconciliation>().AsNoTracking().SingleOrDefaultAsync(run => run.Id == ask.Reconciliation && run.Kind == ReconciliationKind.Migrate, ct);
        if (run is null)
            return Refusal.NotFound("migration");
        if (run.Report is not { } text)
            return NotYet;
        var (hash, seal) = report.Sign(text);
        return new MigrationReportView(text, hash, seal);
    }
}

internal static class GetMigrationReportEndpoint
{
    public static void MapGetMigrationReport(this IEndpointRouteBuilder api) => api.MapGet("/routing/reconciliations/{id:guid}/report",
        async (Guid id, Door<GetMigrationReport, MigrationReportView> door, Actor actor, CancellationToken ct) =>
            (await door.EnterAsync(new GetMigrationReport(id), actor, ct)).ToHttp());
}
