using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace DentaMind.Treatment.Plans.Paper;

/// <summary>A piece of HTML in which every word that was put in stands as a word: nothing that somebody wrote becomes a tag.</summary>
internal readonly record struct Markup(string Html)
{
    public static readonly Markup Nothing = new("");

    public static Markup Of(MarkupWriter written) => new(written.ToString());

    public static Markup Join(IEnumerable<Markup> parts) => new(string.Concat(parts.Select(part => part.Html)));
}

/// <summary>Writes literals as they are and words encoded; the compiler fills it from an interpolated string.</summary>
[InterpolatedStringHandler]
internal readonly struct MarkupWriter
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);
    private readonly StringBuilder html;

    public MarkupWriter(int literalLength, int formattedCount) => html = new StringBuilder(literalLength + (formattedCount * 32));

    public void AppendLiteral(string literal) => html.Append(literal);

    public void AppendFormatted(Markup part) => html.Append(part.Html);

    public void AppendFormatted(string? words) => html.Append(Encoder.Encode(words ?? ""));

    public void AppendFormatted(int number) => html.Append(number.ToString(CultureInfo.InvariantCulture));

    public void AppendFormatted(double number) => html.Append(number.ToString("0.##", CultureInfo.InvariantCulture));

    public override string ToString() => html.ToString();
}
