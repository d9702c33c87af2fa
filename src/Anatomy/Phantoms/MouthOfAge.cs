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
        return new Mouth(teeth, [.. Marks(teeth, age, seed)], Math.Max(age - 30, 0) * dice.Between(0.01, 0.06), seed);
    }

    /// <summary>All 32 permanent teeth and nothing on them.</summary>
    public static Mouth Whole() => new([.. Tooth.Permanent.Select(tooth => new ToothState(tooth))], [], 0, 0);

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

    /// <summary>Each tooth has dice of its own, so that what was there at one age is still there later.</summary>
    private static IEnumerable<Mark> Marks(List<ToothState> teeth, double age, ulong seed)
    {
        foreach (var tooth in teeth.Where(state => state.BelowMm <= 0).Select(state => state.Tooth))
        {
            var dice = Dice.For(seed, $"marks {tooth.Fdi}");
            var risk = Math.Clamp((age - 4) * 0.012, 0, 0.55) * (tooth.IsAnterior ? 0.2 : tooth.Place >= 6 ? 1.3 : 0.8);
            if (!dice.Chance(risk))
                continue;
            foreach (var mark in MarksOn(tooth, age, dice))
                yield return mark;
        }
    }

    private static IEnumerable<Mark> MarksOn(Tooth tooth, double age, Dice dice)
    {
        var extent = dice.Between(0.85, 1.2);
        var isEndodontic = dice.Chance(0.12) && !tooth.IsAnterior;
        var hasLesion = dice.Chance(0.5);
        var isSide = tooth.IsAnterior || dice.Chance(0.25);
        var sides = isSide ? Side(dice) : dice.Chance(0.4) ? ToothSurface.Biting | Side(dice) : ToothSurface.Biting;
        if (isEndodontic && age > 30)
        {
            yield return new(tooth, MarkKind.RootFilling, ToothSurface.Root);
            yield return new(tooth, MarkKind.MetalCrown, ToothSurface.Biting);
            if (hasLesion)
                yield return new(tooth, MarkKind.ApicalLesion, ToothSurface.Root, extent);
        }
        else if (isSide || dice.Chance(0.15))
        {
            yield return new(tooth, dice.Chance(0.6) ? MarkKind.Caries : MarkKind.Composite, sides, extent);
        }
        else
        {
            yield return new(tooth, dice.Chance(0.6) ? MarkKind.Amalgam : MarkKind.Composite, sides, extent);
        }
    }

    private static ToothSurface Side(Dice dice) => dice.Chance(0.5) ? ToothSurface.Mesial : ToothSurface.Distal;
}
