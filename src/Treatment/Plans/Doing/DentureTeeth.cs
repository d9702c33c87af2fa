using DentaMind.Kernel.Dentistry;
using DentaMind.Treatment.Chart;
using DentaMind.Treatment.Procedures;

namespace DentaMind.Treatment.Plans.Doing;

/// <summary>Which teeth a denture takes the place of. An item names the arch alone; the rest follows from the chart and from what else is planned.</summary>
internal static class DentureTeeth
{
    /// <summary>A denture ends at the second molar.</summary>
    private const int LastPlace = 7;

    /// <summary>A complete one takes the place of all; a partial one of those that are gone or are to be taken out, unless something else replaces them.</summary>
    /// <param name="item">The denture.</param>
    /// <param name="mouth">The mouth on the day on which it is done, or today.</param>
    /// <param name="goingOut">The teeth that the same plan takes out.</param>
    public static IReadOnlyList<ToothPosition> Of(PlanItem item, ChartedMouth mouth, IReadOnlySet<ToothPosition> goingOut)
    {
        var isWhole = Catalogue.Find(item.Work.Procedure) is { ReplacesArch: true };
        var isDone = item.State == ItemState.Completed;
        return [.. ArchOf(item).Where(position => mouth.Find(position) is var tooth && isWhole
            ? !isDone || tooth?.CannotBe(Presence.Missing, Presence.Agenesis, Presence.Exfoliated, Presence.Unerupted) != true
            : IsGap(tooth) || (!isDone && (goingOut.Contains(position) || tooth?.HasPlanned(ChartItem.Extraction) == true)))];
    }

    private static IEnumerable<ToothPosition> ArchOf(PlanItem item) =>
        ArchOrder.Of(item.Work.Part == MouthPart.UpperArch ? Arch.Upper : Arch.Lower, Dentition.Permanent)
            .Where(tooth => tooth.Place <= LastPlace).Select(ToothPosition.Of);

    private static bool IsGap(ChartedTooth? tooth) =>
        tooth is { Presence: Presence.Missing or Presence.Agenesis }
        && !tooth.Marks.Exists(mark => mark.Role == UnitRole.Pontic || mark.Item == ChartItem.Implant);
}
