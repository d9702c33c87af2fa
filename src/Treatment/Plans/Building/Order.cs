namespace DentaMind.Treatment.Plans.Building;

/// <summary>Puts one of several before another.</summary>
internal static class Order
{
    /// <summary>The same things with this one before that one, or last; null when there is no such one.</summary>
    public static IReadOnlyList<T>? Move<T>(IReadOnlyList<T> all, T moved, Func<T, bool> isNext, bool isLast)
        where T : class
    {
        var others = all.Where(other => !ReferenceEquals(other, moved)).ToList();
        var at = isLast ? others.Count : others.FindIndex(other => isNext(other));
        if (at < 0)
            return null;
        others.Insert(at, moved);
        return others;
    }
}
