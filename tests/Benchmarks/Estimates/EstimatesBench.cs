using DentaMind.Benchmarks.Figures;
using DentaMind.Treatment.Estimates;

namespace DentaMind.Benchmarks.Estimates;

/// <summary>How many lines one core estimates in a second with all steps, beside a plain walk over the same sums that explains nothing, in the same minutes.</summary>
/// <remarks>Rates are by processor time, for all alike: each runs on one thread, and a second of a core is what is asked for.</remarks>
internal static class EstimatesBench
{
    private const int Rounds = 7;
    private const int Asks = 2_000;
    private const int WalkTurns = 20;

    public static Task<IReadOnlyList<Figure>> MeasureAsync()
    {
        var (plain, rich) = (Families.Plain(Asks), Families.Rich(Asks));
        Agree(plain);
        var (house, walk, full, told, waits) = (new List<double>(), new List<double>(), new List<double>(), new List<double>(), new List<double>());
        for (var round = 0; round < Rounds; round++)
        {
            Progress.Say($"round {round + 1} of {Rounds}");
            house.Add(LinesASecond(plain, 1, ask => Estimator.Of(ask).Lines.Count));
            walk.Add(LinesASecond(plain, WalkTurns, ask => PlainSums.Of(ask).Length));
            full.Add(LinesASecond(rich, 1, ask => Estimator.Of(ask).Lines.Count));
            told.Add(LinesASecond(rich[..(Asks / 10)], 1, ask => EstimateViews.Of(Families.Today, ask, Estimator.Of(ask), new Dictionary<string, Gain>()).Lines.Count));
            waits.Add(LinesASecond(rich[..(Asks / 10)], 1, Waited));
        }

        return Task.FromResult<IReadOnlyList<Figure>>(
        [
            new Figure("linesASecond", "lines a second with all steps, two insurances, every sort of limit and 40 past services, one core, median", new Spread(full).Median).AtLeast(10_000),
            new("linesASecondLowest", "the same, lowest round", new Spread(full).Low),
            new("toldLinesASecond", "the same with every step as a sentence in two languages, median", new Spread(told).Median),
            new("waitedLinesASecond", "the same with what waiting would bring, median", new Spread(waits).Median),
            new("plainLinesASecond", "lines a second with all steps, two insurances with shares, deductibles and maximums alone, median", new Spread(house).Median),
            new("walkLinesASecond", "a plain walk over those sums that explains nothing, median", new Spread(walk).Median),
            new("timesWalkSlower", "how many times as long the explained line takes as the unexplained one", new Spread(walk).Median / new Spread(house).Median),
        ]);
    }

    private static int Waited(EstimateAsk ask)
    {
        var estimate = Estimator.Of(ask);
        return EstimateViews.Of(Families.Today, ask, estimate, Waiting.Of(ask, estimate)).Lines.Count;
    }

    /// <summary>Both come to the same, or there is nothing to compare.</summary>
    private static void Agree(EstimateAsk[] asks)
    {
        foreach (var ask in asks)
            if (!Estimator.Of(ask).Lines.Select(line => line.Patient.Cents).SequenceEqual(PlainSums.Of(ask)))
                throw new InvalidOperationException("The plain walk does not come to the same.");
    }

    private static double LinesASecond(EstimateAsk[] asks, int turns, Func<EstimateAsk, int> estimate)
    {
        var (since, lines) = (Environment.CpuUsage.TotalTime, 0);
        for (var turn = 0; turn < turns; turn++)
            foreach (var ask in asks)
                lines += estimate(ask);
        return lines / (Environment.CpuUsage.TotalTime - since).TotalSeconds;
    }
}
