using System.Security.Cryptography;
using DentaMind.Kernel;
using DentaMind.Platform.Keys;
using DentaMind.Platform.Persistence;
using DentaMind.Platform.Printing;
using DentaMind.Platform.Store;
using DentaMind.Treatment.Plans.Deciding;
using Microsoft.EntityFrameworkCore;

namespace DentaMind.Treatment.Plans.Paper;

/// <summary>Prints plans, and keeps the signed ones: sealed, hashed, and opened again only whole and unaltered.</summary>
internal sealed class DocumentRoom(ClinicDb db, KeyRing keys, SealedStore store, Printer printer, PaperWriter writer)
{
    /// <summary>Prints what is signed and keeps it in the store; the row is saved together with the plan, or forgotten.</summary>
    public async Task<Outcome<NewDocument>> SignAsync(OpenPlan plan, Acceptance asked, ConsentText consent, Actor actor, CancellationToken ct)
    {
        var chosen = plan.Sheet.Items.Where(item => item.State == ItemState.Accepted).Select(item => item.Id).ToHashSet();
        var written = await writer.WriteAsync(plan, plan.Sheet.Estimate!, new Reader(asked.Language, asked.Notation, asked.OptionId, chosen), actor, ct);
        if (!written.IsAnswer)
            return written.Refusal;
        var at = written.Answer.PrintedAt;
        var content = written.Answer with
        {
            Signed = new PaperSignature(consent.In(asked.Language), consent.Version, asked.Signer, asked.Signature, at, actor.DisplayName),
        };
        var pdf = await PrintAsync(content, ct);
        return pdf.IsAnswer ? await KeepAsync(plan, asked, content, pdf.Answer, ct) : pdf.Refusal;
    }

    /// <summary>Prints a content; the same one always into the same bytes.</summary>
    public Task<Outcome<byte[]>> PrintAsync(PaperContent content, CancellationToken ct) =>
        printer.PrintAsync(PlanPage.Of(content, PaperContent.HashOf(content.ToBytes())), content.Plan.Value, ct);

    /// <summary>The PDF that was signed, proved to its last byte; null when nothing was signed.</summary>
    /// <exception cref="StoreException">It is not what was signed.</exception>
    public async Task<OpenDocument?> OpenAsync(OpenPlan plan, CancellationToken ct)
    {
        var row = await db.Set<PlanDocument>().AsNoTracking().SingleOrDefaultAsync(document => document.Plan == plan.Row.Id, ct);
        if (row is null)
            return null;
        using var owner = keys.OpenOwnerKey(plan.WrappedKey);
        using var pdf = new MemoryStream();
        await using (var reader = await store.OpenAsync(row.ToSealed(), owner, ct))
            await reader.CopyToAsync(pdf, ct);
        var content = owner.Open(row.Content, ContentOf(row.Plan));
        return new OpenDocument(pdf.ToArray(), row.Sha256, PaperContent.Read(content), PaperContent.HashOf(content));
    }

    /// <summary>Takes a document that was not saved out of the store again.</summary>
    public async Task ForgetAsync(NewDocument document, CancellationToken ct) => await store.DeleteAsync(document.Row.ToSealed().Key, ct);

    private async Task<NewDocument> KeepAsync(OpenPlan plan, Acceptance asked, PaperContent content, byte[] pdf, CancellationToken ct)
    {
        using var owner = keys.OpenOwnerKey(plan.WrappedKey);
        var kept = await store.KeepAsync(owner, pdf, ct);
        var bytes = content.ToBytes();
        var row = new PlanDocument
        {
            Plan = plan.Row.Id,
            Patient = plan.Row.Patient,
            ObjectKey = kept.Key.ToString(),
            WrappedDek = kept.WrappedDek,
            Bytes = kept.Length,
            Sha256 = kept.Sha256,
            Content = owner.Seal(bytes, ContentOf(plan.Row.Id)),
            SignedAt = content.PrintedAt,
        };
        var method = asked.Signature.IsDrawn ? SignatureMethod.Drawn : SignatureMethod.Typed;
        return new NewDocument(row, new SignedDocument(
            Convert.ToHexStringLower(kept.Sha256), PaperContent.HashOf(bytes), kept.Length, content.PrintedAt, content.Signed!.ConsentVersion,
            asked.Language, asked.Notation, asked.Signer, method));
    }

    private static Cell ContentOf(PlanId plan) => new("plan_documents", "content", plan.Value);
}

/// <summary>A document that lies in the store and is not in the books yet.</summary>
internal sealed record NewDocument(PlanDocument Row, SignedDocument About);

/// <summary>A signed document, opened.</summary>
/// <param name="Pdf">Its bytes.</param>
/// <param name="Sha256">What the books say they hash to.</param>
/// <param name="Content">What it was printed from.</param>
/// <param name="ContentSha256">The hash of that.</param>
internal sealed record OpenDocument(byte[] Pdf, byte[] Sha256, PaperContent Content, string ContentSha256)
{
    /// <summary>Whether the bytes are those that were signed.</summary>
    public bool IsWhole => SHA256.HashData(Pdf).AsSpan().SequenceEqual(Sha256);
}
