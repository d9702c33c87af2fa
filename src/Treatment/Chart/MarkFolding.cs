using DentaMind.Kernel.Dentistry;

namespace DentaMind.Treatment.Chart;

/// <summary>What a mouth becomes when something is found, planned or done.</summary>
internal static class MarkFolding
{
    public static void Apply(ChartedMouth mouth, ChartEvent made)
    {
        foreach (var position in made.Content.Touches)
            Apply(mouth, mouth.At(position), made, RoleOf(mouth, position, made.Content));
    }

    /// <summary>What the tooth is in a bridge, a denture or a space maintainer.</summary>
    public static UnitRole? RoleOf(ChartedMouth mouth, ToothPosition position, ChartContent content) => content.Item switch
    {
        ChartItem.Bridge => content.Pontics?.Contains(position) == true ? UnitRole.Pontic : UnitRole.Abutment,
        ChartItem.Denture => UnitRole.Replaced,
        ChartItem.SpaceMaintainer when IsGone(mouth.Find(position)) => UnitRole.Space,
        ChartItem.SpaceMaintainer => UnitRole.Abutment,
        _ => null,
    };

    private static bool IsGone(ChartedTooth? tooth) => tooth?.Presence is Presence.Missing or Presence.Exfoliated or Presence.Agenesis or Presence.Unerupted;

    private static void Apply(ChartedMouth mouth, ChartedTooth tooth, ChartEvent made, UnitRole? role)
    {
        foreach (var older in tooth.Marks.ToList())
            Cover(mouth, tooth, older, made);
        if (Implied(tooth, made.Content, role) is { } presence)
            PresenceFolding.Become(mouth, tooth.Position, presence, made);
        if (made.Content is not { Item: ChartItem.Extraction, IsDone: true })
            tooth.Marks.Add(new ToothMark(made, role));
    }

    private static void Cover(ChartedMouth mouth, ChartedTooth tooth, ToothMark older, ChartEvent made)
    {
        if (!tooth.Marks.Contains(older))
            return;
        var left = Covering.LeftOf(older, made);
        if (left is null && older.Role is not null)
            mouth.EndAll(older.Made.Id, made);
        else if (left is null)
            mouth.End(tooth, older, made);
        else if (left != older.Surfaces)
            older.Keep(left.Value, made);
    }

    /// <summary>What follows for the tooth itself: what is on a tooth shows that it is there. Null when nothing new follows.</summary>
    private static Presence? Implied(ChartedTooth tooth, ChartContent content, UnitRole? role) => content.Item switch
    {
        ChartItem.Extraction when content.IsDone => Presence.Missing,
        ChartItem.Implant when content.IsDone => Presence.Implant,
        ChartItem.RetainedRoot => Presence.Root,
        ChartItem.Bridge or ChartItem.Denture or ChartItem.SpaceMaintainer => ImpliedByUnit(tooth, content, role),
        ChartItem.Impacted when !tooth.IsSure => Presence.Unerupted,
        _ when tooth.IsSure => null,
        { } item when ItemRule.Of(item).Seat is Seat.Tooth or Seat.ToothOrImplant or Seat.ToothOrRoot => Presence.Present,
        _ => null,
    };

    private static Presence? ImpliedByUnit(ChartedTooth tooth, ChartContent content, UnitRole? role) =>
        tooth.IsSure || !content.IsDone ? null
        : role == UnitRole.Abutment ? Presence.Present
        : role is UnitRole.Pontic or UnitRole.Replaced ? Presence.Missing
        : null;
}
