using DentaMind.Anatomy.Steady;
using DentaMind.Anatomy.Teeth;
using DentaMind.Kernel.Dentistry;

namespace DentaMind.Anatomy.Phantoms;

/// <summary>Both arches unrolled onto a film: x from the midline along the arch, y down from the chewing plane, millimetres.</summary>
internal sealed class Arches
{
    private static readonly double[] UpperLean = [0.02, 0.10, 0.12, 0.06, 0.05, 0.02, -0.06, -0.16];
    private static readonly double[] LowerLean = [0.0, 0.02, 0.08, 0.06, 0.05, -0.10, -0.17, -0.24];

    private readonly Dice dice;
    private readonly double opening;
    private readonly Mouth mouth;

    /// <param name="mouth">The mouth to lay out.</param>
    /// <param name="openingMm">How far the jaws are apart on the film.</param>
    public Arches(Mouth mouth, double openingMm)
    {
        (this.mouth, opening, dice) = (mouth, openingMm, Dice.For(mouth.Seed, "arches"));
        var places = new List<ToothPlace>();
        foreach (var quadrant in Enum.GetValues<Quadrant>())
            LayQuadrant(places, quadrant);
        Places = places;
        Upper = new Crest(places, mouth.BoneLossMm, isUpper: true);
        Lower = new Crest(places, mouth.BoneLossMm, isUpper: false);
    }

    public IReadOnlyList<ToothPlace> Places { get; }

    /// <summary>The edge of the upper jaw's bone.</summary>
    public Crest Upper { get; }

    /// <summary>The edge of the lower jaw's bone.</summary>
    public Crest Lower { get; }

    /// <summary>How far the chewing plane rises at a distance from the midline.</summary>
    public static double Smile(double x) => -0.00155 * x * x;

    private void LayQuadrant(List<ToothPlace> places, Quadrant quadrant)
    {
        var isUpper = quadrant is Quadrant.UpperLeft or Quadrant.UpperRight;
        var side = quadrant is Quadrant.UpperLeft or Quadrant.LowerLeft ? 1 : -1;
        var from = isUpper ? 0.0 : 0.15;
        for (var place = 1; place <= 8; place++)
        {
            var permanent = mouth.Teeth.FirstOrDefault(state => state.Tooth.Quadrant == quadrant && state.Tooth.Place == place && state.Tooth.Dentition == Dentition.Permanent);
            var primary = mouth.Teeth.FirstOrDefault(state => state.Tooth.Quadrant == quadrant && state.Tooth.Place == place && state.Tooth.Dentition == Dentition.Primary);
            var standing = primary?.Tooth ?? Tooth.OfFdi(((int)quadrant * 10) + place);
            var scale = 1 + (0.02 * Math.Clamp(dice.Bell(), -2, 2));
            var width = ToothSize.Of(standing).Width * scale * (primary is not null && place <= 3 ? 1.12 : 0.985);
            var x = side * (from + (width / 2));
            foreach (var state in new[] { permanent, primary })
            {
                if (state is not null)
                    places.Add(Stand(state, x, scale));
            }

            from += permanent is null && primary is null && place == 8 ? 0 : width;
        }
    }

    private ToothPlace Stand(ToothState state, double x, double scale)
    {
        var tooth = state.Tooth;
        var drop = (ToothForm.Of(tooth).Size.CrownLength * scale) + (opening / 2) + state.BelowMm + dice.Between(-0.25, 0.25) + (tooth.Place == 2 && tooth.IsUpper ? 0.5 : 0);
        var lean = (tooth.IsUpper ? UpperLean : LowerLean)[tooth.Place - 1] + (0.025 * dice.Bell());
        if (tooth.Place == 8 && !tooth.IsUpper)
            lean -= dice.Between(0, 0.35);
        return new ToothPlace(state, x, Smile(x) + (tooth.IsUpper ? -drop : drop), lean, scale);
    }
}
