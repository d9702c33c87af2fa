using System.Text.Json;
using DentaMind.Anatomy.Teeth.Gum;
using DentaMind.Kernel.Dentistry;

namespace DentaMind.Anatomy.Teeth;

/// <summary>All teeth and gums as one small file for the browser app: the right half of the mouth, for the left is its mirror.</summary>
/// <remarks>
/// "DMT1", the length of the JSON that follows (32 bits), the JSON, then for each part its points and its triangles, in the JSON's order.
/// A point is three 16-bit places in its box, two bytes of normal (octahedral) and one of openness. Triangles are sorted by surface; a corner
/// is written as the step from the highest corner so far plus one, in 7-bit groups, low first (decision 0026). Little-endian.
/// </remarks>
public static class TeethFile
{
    private static readonly ToothSurface[] Order =
        [ToothSurface.Biting, ToothSurface.Mesial, ToothSurface.Distal, ToothSurface.Buccal, ToothSurface.Lingual, ToothSurface.Root];

    private static readonly bool[] AnyJaw = [true, false];

    /// <summary>How deep in its root the points of a canal lie.</summary>
    private static readonly double[] CanalDepths = [0.12, 0.4, 0.7, 0.97];

    /// <summary>The same bytes on every machine.</summary>
    public static byte[] Write()
    {
        var teeth = Tooth.All.Where(tooth => tooth.IsRight).ToArray();
        var gums = Enum.GetValues<Dentition>().SelectMany(dentition => AnyJaw.Select(isUpper => (dentition, isUpper))).ToArray();
        var drawn = new ToothMesh[teeth.Length];
        var grown = new GumMesh[gums.Length];
        Parallel.For(0, teeth.Length + gums.Length, i =>
        {
            if (i < gums.Length)
                grown[i] = GumMesh.Of(gums[i].dentition, gums[i].isUpper);
            else
                drawn[i - gums.Length] = ToothMesh.Of(teeth[i - gums.Length]);
        });
        var parts = drawn.Select(Sorted).Concat(grown.Select(Part)).ToArray();
        return Write(Head(drawn, grown, parts), parts);
    }

    private static byte[] Write(byte[] head, MeshPart[] parts)
    {
        using var file = new MemoryStream();
        file.Write("DMT1"u8);
        file.Write(BitConverter.GetBytes(head.Length));
        file.Write(head);
        foreach (var part in parts)
            part.WriteTo(file);
        return file.ToArray();
    }

    private static MeshPart Sorted(ToothMesh mesh)
    {
        var order = Enumerable.Range(0, mesh.Triangles.Count).OrderBy(i => Array.IndexOf(Order, mesh.Surfaces[i])).Select(i => mesh.Triangles[i]);
        return new(mesh.Points, mesh.Normals, mesh.Openness, [.. order]);
    }

    private static MeshPart Part(GumMesh mesh) => new(mesh.Points, mesh.Normals, mesh.Openness, mesh.Triangles);

    private static byte[] Head(ToothMesh[] teeth, GumMesh[] gums, MeshPart[] parts)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream))
        {
            json.WriteStartObject();
            json.WriteStartArray("teeth");
            for (var i = 0; i < teeth.Length; i++)
                Write(json, teeth[i], parts[i]);
            json.WriteEndArray();
            json.WriteStartArray("gums");
            for (var i = 0; i < gums.Length; i++)
                Write(json, gums[i], parts[teeth.Length + i]);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        return stream.ToArray();
    }

    private static void Write(Utf8JsonWriter json, ToothMesh mesh, MeshPart part)
    {
        var (size, pose) = (ToothSize.Of(mesh.Tooth), ToothPose.Of(mesh.Tooth));
        json.WriteStartObject();
        json.WriteNumber("fdi", mesh.Tooth.Fdi);
        part.Describe(json);
        Numbers(json, "surfaces", [.. Order.Select(surface => (double)mesh.Surfaces.Count(one => one == surface))]);
        Numbers(json, "size", [size.Width, size.Depth, size.CrownLength, size.RootLength]);
        Numbers(json, "pose", [.. Flat(pose.Neck), .. Flat(pose.Mesial), .. Flat(pose.Buccal), .. Flat(pose.Edge)]);
        json.WriteStartArray("canals");
        foreach (var root in Root.Of(mesh.Tooth))
            Numbers(json, null, [.. Canal(root, size).SelectMany(Flat)]);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, GumMesh mesh, MeshPart part)
    {
        json.WriteStartObject();
        json.WriteBoolean("primary", mesh.Dentition == Dentition.Primary);
        json.WriteBoolean("upper", mesh.IsUpper);
        part.Describe(json);
        json.WriteEndObject();
    }

    /// <summary>From the chamber in the crown down the middle of the root to its apex.</summary>
    private static IEnumerable<Spot> Canal(Root root, ToothSize size)
    {
        yield return new(0, 0, 0.3 * size.CrownLength);
        foreach (var share in CanalDepths)
        {
            var z = -share * root.Length * size.RootLength;
            var at = root.At(z, size);
            yield return new(at.X, at.Y, z);
        }
    }

    private static double[] Flat(Spot spot) => [spot.X, spot.Y, spot.Z];

    private static void Numbers(Utf8JsonWriter json, string? name, double[] numbers)
    {
        if (name is null)
            json.WriteStartArray();
        else
            json.WriteStartArray(name);
        foreach (var number in numbers)
            json.WriteNumberValue(Math.Round(number, 3));
        json.WriteEndArray();
    }
}
