using DentaMind.Kernel.Dentistry;
using DentaMind.Treatment.Chart;
using DentaMind.Treatment.Procedures;

namespace DentaMind.Treatment.Plans.Doing;

/// <summary>Finds the bridges among items, which name a tooth each: pontics with the abutment crowns beside them, tooth by tooth.</summary>
internal static class BridgeItems
{
    /// <summary>Each in the order of its arch. A pontic that nothing carries is no bridge yet, and a crown beside no pontic is a crown.</summary>
    public static IEnumerable<IReadOnlyList<PlanItem>> Among(IEnumerable<PlanItem> items)
    {
        var arches = items.Where(IsUnit).DistinctBy(item => item.Work.Tooth).GroupBy(item => ToothOf(item).Arch);
        return arches.SelectMany(arch => Rows([.. arch.OrderBy(item => ToothOf(item).Order())]))
            .Where(row => row.Any(IsPontic) && !row.All(IsPontic));
    }

    public static bool IsPontic(PlanItem item) => Catalogue.Find(item.Work.Procedure) is { Charts.Kind: ChartItem.Bridge };

    private static bool IsAbutment(PlanItem item) => Catalogue.Find(item.Work.Procedure) is { CarriesBridge: true };

    private static bool IsUnit(PlanItem item) =>
        item.Work.Tooth is { IsSupernumerary: false, Tooth.Dentition: Dentition.Permanent } && (IsPontic(item) || IsAbutment(item));

    private static Tooth ToothOf(PlanItem item) => item.Work.Tooth!.Value.Tooth;

    private static IEnumerable<IReadOnlyList<PlanItem>> Rows(IReadOnlyList<PlanItem> arch)
    {
        var row = new List<PlanItem>();
        for (var at = 0; at < arch.Count; at++)
        {
            if (row.Count > 0 && (!Touch(arch[at - 1], arch[at]) || IsSeam(row, arch, at)))
            {
                yield return row;
                row = [];
            }

            row.Add(arch[at]);
        }

        yield return row;
    }

    private static bool Touch(PlanItem one, PlanItem next) => ToothOf(next).Order() == ToothOf(one).Order() + 1;

    /// <summary>Between two abutments with a pontic on either side one bridge ends and the next begins.</summary>
    private static bool IsSeam(List<PlanItem> row, IReadOnlyList<PlanItem> arch, int at) =>
        IsAbutment(arch[at - 1]) && IsAbutment(arch[at]) && row.Exists(IsPontic) && HasPonticAhead(arch, at);

    private static bool HasPonticAhead(IReadOnlyList<PlanItem> arch, int at)
    {
        while (at + 1 < arch.Count && Touch(arch[at], arch[at + 1]) && !IsPontic(arch[at]))
            at++;
        return IsPontic(arch[at]);
    }
}
