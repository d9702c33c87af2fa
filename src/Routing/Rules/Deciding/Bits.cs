using System.Numerics;

namespace DentaMind.Routing.Rules.Deciding;

/// <summary>Sets of small numbers, 64 to a word.</summary>
internal static class Bits
{
    public static int Words(int count) => (count + 63) / 64;

    /// <summary>Every number below the count.</summary>
    public static ulong[] All(int count)
    {
        var set = new ulong[Words(count)];
        for (var at = 0; at < count; at++)
            Set(set, at);
        return set;
    }

    public static ulong[] Of(int count, IEnumerable<int> numbers)
    {
        var set = new ulong[Words(count)];
        foreach (var number in numbers)
            Set(set, number);
        return set;
    }

    public static void Set(Span<ulong> set, int number) => set[number >> 6] |= 1UL << number;

    public static void Clear(Span<ulong> set, int number) => set[number >> 6] &= ~(1UL << number);

    public static bool Has(ReadOnlySpan<ulong> set, int number) => (set[number >> 6] >> number & 1) != 0;

    /// <summary>Keeps what is in both.</summary>
    public static void And(Span<ulong> set, ReadOnlySpan<ulong> other)
    {
        other = other[..set.Length];
        for (var word = 0; word < set.Length; word++)
            set[word] &= other[word];
    }

    /// <summary>Puts what is in both into a third.</summary>
    public static void And(ReadOnlySpan<ulong> set, ReadOnlySpan<ulong> other, Span<ulong> both)
    {
        set.CopyTo(both);
        And(both, other);
    }

    /// <summary>The first number from there on; -1 when there is none.</summary>
    public static int Next(ReadOnlySpan<ulong> set, int from)
    {
        var word = from >> 6;
        if (word >= set.Length)
            return -1;
        var left = set[word] & (ulong.MaxValue << from);
        while (left == 0)
        {
            if (++word == set.Length)
                return -1;
            left = set[word];
        }

        return (word << 6) + BitOperations.TrailingZeroCount(left);
    }

    public static bool IsEmpty(ReadOnlySpan<ulong> set) => !set.ContainsAnyExcept(0UL);

    public static bool IsSubset(ReadOnlySpan<ulong> inner, ReadOnlySpan<ulong> outer)
    {
        for (var word = 0; word < inner.Length; word++)
            if ((inner[word] & ~outer[word]) != 0)
                return false;
        return true;
    }
}

/// <summary>Finds sets by what is in them, also by a set that lies on the stack.</summary>
internal sealed class SetComparer : IEqualityComparer<ulong[]>, IAlternateEqualityComparer<ReadOnlySpan<ulong>, ulong[]>
{
    public static readonly SetComparer Instance = new();

    public bool Equals(ulong[]? x, ulong[]? y) => x.AsSpan().SequenceEqual(y);

    public bool Equals(ReadOnlySpan<ulong> alternate, ulong[] other) => alternate.SequenceEqual(other);

    public int GetHashCode(ulong[] obj) => GetHashCode(obj.AsSpan());

    /// <remarks>Multiplies and folds each word in; sets that differ in one term must not meet in one bucket.</remarks>
    public int GetHashCode(ReadOnlySpan<ulong> alternate)
    {
        var hash = 0x9E3779B97F4A7C15UL;
        foreach (var word in alternate)
            hash = (hash ^ word) * 0xD6E8FEB86659FD93UL is var mixed ? mixed ^ (mixed >> 32) : 0;
        return (int)hash;
    }

    public ulong[] Create(ReadOnlySpan<ulong> alternate) => alternate.ToArray();
}
