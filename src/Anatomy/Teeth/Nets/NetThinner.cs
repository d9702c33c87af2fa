using System.Numerics;

namespace DentaMind.Anatomy.Teeth.Nets;

/// <summary>Takes triangles from a net where they are missed least, and keeps the lines between its names where they are.</summary>
internal sealed class NetThinner
{
    private const double LineWeight = 6;
    private readonly Net net;
    private readonly Func<int, double> weight;
    private readonly Quadric[] costs;
    private readonly List<int>[] around;
    private readonly bool[] gone;
    private readonly int[] stamps;
    private readonly (int A, int B, int C)[] triangles;
    private readonly PriorityQueue<(int A, int B, int Stamp), (double Cost, int Turn)> queue = new();
    private int left;
    private int turn;

    private NetThinner(Net net, Func<int, double> weight)
    {
        (this.net, this.weight) = (net, weight);
        triangles = [.. net.Triangles];
        left = triangles.Length;
        gone = new bool[triangles.Length];
        costs = new Quadric[net.Points.Count];
        stamps = new int[net.Points.Count];
        around = [.. net.Points.Select(_ => new List<int>())];
        for (var i = 0; i < triangles.Length; i++)
        {
            foreach (var corner in Corners(triangles[i]))
                around[corner].Add(i);
        }

        Weigh();
        for (var i = 0; i < triangles.Length; i++)
        {
            foreach (var (from, to) in Sides(triangles[i]))
            {
                if (from < to)
                    Ask(from, to);
            }
        }
    }

    /// <summary>The net with at most so many triangles; a name of greater weight keeps more of them.</summary>
    public static Net Thin(Net net, int most, Func<int, double> weight)
    {
        var thinner = new NetThinner(net, weight);
        while (thinner.left > most && thinner.queue.TryDequeue(out var next, out _))
            thinner.Take(next.A, next.B, next.Stamp);
        return thinner.Rest();
    }

    private void Weigh()
    {
        for (var i = 0; i < triangles.Length; i++)
        {
            var (a, b, c) = triangles[i];
            var normal = Normal(triangles[i]);
            var area = normal.Length;
            if (area < 1e-12)
                continue;
            foreach (var corner in Corners(triangles[i]))
                costs[corner].AddPlane(normal.Unit, net.Points[a], area * weight(net.Names[i]));
            foreach (var (from, to) in Sides((a, b, c)))
            {
                if (!IsLine(from, to))
                    continue;
                var along = net.Points[to] - net.Points[from];
                var upright = along.Cross(normal).Unit;
                costs[from].AddPlane(upright, net.Points[from], LineWeight * along.Dot(along));
                costs[to].AddPlane(upright, net.Points[from], LineWeight * along.Dot(along));
            }
        }
    }

    private void Ask(int a, int b)
    {
        if (Target(a, b) is { } target)
            queue.Enqueue((a, b, stamps[a] + stamps[b]), (Cost(a, b, target), turn++));
    }

    private double Cost(int a, int b, Spot target)
    {
        var sum = costs[a];
        sum.Add(costs[b]);
        var apart = net.Points[a] - net.Points[b];
        return sum.CostAt(target) + (1e-5 * apart.Dot(apart));
    }

    /// <summary>Where two points may become one: anywhere on the surface, along a line, or at the corner that must stay; null where nowhere.</summary>
    private Spot? Target(int a, int b)
    {
        var (one, other) = (NamesAround(a), NamesAround(b));
        var (ones, others) = (BitOperations.PopCount((uint)one), BitOperations.PopCount((uint)other));
        if (ones > 1 && others > 1 && (!IsLine(a, b) || (ones > 2 && others > 2)))
            return null;
        if (ones != others)
            return net.Points[ones > others ? a : b];
        if (ones == 2 && one != other)
            return null;
        var sum = costs[a];
        sum.Add(costs[b]);
        var middle = (net.Points[a] + net.Points[b]) * 0.5;
        return sum.Cheapest() is { } cheapest && (cheapest - middle).Length < 1.5 * (net.Points[a] - net.Points[b]).Length ? cheapest : middle;
    }

    /// <summary>The names of the triangles around a point, which are single bits, together.</summary>
    private int NamesAround(int point)
    {
        var names = 0;
        foreach (var i in around[point])
            names |= net.Names[i];
        return names;
    }

    private bool IsLine(int a, int b)
    {
        var names = 0;
        foreach (var i in around[a])
            names |= Has(triangles[i], b) ? net.Names[i] : 0;
        return BitOperations.PopCount((uint)names) > 1;
    }

    private void Take(int a, int b, int stamp)
    {
        if (around[a].Count == 0 || around[b].Count == 0 || stamps[a] + stamps[b] != stamp || Target(a, b) is not { } target)
            return;
        if (Shared(a, b) != 2 || Folds(a, b, target) || Folds(b, a, target))
            return;
        net.Points[a] = target;
        costs[a].Add(costs[b]);
        foreach (var i in around[b].ToArray())
            Hand(i, b, a);
        around[b].Clear();
        stamps[a]++;
        foreach (var next in Neighbours(a))
            Ask(Math.Min(next, a), Math.Max(next, a));
    }

    private void Hand(int triangle, int from, int to)
    {
        if (Has(triangles[triangle], to))
        {
            (gone[triangle], left) = (true, left - 1);
            foreach (var corner in Corners(triangles[triangle]))
            {
                if (corner != from)
                    around[corner].Remove(triangle);
            }

            return;
        }

        var (a, b, c) = triangles[triangle];
        triangles[triangle] = (a == from ? to : a, b == from ? to : b, c == from ? to : c);
        around[to].Add(triangle);
    }

    /// <summary>Whether a triangle at a point, which the other does not share, would turn over or become a needle.</summary>
    private bool Folds(int point, int other, Spot target)
    {
        foreach (var i in around[point])
        {
            if (Has(triangles[i], other))
                continue;
            var before = Normal(triangles[i]);
            var (a, b, c) = triangles[i];
            var (p, q, r) = (a == point ? target : net.Points[a], b == point ? target : net.Points[b], c == point ? target : net.Points[c]);
            var after = (q - p).Cross(r - p);
            var longest = Math.Max((q - p).Dot(q - p), Math.Max((r - q).Dot(r - q), (p - r).Dot(p - r)));
            if (after.Dot(before) < 0.3 * after.Length * before.Length || after.Length < 0.12 * longest)
                return true;
        }

        return false;
    }

    private Net Rest()
    {
        var kept = new Dictionary<int, int>();
        var (points, rest, names) = (new List<Spot>(), new List<(int, int, int)>(), new List<int>());
        for (var i = 0; i < triangles.Length; i++)
        {
            if (gone[i])
                continue;
            rest.Add((Keep(triangles[i].A), Keep(triangles[i].B), Keep(triangles[i].C)));
            names.Add(net.Names[i]);
        }

        var thin = new Net(points, rest);
        thin.Replace(rest, names);
        return thin;

        int Keep(int point)
        {
            if (!kept.TryGetValue(point, out var at))
            {
                kept[point] = at = points.Count;
                points.Add(net.Points[point]);
            }

            return at;
        }
    }

    private List<int> Neighbours(int point)
    {
        var neighbours = new List<int>(8);
        foreach (var i in around[point])
        {
            foreach (var corner in Corners(triangles[i]))
            {
                if (corner != point && !neighbours.Contains(corner))
                    neighbours.Add(corner);
            }
        }

        return neighbours;
    }

    private int Shared(int a, int b)
    {
        var others = Neighbours(b);
        return Neighbours(a).Count(others.Contains);
    }

    private Spot Normal((int A, int B, int C) triangle) =>
        (net.Points[triangle.B] - net.Points[triangle.A]).Cross(net.Points[triangle.C] - net.Points[triangle.A]);

    private static bool Has((int A, int B, int C) triangle, int point) => triangle.A == point || triangle.B == point || triangle.C == point;

    private static int[] Corners((int A, int B, int C) triangle) => [triangle.A, triangle.B, triangle.C];

    private static (int From, int To)[] Sides((int A, int B, int C) triangle) =>
        [(triangle.A, triangle.B), (triangle.B, triangle.C), (triangle.C, triangle.A)];
}
