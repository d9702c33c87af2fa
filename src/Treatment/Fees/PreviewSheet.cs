using DentaMind.Kernel;
using DentaMind.Platform.Door;
using DentaMind.Platform.Http;
using DentaMind.Platform.Persistence;
using DentaMind.Treatment.Fees.Sheets;
using DentaMind.Treatment.Procedures;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace DentaMind.Treatment.Fees;

/// <summary>Shows what importing a CSV file would keep, and what is wrong with it line by line; keeps nothing.</summary>
/// <param name="Kind">Fees, or a list of codes.</param>
/// <param name="Content">The file's bytes in base64.</param>
/// <param name="Columns">Which column says what; null to guess.</param>
/// <param name="CodeListId">The code list that the codes are of; null when they are the catalogue's own.</param>
public sealed record PreviewSheet(SheetKind Kind, string Content, SheetColumns? Columns = null, Guid? CodeListId = null) : IUseCase<SheetPreview>
{
    public static Right Needs => Right.ManageFees;

    public static bool LeavesTrail => false;

    public Refusal? Check() => SheetImports.CheckContent(Content);
}

/// <summary>What a sheet holds, as far as it was understood.</summary>
/// <param name="Encoding">How it is written.</param>
/// <param name="Separator">What parts its cells.</param>
/// <param name="Columns">Which column says what: as asked, or guessed.</param>
/// <param name="FirstRows">The first rows as they stand in the file.</param>
/// <param name="Rows">The first rows as they would be kept.</param>
/// <param name="RowCount">How many rows would be kept.</param>
public sealed record SheetPreview(
    SheetEncoding Encoding,
    SheetSeparator Separator,
    SheetColumns Columns,
    IReadOnlyList<IReadOnlyList<string>> FirstRows,
    IReadOnlyList<PreviewedRow> Rows,
    int RowCount)
{
    /// <summary>What is wrong, by line; the first of them.</summary>
    public IReadOnlyList<TextFlaw> Flaws { get; init; } = [];

    /// <summary>How much is wrong.</summary>
    public int FlawCount { get; init; }

    /// <summary>How many codes stand for no procedure of the catalogue yet; they are kept, and no estimate finds them.</summary>
    public int UnmappedCount { get; init; }
}

/// <summary>One row as it would be kept.</summary>
public sealed record PreviewedRow(int Line, string Code, string Description, Money? Fee, string? Procedure);

internal sealed class PreviewSheetHandler(ClinicDb db, TreatmentOptions options) : IHandle<PreviewSheet, SheetPreview>
{
    private const int ShownRows = 20;

    public async Task<Outcome<SheetPreview>> HandleAsync(PreviewSheet ask, Actor actor, CancellationToken ct)
    {
        var opened = SheetImports.Open(ask.Content);
        if (!opened.IsAnswer)
            return opened.Refusal;
        var sheet = opened.Answer;
        var columns = ask.Columns ?? ColumnGuess.Of(sheet);
        if (!columns.IsWithin(sheet.Lines.Max(line => line.Cells.Count)))
            return Refusal.Invalid("columns", "The sheet has no such column.");
        var rows = ask.Kind == SheetKind.Fees && columns.Amount is null ? new FeeSheet([], [], 0) : FeeSheet.Of(sheet, columns, ask.Kind);
        var mapped = await MappedAsync(ask, ct);
        return new SheetPreview(
            sheet.Encoding, sheet.Separator, columns,
            [.. sheet.Lines.Take(ShownRows).Select(line => line.Cells)],
            [.. rows.Rows.Take(ShownRows).Select(row => Shown(row, ask.Kind, mapped))],
            rows.Rows.Count)
        {
            Flaws = rows.Flaws,
            FlawCount = rows.FlawCount,
            UnmappedCount = rows.Rows.Count(row => ProcedureOf(row, mapped) is null),
        };
    }

    private PreviewedRow Shown(FeeRow row, SheetKind kind, Dictionary<string, string?> mapped) =>
        new(row.Line, row.Code, row.Description, kind == SheetKind.Fees ? new Money(row.Cents, options.Currency) : null, ProcedureOf(row, mapped));

    private static string? ProcedureOf(FeeRow row, Dictionary<string, string?> mapped) =>
        row.Procedure ?? (mapped.TryGetValue(row.Code, out var procedure) ? procedure : Catalogue.Find(row.Code)?.Code);

    private async Task<Dictionary<string, string?>> MappedAsync(PreviewSheet ask, CancellationToken ct) => ask.CodeListId is { } list
        ? await db.Set<ListedCode>().Where(code => code.List == list).ToDictionaryAsync(code => code.Code, code => code.Procedure, StringComparer.Ordinal, ct)
        : [];
}

internal static class PreviewSheetEndpoint
{
    public static void MapPreviewSheet(this IEndpointRouteBuilder api) => api.MapPost("/fee-imports/preview",
        async (PreviewSheet ask, Door<PreviewSheet, SheetPreview> door, Actor actor, CancellationToken ct) =>
            (await door.EnterAsync(ask, actor, ct)).ToHttp());
}
