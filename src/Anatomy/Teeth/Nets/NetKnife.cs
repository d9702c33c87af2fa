namespace DentaMind.Anatomy.Teeth.Nets;

/// <summary>Cuts the triangles of a net along lines where a field is 0, so that what is named on either side has a smooth edge.</summary>
internal sealed class NetKnife(Net net)
{
    /// <summary>A point so near the line, as a part of a side, is moved onto it instead of cutting a sliver.</summary>
    private const double Near = 0.14;

    private readonly List<List<double>> fields = [];

    /// <summary>A field over the net's points that later cuts keep up to date.</summary>
    public List<double> Field(Func<Spot, double> value)
    {
        var field = net.Points.ConvertAll(point => value(point));
        fields.Add(field);
        return field;
    }

    /// <summary>Cuts the triangles that bear a name; their neighbours are cut only where a common side is.</summary>
    public void Cut(List<double> field, int name)
    {
        Snap(field, name);
        var cuts = new Dictionary<(int Low, int High), int>();
        for (var i = 0; i < net.Triangles.Count; i++)
        {
            if (net.Names[i] != name)
                continue;
            foreach (var (from, to) in Sides(net.Triangles[i]))
                CutSide(field, cuts, Math.Min(from, to), Math.Max(from, to));
        }

        Sew(cuts);
    }

    /// <summary>The sum of a field at a triangle's corners, whose sign says on which side of the line it lies.</summary>
    public double Side(List<double> field, int triangle)
    {
        var (a, b, c) = net.Triangles[triangle];
        return field[a] + field[b] + field[c];
    }

    private void Snap(List<double> field, int name)
    {
        for (var i = 0; i < net.Triangles.Count; i++)
        {
            if (net.Names[i] != name)
                continue;
            foreach (var (from, to) in Sides(net.Triangles[i]))
            {
                if (field[from] * field[to] >= 0)
                    continue;
                var share = field[from] / (field[from] - field[to]);
                if (share < Near)
                    Move(field, from, to, share);
                else if (share > 1 - Near)
                    Move(field, to, from, 1 - share);
            }
        }
    }

    private void Move(List<double> field, int point, int towards, double share)
    {
        net.Points[point] += (net.Points[towards] - net.Points[point]) * share;
        foreach (var one in fields)
            one[point] = Between(one, point, towards, share);
        field[point] = 0;
    }

    private void CutSide(List<double> field, Dictionary<(int Low, int High), int> cuts, int low, int high)
    {
        if (field[low] * field[high] >= 0 || cuts.ContainsKey((low, high)))
            return;
        var share = field[low] / (field[low] - field[high]);
        cuts.Add((low, high), net.Points.Count);
        net.Points.Add(net.Points[low] + ((net.Points[high] - net.Points[low]) * share));
        foreach (var one in fields)
            one.Add(one == field ? 0 : Between(one, low, high, share));
    }

    private static double Between(List<double> field, int from, int to, double share) =>
        Math.Abs(field[from]) + Math.Abs(field[to]) < 1e-12 ? 0 : field[from] + ((field[to] - field[from]) * share);

    private void Sew(Dictionary<(int Low, int High), int> cuts)
    {
        var (triangles, names) = (new List<(int A, int B, int C)>(), new List<int>());
        for (var i = 0; i < net.Triangles.Count; i++)
        {
            var before = triangles.Count;
            Sew(triangles, net.Triangles[i], cuts);
            names.AddRange(Enumerable.Repeat(net.Names[i], triangles.Count - before));
        }

        net.Replace(triangles, names);
    }

    private static void Sew(List<(int A, int B, int C)> into, (int A, int B, int C) triangle, Dictionary<(int Low, int High), int> cuts)
    {
        foreach (var (from, to) in Sides(triangle))
        {
            if (!cuts.TryGetValue((Math.Min(from, to), Math.Max(from, to)), out var cut))
                continue;
            var across = triangle.A + triangle.B + triangle.C - from - to;
            Sew(into, (from, cut, across), cuts);
            Sew(into, (cut, to, across), cuts);
            return;
        }

        into.Add(triangle);
    }

    private static (int From, int To)[] Sides((int A, int B, int C) triangle) =>
        [(triangle.A, triangle.B), (triangle.B, triangle.C), (triangle.C, triangle.A)];
}
