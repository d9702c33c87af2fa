using DentaMind.Kernel;
using DentaMind.Platform.Door;
using DentaMind.Platform.Http;
using DentaMind.Platform.Persistence;
using DentaMind.Treatment.Fees.Sheets;
using DentaMind.Treatment.Procedures;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace DentaMind.Treatment.Fees;

/// <summary>Brings in the fees of a schedule from one day on: every line of the file, or nothing.</summary>
public sealed record ImportFees(FeeScheduleId Schedule, FeeImport Import) : IUseCase<FeeScheduleView>
{
    public static Right Needs => Right.ManageFees;

    public Refusal? Check() =>
        Import.ValidFrom.Year is < 1990 or > 2100 ? Refusal.Invalid("validFrom", "Give the first day on which these fees hold.")
        : SheetImports.CheckContent(Import.Content);
}

/// <summary>A file of fees; the body of <c>POST /api/fee-schedules/{id}/versions</c>.</summary>
/// <param name="ValidFrom">The first day on which these fees hold.</param>
/// <param name="Content">The file's bytes in base64.</param>
/// <param name="Columns">Which column says what.</param>
/// <param name="CodeListId">The code list that the codes are of; null when they are the catalogue's own.</param>
public sealed record FeeImport(DateOnly ValidFrom, string Content, SheetColumns Columns, Guid? CodeListId = null);

internal sealed class ImportFeesHandler(ClinicDb db, TimeProvider clock) : IHandle<ImportFees, FeeScheduleView>
{
    private static readonly Refusal DayTaken = new("fee-version-taken", "This schedule has fees from that day on already; remove those, or choose another day.");

    public async Task<Outcome<FeeScheduleView>> HandleAsync(ImportFees ask, Actor actor, CancellationToken ct)
    {
        var (import, schedule) = (ask.Import, await db.FeeScheduleAsync(ask.Schedule, actor, ct));
        if (schedule is null)
            return Refusal.NotFound("fee schedule");
        var sheet = SheetImports.Read(import.Content, import.Columns, SheetKind.Fees);
        if (!sheet.IsAnswer)
            return sheet.Refusal;
        if (await StrangeAsync(import, sheet.Answer, ct) is { } strange)
            return strange;
        var version = Version(ask, sheet.Answer, actor);
        db.Add(version);
        db.AddRange(sheet.Answer.Rows.Select(row => new Fee
        {
            FeeVersion = version.Id,
            Code = row.Code,
            Surfaces = row.Variant.Surfaces,
            Teeth = row.Variant.Teeth,
            Cents = row.Cents,
        }));
        var versions = await db.Set<FeeVersion>().AsNoTracking().Where(one => one.Schedule == schedule.Id).ToListAsync(ct);
        return await db.SaveAsync(FeeScheduleView.Of(schedule, [.. versions, version]), ct, new Race("ux_fee_versions_day", DayTaken));
    }

    /// <summary>Codes have to be the catalogue's own or of a list whose licence was confirmed; others are nobody's.</summary>
    private async Task<Refusal?> StrangeAsync(FeeImport import, FeeSheet sheet, CancellationToken ct)
    {
        HashSet<string>? listed = null;
        if (import.CodeListId is { } list)
        {
            listed = [.. await db.Set<ListedCode>().Where(code => code.List == list).Select(code => code.Code).ToListAsync(ct)];
            if (listed.Count == 0)
                return Refusal.Invalid("codeListId", "There is no such code list.");
        }

        var flaws = sheet.Rows.Where(row => !(listed?.Contains(row.Code) ?? Catalogue.IsKnown(row.Code)))
            .Select(row => new TextFlaw(row.Line, import.Columns.Code + 1, "code", listed is null
                ? "The catalogue has no such code. If it is of a code list, import that first and choose it."
                : "The code list has no such code.")).Take(FeeSheet.MostFlaws).ToList();
        return flaws.Count == 0 ? null
            : new Refusal("codes-unknown", "Some codes are not known; nothing was kept.", RefusalKind.Unreadable) { Flaws = flaws };
    }

    private FeeVersion Version(ImportFees ask, FeeSheet sheet, Actor actor) => new()
    {
        Schedule = ask.Schedule,
        ValidFrom = ask.Import.ValidFrom,
        CodeList = ask.Import.CodeListId,
        FeeCount = sheet.Rows.Count,
        ImportedBy = actor.Name,
        ImportedAt = clock.GetUtcNow(),
    };
}

internal static class ImportFeesEndpoint
{
    public static void MapImportFees(this IEndpointRouteBuilder api) => api.MapPost("/fee-schedules/{id}/versions",
        async (FeeScheduleId id, FeeImport import, Door<ImportFees, FeeScheduleView> door, Actor actor, CancellationToken ct) =>
            (await door.EnterAsync(new ImportFees(id, import), actor, ct)).ToHttp(schedule => TypedResults.Created($"/api/fee-schedules/{schedule.Id}", schedule))).OncePerKey();
}
