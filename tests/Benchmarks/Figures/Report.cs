using System.Text;
using System.Text.Json;
using DentaMind.Kit;

namespace DentaMind.Benchmarks.Figures;

/// <summary>The figures of one run: a line for scripts, a page for people, and both kept under <c>benchmarks/</c>.</summary>
internal sealed record Report(string Bench, Surroundings Where, IReadOnlyList<Figure> Figures)
{
    public string ToJson() => JsonSerializer.Serialize(
        new
        {
            Bench,
            Where.Machine,
            Where.Date,
            Where.Commit,
            Where.LoadBefore,
            Figures = Figures.ToDictionary(figure => figure.Name, figure => Math.Round(figure.Value, 4), StringComparer.Ordinal),
            Missed = Figures.Where(figure => figure.Target?.IsReachedBy(figure.Value) == false).Select(figure => figure.Name),
        },
        JsonSerializerOptions.Web);

    public string ToText()
    {
        var page = new StringBuilder()
            .Append("# ").Append(Bench).Append("\n\n")
            .Append(System.Globalization.CultureInfo.InvariantCulture, $"{Where.Machine}, {Where.Date}, commit {Where.Commit}, load before {Where.LoadBefore:0.0#}\n\n")
            .Append("| figure | value | target | reached |\n|---|---:|---|---|\n");
        foreach (var figure in Figures)
            page.Append("| ").Append(figure.Meaning).Append(" | ").Append(figure.Shown).Append(" | ").Append(figure.Target).Append(" | ")
                .Append(figure.Target is { } target ? target.IsReachedBy(figure.Value) ? "yes" : "**no**" : "").Append(" |\n");
        return page.ToString();
    }

    public void Save()
    {
        var folder = Directory.CreateDirectory(Repository.At("benchmarks", Where.Machine)).FullName;
        File.WriteAllText(Path.Combine(folder, $"{Bench}.json"), ToJson() + "\n");
        File.WriteAllText(Path.Combine(folder, $"{Bench}.md"), ToText());
    }
}
