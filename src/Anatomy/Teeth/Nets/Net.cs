namespace DentaMind.Anatomy.Teeth.Nets;

/// <summary>Points, and triangles between them that each bear a name; counter-clockwise from outside.</summary>
internal sealed class Net(List<Spot> points, List<(int A, int B, int C)> triangles)
{
    /// <summary>The name that every triangle bears at first.</summary>
    public const int Whole = 1 << 30;

    public List<Spot> Points { get; } = points;

    public List<(int A, int B, int C)> Triangles { get; private set; } = triangles;

    /// <summary>For each triangle, what it is part of: a single bit.</summary>
    public List<int> Names { get; private set; } = [.. Enumerable.Repeat(Whole, triangles.Count)];

    public void Replace(List<(int A, int B, int C)> triangles, List<int> names) => (Triangles, Names) = (triangles, names);

    /// <summary>Whether every side of a triangle is the side of exactly one other, walked the other way.</summary>
    public static bool IsClosed(IReadOnlyList<(int A, int B, int C)> triangles)
    {
        var sides = new HashSet<(int From, int To)>();
        return triangles.All(triangle => sides.Add((triangle.A, triangle.B)) && sides.Add((triangle.B, triangle.C)) && sides.Add((triangle.C, triangle.A)))
            && sides.All(side => sides.Contains((side.To, side.From)));
    }
}
