namespace DentaMind.Walls.Rules;

/// <summary>How large things may grow.</summary>
/// <param name="What">What is measured.</param>
/// <param name="Aim">Half of them are no larger; an aim may be missed by a quarter.</param>
/// <param name="Upper">Nine of ten are no larger.</param>
/// <param name="Never">None is larger.</param>
internal sealed record Budget(string What, int Aim, int Upper, int Never)
{
    /// <summary>Of fewer than this, "half" and "nine of ten" say nothing.</summary>
    private const int Enough = 10;

    public static readonly Budget File = new("lines of a C# file", 45, 150, 400);
    public static readonly Budget Method = new("lines of a method", 8, 25, 60);
    public static readonly Budget Parameters = new("parameters", 2, 4, 6);
    public static readonly Budget Component = new("lines of a TSX component", 80, 200, 350);
    public static readonly Budget Script = new("lines of a TypeScript file", 60, 200, 400);

    public IEnumerable<string> Broken(IReadOnlyCollection<(string Name, int Size)> subjects)
    {
        foreach (var (name, size) in subjects.Where(one => one.Size > Never).OrderByDescending(one => one.Size))
            yield return $"{name}: {size} {What}, never above {Never}";
        var sizes = subjects.Select(one => one.Size).Order().ToList();
        if (sizes.Count < Enough)
            yield break;
        if (At(sizes, 0.9) > Upper)
            yield return $"nine of ten should have at most {Upper} {What}, and have {At(sizes, 0.9)}";
        if (At(sizes, 0.5) > Aim * 1.25)
            yield return $"half should have at most {Aim} {What}, and have {At(sizes, 0.5)}";
    }

    private static int At(List<int> sizes, double share) => sizes[Math.Min(sizes.Count - 1, (int)Math.Ceiling(sizes.Count * share) - 1)];
}
