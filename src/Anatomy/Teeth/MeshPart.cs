using System.Text.Json;

namespace DentaMind.Anatomy.Teeth;

/// <summary>One mesh of the teeth's file: places in a box, normals and openness in single bytes, triangles as steps.</summary>
internal sealed class MeshPart
{
    private const double Finest = 65535;
    private readonly IReadOnlyList<Spot> points;
    private readonly IReadOnlyList<Spot> normals;
    private readonly IReadOnlyList<double> openness;
    private readonly IReadOnlyList<(int A, int B, int C)> triangles;
    private readonly int[] order;
    private readonly int[] places;
    private readonly Spot low;
    private readonly double step;

    public MeshPart(IReadOnlyList<Spot> points, IReadOnlyList<Spot> normals, IReadOnlyList<double> openness, IReadOnlyList<(int A, int B, int C)> triangles)
    {
        (this.points, this.normals, this.openness, this.triangles) = (points, normals, openness, triangles);
        low = new(points.Min(point => point.X), points.Min(point => point.Y), points.Min(point => point.Z));
        step = points.Max(point => Math.Max(point.X - low.X, Math.Max(point.Y - low.Y, point.Z - low.Z))) / Finest;
        (order, places) = Renumbered();
    }

    public void Describe(Utf8JsonWriter json)
    {
        json.WriteNumber("points", points.Count);
        json.WriteNumber("triangles", triangles.Count);
        json.WriteStartArray("box");
        foreach (var number in (ReadOnlySpan<double>)[low.X, low.Y, low.Z, step])
            json.WriteNumberValue(number);
        json.WriteEndArray();
    }

    public void WriteTo(Stream file)
    {
        foreach (var point in order)
        {
            var from = points[point] - low;
            foreach (var place in (ReadOnlySpan<double>)[from.X, from.Y, from.Z])
                file.Write(BitConverter.GetBytes((ushort)((place / step) + 0.5)));
            var (u, v) = Octahedral(normals[point]);
            file.Write([(byte)(sbyte)u, (byte)(sbyte)v, (byte)((Math.Clamp(openness[point], 0, 1) * 255) + 0.5)]);
        }

        var next = 0;
        foreach (var (a, b, c) in triangles)
        {
            foreach (var corner in (ReadOnlySpan<int>)[places[a], places[b], places[c]])
            {
                Step(file, next - corner);
                next = Math.Max(next, corner + 1);
            }
        }
    }

    /// <summary>Points in the order in which triangles first need them, so that most steps fit into a byte.</summary>
    private (int[] Order, int[] Places) Renumbered()
    {
        var (places, order) = (new int[points.Count], new List<int>());
        Array.Fill(places, -1);
        foreach (var (a, b, c) in triangles)
        {
            foreach (var corner in (ReadOnlySpan<int>)[a, b, c])
            {
                if (places[corner] >= 0)
                    continue;
                places[corner] = order.Count;
                order.Add(corner);
            }
        }

        return ([.. order], places);
    }

    private static void Step(Stream file, int step)
    {
        for (; step > 127; step >>= 7)
            file.WriteByte((byte)(step | 128));
        file.WriteByte((byte)step);
    }

    /// <summary>A direction folded onto a square: 127 steps each way.</summary>
    private static (double U, double V) Octahedral(Spot normal)
    {
        var sum = Math.Abs(normal.X) + Math.Abs(normal.Y) + Math.Abs(normal.Z);
        var (u, v) = (normal.X / sum, normal.Y / sum);
        if (normal.Z < 0)
            (u, v) = ((1 - Math.Abs(v)) * (u < 0 ? -1 : 1), (1 - Math.Abs(u)) * (v < 0 ? -1 : 1));
        return (Math.Floor((u * 127) + 0.5), Math.Floor((v * 127) + 0.5));
    }
}
