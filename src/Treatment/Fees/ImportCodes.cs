using DentaMind.Kernel;
using DentaMind.Platform.Door;
using DentaMind.Platform.Http;
using DentaMind.Platform.Persistence;
using DentaMind.Treatment.Fees.Sheets;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace DentaMind.Treatment.Fees;

/// <summary>Brings in a list of codes that somebody else made, once somebody has said that the practice holds a licence for it: every line, or nothing.</summary>
/// <param name="Name">What the practice calls the list.</param>
/// <param name="Content">The file's bytes in base64.</param>
/// <param name="Columns">Which column says what.</param>
/// <param name="LicenceConfirmed">"The practice holds a licence to use these codes", said by whoever imports them.</param>
public sealed record ImportCodes(string Name, string Content, SheetColumns Columns, bool LicenceConfirmed) : IUseCase<CodeListView>
{
    public static Right Needs => Right.ManageFees;

    public Refusal? Check() =>
        string.IsNullOrWhiteSpace(Name) || Name.Trim().Length > 120 ? Refusal.Invalid("name", "Give the code list a name of at most 120 characters.")
        : !LicenceConfirmed ? Refusal.Invalid("licenceConfirmed", "Confirm that the practice holds a licence to use these codes; without it they are not kept.")
        : SheetImports.CheckContent(Content);
}

/// <summary>A list of codes as its readers see it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">What the practice calls it.</param>
/// <param name="CodeCount">How many codes it has.</param>
/// <param name="UnmappedCount">How many of them stand for no procedure of the catalogue yet.</param>
/// <param name="LicenceConfirmedBy">Who said that the practice holds a licence.</param>
/// <param name="LicenceConfirmedAt">When.</param>
public sealed record CodeListView(Guid Id, string Name, int CodeCount, int UnmappedCount, string LicenceConfirmedBy, DateTimeOffset LicenceConfirmedAt)
{
    internal static CodeListView Of(CodeList list, int unmapped) =>
        new(list.Id, list.Name, list.CodeCount, unmapped, list.LicenceConfirmedBy, list.LicenceConfirmedAt);
}

internal sealed class ImportCodesHandler(ClinicDb db, TimeProvider clock) : IHandle<ImportCodes, CodeListView>
{
    private static readonly Refusal NameTaken = new("code-list-name-taken", "There is a code list by that name already.");

    public async Task<Outcome<CodeListView>> HandleAsync(ImportCodes ask, Actor actor, CancellationToken ct)
    {
        var sheet = SheetImports.Read(ask.Content, ask.Columns, SheetKind.Codes);
        if (!sheet.IsAnswer)
            return sheet.Refusal;
        var list = new CodeList
        {
            Name = ask.Name.Trim(),
            CodeCount = sheet.Answer.Rows.Count,
            LicenceConfirmedBy = actor.Name,
            LicenceConfirmedAt = clock.GetUtcNow(),
        };
        db.Add(list);
        db.AddRange(sheet.Answer.Rows.Select(row => ListedCode.Of(list.Id, row)));
        var view = CodeListView.Of(list, sheet.Answer.Rows.Count(row => row.Procedure is null));
        return await db.SaveAsync(view, ct, new Race("ux_code_lists_name", NameTaken));
    }
}

internal static class ImportCodesEndpoint
{
    public static void MapImportCodes(this IEndpointRouteBuilder api) => api.MapPost("/code-lists",
        async (ImportCodes ask, Door<ImportCodes, CodeListView> door, Actor actor, CancellationToken ct) =>
            (await door.EnterAsync(ask, actor, ct)).ToHttp(list => TypedResults.Created($"/api/code-lists/{list.Id}", list))).OncePerKey();
}
