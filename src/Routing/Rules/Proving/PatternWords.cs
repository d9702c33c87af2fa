using System.Runtime.InteropServices;
using DentaMind.Routing.Rules.Written;

namespace DentaMind.Routing.Rules.Proving;

/// <summary>Finds, for patterns, a word of every sort that they can tell apart: those that look like the first and not the second, like both, like none, ...</summary>
/// <remarks>All patterns are followed at once, letter by letter, as one finite automaton; what can be told apart is what its reachable states accept.</remarks>
internal sealed class PatternWords
{
    private const int MostStates = 4000;
    private const long MostSteps = 20_000_000;

    private readonly string[] patterns;
    private readonly char[] letters;
    private readonly Dictionary<UInt128[], string> reached = new(new StateComparer());
    private readonly Queue<UInt128[]> next = new();

    private PatternWords(string[] patterns)
    {
        this.patterns = patterns;
        var used = patterns.SelectMany(pattern => pattern).Where(letter => letter != Wildcard.Any).Distinct().ToList();
        letters = [.. used, Strange(used)];
    }

    /// <summary>One word for each sort; null when there are too many to find them all. A pattern has at most 120 letters.</summary>
    public static IReadOnlyList<string>? Of(IEnumerable<string> patterns)
    {
        string[] folded = [.. patterns.Select(pattern => string.Concat(pattern.Select(Wildcard.Fold))).Distinct(StringComparer.Ordinal)];
        return new PatternWords(folded).Find();
    }

    private List<string>? Find()
    {
        var words = new Dictionary<string, string>(StringComparer.Ordinal);
        Reach([.. patterns.Select(pattern => Closed(UInt128.One, pattern))], "");
        while (next.TryDequeue(out var state))
        {
            if (reached.Count > MostStates || (long)reached.Count * patterns.Length * letters.Length > MostSteps)
                return null;
            foreach (var letter in letters)
            {
                var after = Step(state, letter);
                words.TryAdd(Accepted(after), reached[state] + letter);
                Reach(after, reached[state] + letter);
            }
        }

        return [.. words.Values];
    }

    private void Reach(UInt128[] state, string word)
    {
        if (reached.TryAdd(state, word))
            next.Enqueue(state);
    }

    private UInt128[] Step(UInt128[] state, char letter) => [.. state.Zip(patterns, (positions, pattern) => Step(positions, pattern, letter))];

    /// <summary>Where one may stand in a pattern after one more letter: a bit for each number of its letters that are behind.</summary>
    private static UInt128 Step(UInt128 positions, string pattern, char letter)
    {
        var after = UInt128.Zero;
        for (var at = 0; at < pattern.Length; at++)
        {
            if ((positions >> at & UInt128.One) == 0)
                continue;
            if (pattern[at] == Wildcard.Any)
                after |= UInt128.One << at;
            else if (pattern[at] == letter)
                after |= UInt128.One << (at + 1);
        }

        return Closed(after, pattern);
    }

    /// <summary>A star may also stand for nothing.</summary>
    private static UInt128 Closed(UInt128 positions, string pattern)
    {
        for (var at = 0; at < pattern.Length; at++)
            if (pattern[at] == Wildcard.Any && (positions >> at & UInt128.One) != 0)
                positions |= UInt128.One << (at + 1);
        return positions;
    }

    private string Accepted(UInt128[] state) => string.Concat(state.Zip(patterns, (positions, pattern) => (positions >> pattern.Length & UInt128.One) != 0 ? '1' : '0'));

    private static char Strange(List<char> used) => Enumerable.Range('A', 26).Select(letter => (char)letter).FirstOrDefault(letter => !used.Contains(letter), '\u2022');

    private sealed class StateComparer : IEqualityComparer<UInt128[]>
    {
        public bool Equals(UInt128[]? x, UInt128[]? y) => x.AsSpan().SequenceEqual(y);

        public int GetHashCode(UInt128[] obj)
        {
            var hash = new HashCode();
            hash.AddBytes(MemoryMarshal.AsBytes(obj.AsSpan()));
            return hash.ToHashCode();
        }
    }
}
