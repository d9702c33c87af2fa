using System.Collections.Concurrent;

namespace DentaMind.Routing.Rules.Deciding;

/// <summary>Keeps what was found for a set, for the next time; so many and no more, whoever asks.</summary>
internal sealed class KeptBySet<T>(int most)
    where T : class
{
    private readonly ConcurrentDictionary<ulong[], T> kept = new(SetComparer.Instance);
    private int count;

    /// <summary>What is kept for that set, which may lie on the stack; null when nothing is.</summary>
    public T? Find(ReadOnlySpan<ulong> set) => kept.GetAlternateLookup<ReadOnlySpan<ulong>>().TryGetValue(set, out var found) ? found : null;

    /// <summary>Keeps it, where there is room, and gives what is kept: two who ask at once get the same.</summary>
    public T Keep(ReadOnlySpan<ulong> set, T found)
    {
        if (Volatile.Read(ref count) >= most)
            return found;
        if (kept.GetAlternateLookup<ReadOnlySpan<ulong>>().TryAdd(set, found))
            Interlocked.Increment(ref count);
        return Find(set)!;
    }
}
