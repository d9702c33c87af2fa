namespace DentaMind.Walls;

/// <summary>How a wall speaks when somebody runs into it: why it stands, and all who did.</summary>
internal static class Culprits
{
    public static void ShouldBeNone(this IEnumerable<string> culprits, string why)
    {
        var all = culprits.ToList();
        Assert.True(all.Count == 0, $"{why}\n  {string.Join("\n  ", all)}");
    }

    /// <summary>A rule that looks at nothing proves nothing.</summary>
    public static IReadOnlyList<T> Some<T>(this IEnumerable<T> subjects, string what)
    {
        var all = subjects.ToList();
        Assert.True(all.Count > 0, $"The rule found no {what}; it looks in the wrong place.");
        return all;
    }
}
