using DentaMind.Kernel.Dentistry;

namespace DentaMind.Treatment.Chart;

/// <summary>What became of each event: whether it still shows, and what took it back or took its place.</summary>
/// <param name="written">The whole chart.</param>
/// <param name="tooth">The tooth of which it is asked; null for all of an event's teeth together.</param>
internal sealed class Lineage(IReadOnlyList<ChartEvent> written, ToothPosition? tooth)
{
    private readonly IReadOnlyDictionary<Kernel.ChartEventId, ChartEvent> takenBack = ChartFold.TakenBack(written);
    private readonly ChartedMouth mouth = ChartFold.At(written, DateOnly.MaxValue);

    public ChartEvent? RetractionOf(ChartEvent one) => takenBack.GetValueOrDefault(one.Id);

    /// <summary>The event that took its place on the tooth, or the last of those that took it on all its teeth.</summary>
    public ChartEvent? EndingOf(ChartEvent one)
    {
        var endings = (tooth is { } asked ? [asked] : one.Content.Touches).Select(at => mouth.EndingOf(one.Id, at)).ToList();
        return endings.Count > 0 && endings.TrueForAll(by => by is not null) ? endings.MaxBy(by => by!.On) : null;
    }

    /// <summary>Whether it, or what it takes back or ends, is about the tooth.</summary>
    public static bool IsAbout(ChartEvent one, ToothPosition tooth, IReadOnlyDictionary<Kernel.ChartEventId, ChartEvent> byId) =>
        one.Content.Touches.Contains(tooth)
        || (one.Content.Target is { } target && byId.TryGetValue(target, out var other) && IsAbout(other, tooth, byId));
}
