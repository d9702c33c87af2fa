using DentaMind.Kernel;
using DentaMind.Kernel.Dentistry;

namespace DentaMind.Treatment.Chart;

/// <summary>Which teeth people of an age usually have. Where a chart begins, and what is assumed where nobody charted anything; no one's own mouth.</summary>
/// <remarks>The ages are the middles of the ranges that dental schools teach (Logan and Kronfeld's for permanent, Lunt and Law's for primary teeth).</remarks>
internal static class AgeTemplate
{
    private const int MonthsInYear = 12;
    private const int Grown = 25 * MonthsInYear;
    private static readonly int[] UpperPermanent = [90, 102, 138, 126, 132, 78, 150, 228];
    private static readonly int[] LowerPermanent = [78, 90, 114, 132, 138, 78, 144, 228];
    private static readonly int[] UpperPrimary = [10, 11, 19, 16, 29];
    private static readonly int[] LowerPrimary = [8, 13, 20, 16, 27];

    /// <summary>How long before its successor a primary tooth falls out.</summary>
    private const int GapMonths = 4;

    /// <summary>Whole months of life on a day; somebody whose birth date is not known is grown up.</summary>
    public static int MonthsAt(DateOnly? born, DateOnly on) => born is { } birth ? Math.Max(0, birth.MonthsOn(on)) : Grown;

    public static Presence At(Tooth tooth, int months)
    {
        if (tooth.Dentition == Dentition.Permanent)
            return months >= EruptsAt(tooth) ? Presence.Present : Presence.Unerupted;
        return months < EruptsAt(tooth) ? Presence.Unerupted
            : months >= EruptsAt(tooth.Successor!.Value) - GapMonths ? Presence.Exfoliated
            : Presence.Present;
    }

    public static IReadOnlyDictionary<ToothPosition, Presence> Whole(int months) =>
        Tooth.All.ToDictionary(ToothPosition.Of, tooth => At(tooth, months));

    private static int EruptsAt(Tooth tooth) => (tooth.Dentition, tooth.Arch) switch
    {
        (Dentition.Permanent, Arch.Upper) => UpperPermanent,
        (Dentition.Permanent, _) => LowerPermanent,
        (_, Arch.Upper) => UpperPrimary,
        _ => LowerPrimary,
    } is var ages ? ages[tooth.Place - 1] : 0;
}
