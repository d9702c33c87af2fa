using DentaMind.Kernel.Dentistry;

namespace DentaMind.Treatment.Chart;

/// <summary>What a tooth becomes when it comes, goes, or is said to be there.</summary>
internal static class PresenceFolding
{
    public static void Become(ChartedMouth mouth, ToothPosition position, Presence presence, ChartEvent by)
    {
        var tooth = mouth.At(position);
        mouth.Outdate(tooth, by);
        tooth.Become(presence, by);
        foreach (var mark in tooth.Marks.ToList())
            if (tooth.Marks.Contains(mark) && !Outlives(tooth, mark, presence))
                mouth.End(tooth, mark, by);
    }

    /// <summary>A template speaks of the teeth of which nothing surer is known.</summary>
    public static void Suppose(ChartedMouth mouth, ChartEvent by)
    {
        foreach (var (position, presence) in by.Content.Dentition!)
        {
            var tooth = mouth.At(position);
            if (tooth.IsSure)
                continue;
            mouth.Outdate(tooth, by);
            tooth.Become(presence, by, isSure: false);
        }
    }

    /// <summary>Whether what is on a tooth is still there when the tooth is not, or is only a root, or an implant.</summary>
    private static bool Outlives(ChartedTooth tooth, ToothMark mark, Presence presence) => presence switch
    {
        Presence.Present or Presence.Unerupted => true,
        Presence.Root => mark.Item is ChartItem.RootCanal or ChartItem.ApicalLesion or ChartItem.Resorption || IsForGap(tooth, mark) || mark.Item == ChartItem.Extraction,
        Presence.Implant => mark.IsOverGap || (mark.IsIntended && mark.Item is ChartItem.Crown or ChartItem.Bridge),
        _ => mark.IsOverGap || IsForGap(tooth, mark),
    };

    /// <summary>It is meant for the time after the tooth.</summary>
    private static bool IsForGap(ChartedTooth tooth, ToothMark mark) =>
        mark.IsIntended && (mark.Item == ChartItem.Implant || (mark.Item == ChartItem.Crown && tooth.HasPlanned(ChartItem.Implant)));
}
