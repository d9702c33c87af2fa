using DentaMind.Anatomy.Steady;
using DentaMind.Anatomy.Teeth;
using DentaMind.Kernel.Dentistry;

namespace DentaMind.Anatomy.Phantoms;

/// <summary>Invents a mouth that a person of some age might have.</summary>
public static class MouthOfAge
{
    private static readonly double[] UpperEruption = [7.2, 8.2, 11.2, 10.2, 11.0, 6.2, 12.2, 19];
    private static readonly double[] LowerEruption = [6.3, 7.4, 10.0, 10.5, 11.3, 6.0, 11.8, 19];
    private static readonly int[] WisdomTeeth = [18, 28, 38, 48];

    /// <summary>The same seed and age always invent the same mouth.</summary>
    public static Mouth Invent(ulong seed, double age)
    {
        var teeth = new List<ToothState>();
        var dice = Dice.For(seed, "mouth");
        var keepsWisdom = dice.Chance(0.55);
        foreach (var tooth in Tooth.Permanent)
        {
            var isThere = tooth.Place < 8 || (keepsWisdom && age >= 10);
            var isKept = !dice.Chance(LossAt(tooth, age));
            if (isThere && isKept)
                AddPermanent(teeth, tooth, age);
        }

        teeth.AddRange(Tooth.Primary.Where(tooth => IsStillThere(tooth, age)).Select(tooth => new ToothState(tooth)));
        return new Mouth(teeth, [.. Marks(teeth, age, Dice.For(seed, "marks"))], age < 30 ? 0 : (age - 30) * dice.Between(0.01, 0.06));
    }

    /// <summary>All 32 permanent teeth and nothing on them.</summary>
    public static Mouth Whole() => new([.. Tooth.Permanent.Select(tooth => new ToothState(tooth))], [], 0);

    private static double LossAt(Tooth tooth, double age) =>
        age < 25 || tooth.Place <= 3 ? 0 : (age - 25) * (WisdomTeeth.Contains(tooth.Fdi) ? 0.012 : 0.0025);

    private static double EruptsAt(Tooth tooth) => (tooth.IsUpper ? UpperEruption : LowerEruption)[tooth.Place - 1];

    private static void AddPermanent(List<ToothState> teeth, Tooth tooth, double age)
    {
        var late = EruptsAt(tooth) - age;
        if (late > (tooth.Place == 8 ? 7 : 8.5))
            return;
        var below = Math.Clamp(late * 3.2, 0, tooth.IsAnterior ? 15 : 13.5);
        teeth.Add(new ToothState(tooth, below, Math.Clamp(0.72 - (late * 0.13), 0.06, 1)));
    }

    private static bool IsStillThere(Tooth tooth, double age) => age < EruptsAt(Tooth.OfFdi(tooth.Fdi - 40)) - 0.4 && age > 2.4;

    private static IEnumerable<Mark> Marks(List<ToothState> teeth, double age, Dice dice)
    {
        foreach (var tooth in teeth.Where(state => state.BelowMm <= 0).Select(state => state.Tooth))
        {
            var risk = Math.Clamp((age - 4) * 0.012, 0, 0.55) * (tooth.IsAnterior ? 0.2 : tooth.Place >= 6 ? 1.3 : 0.8);
            if (!dice.Chance(risk))
                continue;
            var extent = dice.Between(0.85, 1.2);
            var sides = tooth.IsAnterior ? Side(dice) : dice.Below(4) switch { 0 => ToothSurface.Biting, 1 => ToothSurface.Biting | Side(dice), 2 => ToothSurface.Biting, _ => Side(dice) };
            if (dice.Chance(0.12) && age > 30 && !tooth.IsAnterior)
            {
                yield return new(tooth, MarkKind.RootFilling, ToothSurface.Root);
                yield return new(tooth, MarkKind.MetalCrown, ToothSurface.Biting);
                if (dice.Chance(0.5))
                    yield return new(tooth, MarkKind.ApicalLesion, ToothSurface.Root, extent);
            }
            else if (dice.Chance(0.22) || !sides.HasFlag(ToothSurface.Biting))
            {
                yield return new(tooth, dice.Chance(0.6) ? MarkKind.Caries : MarkKind.Composite, sides, extent);
            }
            else
            {
                yield return new(tooth, dice.Chance(age > 35 ? 0.75 : 0.3) ? MarkKind.Amalgam : MarkKind.Composite, sides, extent);
            }
        }
    }

    private static ToothSurface Side(Dice dice) => dice.Chance(0.5) ? ToothSurface.Mesial : ToothSurface.Distal;
}
