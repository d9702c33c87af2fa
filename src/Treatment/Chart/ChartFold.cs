using DentaMind.Kernel;

namespace DentaMind.Treatment.Chart;

/// <summary>From events to a chart: a pure function, and the only way to one. Events are given in the order in which they were written.</summary>
internal static class ChartFold
{
    /// <summary>The chart on a day, by what is known now or was known then.</summary>
    public static ChartedMouth At(IReadOnlyList<ChartEvent> written, DateOnly day, DateTimeOffset? knownOn = null)
    {
        var mouth = new ChartedMouth();
        foreach (var happened in InForce(KnownOn(written, knownOn)))
        {
            if (happened.On > day)
                break;
            mouth.Apply(happened);
        }
        return mouth;
    }

    public static IReadOnlyList<ChartEvent> KnownOn(IReadOnlyList<ChartEvent> written, DateTimeOffset? instant) =>
        instant is { } then ? [.. written.Where(one => one.RecordedAt <= then)] : written;

    /// <summary>What was not taken back, by the day from which it is so, and of one day in the order of writing.</summary>
    public static IEnumerable<ChartEvent> InForce(IReadOnlyList<ChartEvent> written)
    {
        var takenBack = TakenBack(written);
        return written.Where(one => one.Kind != ChartEventKind.Retract && !takenBack.ContainsKey(one.Id)).OrderBy(one => one.On);
    }

    /// <summary>Every event that does not count any more, with the one that took it back.</summary>
    /// <remarks>From the last to the first: whether an event counts is settled before it takes another one back, so that an undo can be undone.</remarks>
    public static IReadOnlyDictionary<ChartEventId, ChartEvent> TakenBack(IReadOnlyList<ChartEvent> written)
    {
        var taken = new Dictionary<ChartEventId, ChartEvent>();
        foreach (var one in written.Reverse())
            if (one.TakesBack is { } target && !taken.ContainsKey(one.Id))
                taken[target] = one;
        return taken;
    }

    /// <summary>The events that do not fit what they meet, with the reasons.</summary>
    public static IReadOnlyDictionary<ChartEventId, Misfit> Misfits(IReadOnlyList<ChartEvent> written)
    {
        var (mouth, misfits) = (new ChartedMouth(), new Dictionary<ChartEventId, Misfit>());
        foreach (var happened in InForce(written))
        {
            if (Fitness.Of(mouth, happened) is { } misfit)
                misfits[happened.Id] = misfit;
            mouth.Apply(happened);
        }
        return misfits;
    }
}
