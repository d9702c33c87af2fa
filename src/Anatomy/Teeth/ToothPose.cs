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
                    var width = Room(next);
                    yield return Stand(next, arch.At(along + (width / 2)));
                    along += width;
                }
            }
        }
    }

    /// <summary>How much of the arch a tooth takes (mm): a little less than its width, for contacts are worn flat and not all on the arch's line.</summary>
    private static double Room(Tooth tooth) => ToothSize.Of(tooth).Width * (tooth.IsAnterior ? 0.965 : tooth.Class == ToothClass.Molar ? 0.945 : 0.965);

    private static ToothPose Stand(Tooth tooth, (double Side, double Front, double Slope) at)
    {
        var side = tooth.IsRight ? -1 : 1;
        var up = tooth.IsUpper ? 1 : -1;
        var outward = new Spot(side * at.Slope, 0, 1).Unit;
        var mesial = new Spot(-side, 0, at.Slope).Unit;
        var (lean, tip) = (Lean(tooth), Tip(tooth));
        var edge = ((outward * SteadyMaths.Sin(lean)) + (mesial * SteadyMaths.Sin(tip)) + (new Spot(0, -up, 0) * SteadyMaths.Cos(lean))).Unit;
        var buccal = (outward - (edge * outward.Dot(edge))).Unit;
        var along = (mesial - (edge * mesial.Dot(edge)) - (buccal * mesial.Dot(buccal))).Unit;
        var height = Rise(at.Front) - (up * Bite(tooth));
        return new(tooth, new Spot(side * at.Side, height, at.Front) - (edge * ToothSize.Of(tooth).CrownLength), along, buccal, edge);
    }

    /// <summary>How far the crown leans to the lip or the cheek (radians).</summary>
    private static double Lean(Tooth tooth) => (tooth.IsAnterior, tooth.IsUpper) switch
    {
        (true, true) => tooth.Place == 3 ? 0.08 : 0.22,
        (true, false) => tooth.Place == 3 ? 0.06 : 0.14,
        (false, true) => tooth.Place == 4 ? 0 : -0.04,
        _ => tooth.Place <= 5 ? -0.1 : -0.2,
    };

    /// <summary>How far the crown leans to the midline (radians).</summary>
    private static double Tip(Tooth tooth) => tooth.Place switch
    {
        1 => tooth.IsUpper ? 0.03 : 0,
        2 => tooth.IsUpper ? 0.08 : 0.02,
        3 => 0.07,
        8 => 0.12,
        _ => 0.04,
    };

    /// <summary>How far the edge reaches past the chewing plane into the other jaw (mm): front teeth overlap, cusps lie in fossae.</summary>
    private static double Bite(Tooth tooth) => tooth.Dentition == Dentition.Primary ? 0.5
        : tooth.IsAnterior ? (tooth.IsUpper && tooth.Place == 2 ? 0.6 : 1.2) : 0.7;

    /// <summary>How far the chewing plane climbs towards the back, in both jaws.</summary>
    internal static double Rise(double front) => front > 12 ? 0 : 0.0014 * (12 - front) * (12 - front);
}
