using System.Text;
using System.Text.RegularExpressions;
using DentaMind.Kernel;
using DentaMind.Kernel.Dentistry;

namespace DentaMind.Treatment.Chart.Entry;

/// <summary>Reads what is typed (or said) into the forms that it means: <c>16 MOD composite planned; 38 missing</c>. Keyboard, voice and scripts share this one reader.</summary>
internal static partial class EntryReading
{
    public const int LongestText = 2000;

    /// <summary>The forms, their teeth in FDI; or every flaw, each with its place. What could not stand in any chart is a flaw, too.</summary>
    public static Outcome<IReadOnlyList<EventForm>> Read(string text, Notation notation, ChartStatus? usual)
    {
        var (forms, flaws) = (new List<EventForm>(), new List<TextFlaw>());
        var lines = text.ReplaceLineEndings("\n").Split('\n');
        for (var line = 0; line < lines.Length; line++)
            foreach (var part in Parts(lines[line]))
            {
                var read = new EntryLine(part, notation, usual).Read();
                if (read.Flaw is { } flaw)
                    flaws.Add(new TextFlaw(line + 1, 1 + Encoding.UTF8.GetByteCount(lines[line].AsSpan(0, flaw.Column)), "", flaw.Reason));
                forms.AddRange(read.Forms);
            }
        return flaws.Count > 0 ? NotUnderstood(flaws)
            : forms.Count == 0 ? NotUnderstood([new TextFlaw(1, 1, "", "Type a tooth and what it has, such as: 16 MOD composite planned.")])
            : forms.Count > WriteChart.MostForms ? NotUnderstood([new TextFlaw(1, 1, "", "At most 100 events at once.")])
            : forms;
    }

    private static Refusal NotUnderstood(IReadOnlyList<TextFlaw> flaws) =>
        new("entry-not-understood", "Some of it was not understood; nothing was charted.", RefusalKind.Unreadable) { Flaws = flaws };

    /// <summary>What stands between semicolons, as tokens with their places.</summary>
    private static IEnumerable<IReadOnlyList<EntryToken>> Parts(string line)
    {
        var begin = 0;
        foreach (var part in line.Split(';'))
        {
            var tokens = Word().Matches(part).Select(match => new EntryToken(match.Value, EntryWords.Fold(Elided().Replace(match.Value, "")), begin + match.Index)).ToList();
            if (tokens.Count > 0)
                yield return tokens;
            begin += part.Length + 1;
        }
    }

    [GeneratedRegex(@"\S+", RegexOptions.NonBacktracking)]
    private static partial Regex Word();

    /// <summary>The article of d'espace, which must not be taken for a distal surface.</summary>
    [GeneratedRegex("^[dlDL]['’]", RegexOptions.NonBacktracking)]
    private static partial Regex Elided();
}

/// <summary>Something that was not understood, and the place in the line where it begins.</summary>
internal sealed record EntryFlaw(int Column, string Reason);

/// <summary>What one part of a line means, or why it means nothing.</summary>
internal sealed record ReadEntry(IReadOnlyList<EventForm> Forms, EntryFlaw? Flaw = null);
