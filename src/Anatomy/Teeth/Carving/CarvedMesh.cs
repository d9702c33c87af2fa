using DentaMind.Anatomy.Teeth.Nets;
using DentaMind.Kernel.Dentistry;

namespace DentaMind.Anatomy.Teeth.Carving;

/// <summary>Makes the mesh of a carved tooth: a fine net, cut along the lines between surfaces, thinned to what the eye needs.</summary>
internal sealed class CarvedMesh
{
    private const double FineStep = 0.27;
    private readonly Tooth tooth;
    private readonly CarvedTooth carved;
    private readonly Skin skin;

    public CarvedMesh(Tooth right)
    {
        (tooth, carved) = (right, CarvedTooth.Of(right));
        skin = new Skin(carved.Distance);
        var fine = Fine();
        NameSurfaces(fine);
        var thin = NetThinner.Thin(fine, Most, name => name == (int)ToothSurface.Root ? 1 : name == (int)ToothSurface.Biting ? 5 : 2.5);
        Spot[] points = [.. thin.Points.Select(point => skin.Settle(point, 0.2))];
        Spot[] normals = [.. points.Select(point => skin.Slope(point).Unit)];
        Mesh = new(tooth, points, normals, [.. points.Zip(normals, skin.Openness)], thin.Triangles, [.. thin.Names.Select(name => (ToothSurface)name)]);
    }

    public ToothMesh Mesh { get; }

    private int Most => (tooth.Dentition, tooth.Class) switch
    {
        (Dentition.Permanent, ToothClass.Molar) => 1960,
        (Dentition.Permanent, ToothClass.Premolar) => 1500,
        (Dentition.Permanent, _) => 1150,
        (_, ToothClass.Molar) => 1600,
        _ => 900,
    };

    private Net Fine()
    {
        var size = carved.Size;
        var high = new Spot((size.Width / 2) + 3, (size.Depth / 2) + 4.5, size.CrownLength + 1);
        var low = new Spot(-high.X, -high.Y, -size.RootLength - 1);
        return SurfaceNet.Cast(carved.Distance, low, high, FineStep);
    }

    private void NameSurfaces(Net net)
    {
        var knife = new NetKnife(net);
        var enamel = knife.Field(carved.AboveEnamelLine);
        Split(net, knife, enamel, Net.Whole, (int)ToothSurface.Buccal, (int)ToothSurface.Root);
        var biting = knife.Field(carved.InsideBiting);
        Split(net, knife, biting, (int)ToothSurface.Buccal, (int)ToothSurface.Biting, (int)ToothSurface.Buccal);
        var fromBuccal = knife.Field(at => carved.Sector(at).FromBuccal);
        Split(net, knife, fromBuccal, (int)ToothSurface.Buccal, (int)ToothSurface.Mesial, (int)ToothSurface.Buccal);
        var fromLingual = knife.Field(at => carved.Sector(at).FromLingual);
        Split(net, knife, fromLingual, (int)ToothSurface.Mesial, (int)ToothSurface.Mesial, (int)ToothSurface.Lingual);
        Split(net, knife, fromLingual, (int)ToothSurface.Buccal, (int)ToothSurface.Buccal, (int)ToothSurface.Distal);
    }

    private static void Split(Net net, NetKnife knife, List<double> field, int name, int above, int below)
    {
        knife.Cut(field, name);
        for (var i = 0; i < net.Triangles.Count; i++)
        {
            if (net.Names[i] == name)
                net.Names[i] = knife.Side(field, i) > 0 ? above : below;
        }
    }
}
