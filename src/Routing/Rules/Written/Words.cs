namespace DentaMind.Routing.Rules.Written;

/// <summary>How lists and near misses are put into words.</summary>
internal static class Words
{
    /// <summary>A, B or C.</summary>
    public static string Or(IEnumerable<string> words) => Join([.. words], "or");

    /// <summary>A, B and C.</summary>
    public static string And(IEnumerable<string> words) => Join([.. words], "and");

    /// <summary>Asks whether the nearest of the known words was meant; says nothing where none is near.</summary>
    public static string DidYouMean(string said, IEnumerable<string> known) =>
        known.Select(word => (Word: word, Steps: Distance(said, word))).Where(near => near.Steps <= Math.Max(1, said.Length / 4))
            .OrderBy(near => near.Steps).Select(near => $" Did you mean \"{near.Word}\"?").FirstOrDefault("");

    private static string Join(List<string> words, string last) =>
        words.Count < 2 ? string.Concat(words) : $"{string.Join(", ", words[..^1])} {last} {words[^1]}";

    /// <summary>How many letters to put in, take out or change; case costs nothing.</summary>
    private static int Distance(string from, string to)
    {
        var above = Enumerable.Range(0, to.Length + 1).ToArray();
        var row = new int[above.Length];
        for (var at = 0; at < from.Length; at++)
        {
            row[0] = at + 1;
            for (var of = 0; of < to.Length; of++)
            {
                var change = above[of] + (char.ToUpperInvariant(from[at]) == char.ToUpperInvariant(to[of]) ? 0 : 1);
                row[of + 1] = Math.Min(change, Math.Min(above[of + 1], row[of]) + 1);
            }

            (above, row) = (row, above);
        }

        return above[^1];
    }
}
