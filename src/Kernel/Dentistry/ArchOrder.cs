namespace DentaMind.Kernel.Dentistry;

/// <summary>The order in which teeth stand: from the patient's right to the patient's left, which is how the viewer sees them from left to right.</summary>
public static class ArchOrder
{
    /// <summary>Where it stands among the teeth of its arch and dentition, counted from 0.</summary>
    public static int Order(this Tooth tooth) => tooth.IsRight ? Longest(tooth) - tooth.Place : Longest(tooth) + tooth.Place - 1;

    /// <summary>The teeth of one arch and dentition in their order.</summary>
    public static IEnumerable<Tooth> Of(Arch arch, Dentition dentition) =>
        Tooth.All.Where(tooth => tooth.Arch == arch && tooth.Dentition == dentition).OrderBy(tooth => tooth.Order());

    /// <summary>From one tooth to the other, both included, in the order of the arch whichever was said first; empty when they do not stand in one.</summary>
    public static IReadOnlyList<Tooth> Between(Tooth one, Tooth other)
    {
        if (one.Arch != other.Arch || one.Dentition != other.Dentition)
            return [];
        var (from, to) = one.Order() <= other.Order() ? (one, other) : (other, one);
        return [.. Of(one.Arch, one.Dentition).Where(tooth => tooth.Order() >= from.Order() && tooth.Order() <= to.Order())];
    }

    private static int Longest(Tooth tooth) => tooth.Dentition == Dentition.Permanent ? 8 : 5;
}
