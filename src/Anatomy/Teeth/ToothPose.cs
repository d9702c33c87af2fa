using DentaMind.Anatomy.Steady;
using DentaMind.Kernel.Dentistry;

namespace DentaMind.Anatomy.Teeth;

/// <summary>Where a tooth stands in its arch: x to the patient's left, y up, z to the front; millimetres from the midline of the chewing plane.</summary>
/// <param name="Tooth">Which tooth.</param>
/// <param name="Neck">The middle of its neck.</param>
/// <param name="Mesial">Along the arch, to the midline.</param>
/// <param name="Buccal">Out of the arch, to the cheek or lip.</param>
/// <param name="Edge">From the neck to the incisal edge or chewing surface.</param>
public sealed record ToothPose(Tooth Tooth, Spot Neck, Spot Mesial, Spot Buccal, Spot Edge)
{
    private static readonly Dictionary<Tooth, ToothPose> Poses = Lay().ToDictionary(pose => pose.Tooth);

    /// <summary>Whether the tooth's own frame is seen in a mirror here, so that triangles must be turned.</summary>
    public bool IsMirrored => Mesial.Cross(Buccal).Dot(Edge) < 0;

    /// <summary>The pose of a tooth in the mean arch.</summary>
    public static ToothPose Of(Tooth tooth) => Poses[tooth];

    /// <summary>From the tooth's own frame into the mouth.</summary>
    public Spot ToMouth(Spot spot) => Neck + (Mesial * spot.X) + (Buccal * spot.Y) + (Edge * spot.Z);

    /// <summary>From the mouth into the tooth's own frame.</summary>
    public Spot ToTooth(Spot spot)
    {
        var from = spot - Neck;
        return new(from.Dot(Mesial), from.Dot(Buccal), from.Dot(Edge));
    }

    private static IEnumerable<ToothPose> Lay()
    {
        foreach (var quadrant in Enum.GetValues<Quadrant>())
        {
            foreach (var first in new[] { 11, 51 })
            {
                var tooth = Tooth.OfFdi(first + ((int)quadrant * 10) - 10);
                var last = tooth.Dentition == Dentition.Permanent ? 8 : 5;
                var arch = ArchCurve.Of(tooth);
                var along = 0.0;
                for (var place = 0; place < last; place++)
                {
                    var next = Tooth.OfFdi(tooth.Fdi + place);
                    var width = ToothSize.Of(next).Width;
                    yield return Stand(next, arch.At(along + (width / 2)));
                    along += width;
                }
            }
        }
    }

    private static ToothPose Stand(Tooth tooth, (double Side, double Front, double Slope) at)
    {
        var side = tooth.IsRight ? -1 : 1;
        var up = tooth.IsUpper ? 1 : -1;
        var size = ToothSize.Of(tooth);
        var outward = new Spot(side * at.Slope, 0, 1).Unit;
        var mesial = new Spot(-side, 0, at.Slope).Unit;
        var tilt = tooth.IsAnterior ? 0.18 : tooth.IsUpper ? 0.06 : -0.10;
        var edge = ((outward * SteadyMaths.Sin(tilt)) + (new Spot(0, -up, 0) * SteadyMaths.Cos(tilt))).Unit;
        var buccal = (outward - (edge * outward.Dot(edge))).Unit;
        return new(tooth, new Spot(side * at.Side, up * (size.CrownLength - 0.4), at.Front) - (edge * 0.2), mesial, buccal, edge);
    }
}
