using System.Globalization;
using DentaMind.Kernel;
using DentaMind.Kernel.Dentistry;
using DentaMind.Treatment.Plans.Costs;
using DentaMind.Treatment.Plans.Deciding;

namespace DentaMind.Treatment.Plans.Paper;

/// <summary>A printed plan as one HTML document. The same content gives the same document; everything in it stands in it, nothing is fetched.</summary>
internal static class PlanPage
{
    private static readonly Markup Style = new(ReadStyle());

    public static string Of(PaperContent content, string contentHash)
    {
        var words = PaperWords.In(content.Language);
        return Markup.Of($"""
            <!doctype html>
            <html lang="{words.Culture}"><head><meta charset="utf-8"><title>{words.Title}</title>
            <meta name="dcterms.created" content="{content.PrintedAt.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture)}">
            <style>{Style}</style></head><body>
            {Banner(content, words)}{Footer(content, contentHash, words)}
            <h1>{content.Name}</h1>
            <p class="lead">{Lead(content, words)}</p>
            {Markup.Join(content.Options.Select(option => Option(option, content, words)))}
            <p class="honest">{string.Format(CultureInfo.InvariantCulture, words.Estimated, PaperWords.Write(content.EstimatedOn))}</p>
            {Reckoning(content, words)}
            {(content.Signed is { } signed ? Consent(signed, words) : Markup.Of($"<p class=\"unsigned\">{words.NotSigned}</p>"))}
            </body></html>
            """).Html;
    }

    private static Markup Banner(PaperContent content, PaperWords words) => Markup.Of($"""
        <div class="banner"><div><b>{content.Practice}</b> {content.Location}</div>
        <div class="who"><b>{content.Patient}</b>{(content.BirthDate is { } born ? Markup.Of($" · {words.Born} {PaperWords.Write(born)}") : Markup.Nothing)}</div></div>
        """);

    private static Markup Footer(PaperContent content, string hash, PaperWords words) => Markup.Of($"""
        <div class="footer"><span class="pages" data-of="{words.Of}">{words.Page} </span>
        {words.Title} {content.Plan.ToString()} · {words.Edition} {content.Edition} · {words.ContentHash}<br><code>{hash}</code></div>
        """);

    private static string Lead(PaperContent content, PaperWords words)
    {
        var notation = string.Format(CultureInfo.InvariantCulture, words.TeethAre, NameOf(content.Notation));
        var day = PaperWords.Write(DateOnly.FromDateTime(content.PrintedAt.DateTime));
        return content.Clinician is { } who ? $"{day} · {words.ProposedBy} {who} · {notation}" : $"{day} · {notation}";
    }

    private static Markup Option(PaperOption option, PaperContent content, PaperWords words) => Markup.Of($"""
        <section>{(content.Options.Count > 1 || option.Name != content.Name ? Markup.Of($"<h2>{option.Name}</h2>") : Markup.Nothing)}
        {(option.Note is { } note ? Markup.Of($"<p>{note}</p>") : Markup.Nothing)}
        <table><thead><tr><th class="visit">{words.Visit}</th><th>{words.Treatment}</th><th class="where">{words.Where}</th>
        <th class="money">{words.Fee}</th><th class="money">{words.Insurance}</th><th class="money">{words.Patient}</th></tr></thead>
        {Markup.Join(option.Phases.Select(phase => Phase(phase, words)))}
        <tfoot>{Sum("total", words.Total, option.Totals, words)}</tfoot></table></section>
        """);

    private static Markup Phase(PaperPhase phase, PaperWords words) => Markup.Of($"""
        <tbody><tr class="phase"><th colspan="6" scope="rowgroup">{phase.Name}</th></tr>
        {Markup.Join(phase.Lines.Select(line => Line(line, words)))}{Sum("subtotal", phase.Name, phase.Totals, words)}</tbody>
        """);

    private static Markup Line(PaperLine line, PaperWords words) => Markup.Of($"""
        <tr><td class="visit">{line.Visit}</td>
        <td><b>{line.Words}</b>{(line.Quantity > 1 ? Markup.Of($"\u00a0× {line.Quantity}") : Markup.Nothing)}{Small(line.Clinician)}{Small(line.Note)}{(line.Images > 0 ? Small($"{words.Images}: {line.Images.ToString(CultureInfo.InvariantCulture)}") : Markup.Nothing)}</td>
        <td>{(line.Tooth is { } tooth ? Markup.Of($"<b>{tooth}</b> ") : Markup.Nothing)}{line.Where}{(line.Surfaces is { } faces ? Markup.Of($" <b>{faces}</b>") : Markup.Nothing)}</td>
        {Amounts(line.Totals, words)}</tr>
        """);

    private static Markup Small(string? text) => text is null ? Markup.Nothing : Markup.Of($"<small>{text}</small>");

    private static Markup Sum(string kind, string name, PlanTotals totals, PaperWords words) =>
        Markup.Of($"<tr class=\"{kind}\"><th colspan=\"3\" scope=\"row\">{name}</th>{Amounts(totals, words)}</tr>");

    /// <summary>What nobody knows is no amount: a fee that is not in force is a dash, and a sum says that it is not all.</summary>
    private static Markup Amounts(PlanTotals totals, PaperWords words)
    {
        string Write(Money money) => totals is { FeesUnknown: > 0, Fee.IsZero: true } ? "\u2013" : words.Write(money);
        return Markup.Of($"""
            <td class="money">{Write(totals.Fee)}{(totals.WriteOff.IsZero ? Markup.Nothing : Small(string.Format(CultureInfo.InvariantCulture, words.WriteOff, words.Write(totals.WriteOff))))}{(totals.FeesUnknown > 0 ? Small(words.FeeUnknown) : Markup.Nothing)}</td>
            <td class="money">{Write(totals.Insurance)}</td><td class="money"><b>{Write(totals.Patient)}</b></td>
            """);
    }

    private static Markup Reckoning(PaperContent content, PaperWords words)
    {
        var lines = content.Options.SelectMany(option => option.Phases).SelectMany(phase => phase.Lines).Where(line => line.Steps.Count > 0).ToList();
        return lines.Count == 0 ? Markup.Nothing : Markup.Of($"""
            <section class="steps"><h2>{words.HowReckoned}</h2>
            {Markup.Join(lines.Select(line => Markup.Of($"<h3>{line.Words} {line.Tooth} {line.Surfaces}</h3><ol>{Markup.Join(line.Steps.Select(step => Markup.Of($"<li>{step}</li>")))}</ol>")))}
            </section>
            """);
    }

    private static Markup Consent(PaperSignature signed, PaperWords words) => Markup.Of($"""
        <section class="consent"><h2>{words.Consent}</h2>
        {Markup.Join(Paragraphs(signed.Consent).Select(text => Markup.Of($"<p>{text}</p>")))}
        <div class="signature">{Ink(signed.Signature)}
        <p>{words.SignedBy} <b>{signed.Signer.Name}</b>{(signed.Signer.Relation is { } relation ? Markup.Of($", {relation}") : Markup.Nothing)}{(signed.Signature.IsDrawn ? Markup.Nothing : Markup.Of($" ({words.Typed})"))}<br>
        {words.SignedAt} {PaperWords.Write(signed.At)}<br>{words.RecordedBy} {signed.RecordedBy}</p></div></section>
        """);

    private static string[] Paragraphs(string text) =>
        text.ReplaceLineEndings("\n").Split("\n\n", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static Markup Ink(Signature signature) => signature.Typed is { } name
        ? Markup.Of($"<p class=\"typed\">{name}</p>")
        : Markup.Of($"""
            <svg viewBox="0 0 {signature.Width} {signature.Height}" width="70mm" height="{70 * signature.Height / signature.Width}mm">
            {Markup.Join(signature.Strokes!.Select(Stroke))}</svg>
            """);

    private static Markup Stroke(IReadOnlyList<double> points)
    {
        var path = Enumerable.Range(0, points.Count / 2).Select(at => Markup.Of($"{points[2 * at]},{points[(2 * at) + 1]} "));
        return Markup.Of($"<polyline points=\"{Markup.Join(path)}\" fill=\"none\" stroke=\"#111\" stroke-width=\"2\" stroke-linecap=\"round\" stroke-linejoin=\"round\"/>");
    }

    private static string NameOf(Notation notation) => notation == Notation.Fdi ? "FDI (ISO 3950)" : notation.ToString();

    private static string ReadStyle()
    {
        using var resource = typeof(PlanPage).Assembly.GetManifestResourceStream("plan.css")!;
        using var reader = new StreamReader(resource);
        return reader.ReadToEnd();
    }
}
