using System.Globalization;
using DentaMind.Kernel;
using DentaMind.Platform.Door;
using DentaMind.Platform.Http;
using DentaMind.Platform.Persistence;
using DentaMind.Treatment.Fees.Sheets;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace DentaMind.Treatment.Fees;

/// <summary>The fees of one version as a CSV file that can be imported again, and in which no workbook reckons anything.</summary>
public sealed record ExportFees(FeeScheduleId Schedule, Guid Version) : IUseCase<FeeFile>
{
    public static Right Needs => Right.ManageFees;
}

/// <summary>A CSV file of fees.</summary>
/// <param name="Name">Under which it is saved.</param>
/// <param name="Content">UTF-8, with its mark.</param>
public sealed record FeeFile(string Name, ReadOnlyMemory<byte> Content);

internal sealed class ExportFeesHandler(ClinicDb db) : IHandle<ExportFees, FeeFile>
{
    public async Task<Outcome<FeeFile>> HandleAsync(ExportFees ask, Actor actor, CancellationToken ct)
    {
        if (await db.FeeVersionAsync(ask.Schedule, ask.Version, actor, ct) is not { } version)
            return Refusal.NotFound("fee version");
        var lines = await db.FeeLines(version).ToListAsync(ct);
        string[] head = ["code", "description", "fee", "surfaces", "teeth"];
        return new FeeFile(
            string.Create(CultureInfo.InvariantCulture, $"fees-{version.ValidFrom:yyyy-MM-dd}.csv"),
            SheetWriter.Write([head, .. lines.Select(Row)]));
    }

    private static string[] Row(FeeLine line) =>
    [
        line.Code,
        line.Description ?? "",
        (line.Cents / 100m).ToString("F2", CultureInfo.InvariantCulture),
        line.Surfaces == 0 ? "" : line.Surfaces.ToString(CultureInfo.InvariantCulture),
        line.Teeth switch { TeethGroup.Anterior => "anterior", TeethGroup.Posterior => "posterior", _ => "" },
    ];
}

internal static class ExportFeesEndpoint
{
    public static void MapExportFees(this IEndpointRouteBuilder api) => api.MapGet("/fee-schedules/{id}/versions/{versionId}/csv",
        async (FeeScheduleId id, Guid versionId, Door<ExportFees, FeeFile> door, Actor actor, CancellationToken ct) =>
            (await door.EnterAsync(new ExportFees(id, versionId), actor, ct)).ToHttp(file => TypedResults.File(file.Content.ToArray(), "text/csv; charset=utf-8", file.Name)));
}
