using DentaMind.Benchmarks.Figures;
using DentaMind.Routing.Rules.Deciding;
using DentaMind.Routing.Rules.Proving;
using DentaMind.Routing.Rules.Written;

namespace DentaMind.Benchmarks.Deciding;

/// <summary>How many images one core routes in a second by a book of a hundred rules, beside a plain walk over the same rules and beside SQLite, in the same minutes.</summary>
/// <remarks>Rates are by processor time, for all alike: each runs on one thread, and a second of a core is what is asked for.</remarks>
internal static class DecidingBench
{
    private const int Rounds = 7;
    private const int Images = 20_000;
    private const int Turns = 10;
    private const int Explained = 5_000;

    public static Task<IReadOnlyList<Figure>> MeasureAsync()
    {
        var (book, images) = (LargePractice.Book(), LargePractice.Images(Images));
        var walk = new PlainWalk(book.Written, LargePractice.Names);
        using var sql = new SqlPeer(book.Written, images);
        Agree(book, walk, sql, images);
        var (house, anew, plain, peer, told) = (new List<double>(), new List<double>(), new List<double>(), new List<double>(), new List<double>());
        for (var round = 0; round < Rounds; round++)
        {
            Progress.Say($"round {round + 1} of {Rounds}");
            house.Add(ASecond(Images * Turns, () => Enumerable.Range(0, Turns).Sum(_ => Count(images, facts => book.Decide(facts).Routes.Count))));
            var fresh = LargePractice.Book();
            anew.Add(ASecond(Images, () => Count(images, facts => fresh.Decide(facts).Routes.Count)));
            plain.Add(ASecond(Images, () => Count(images, facts => walk.Decide(facts).Count)));
            peer.Add(ASecond(Images, () => sql.Decide().Count()));
            told.Add(ASecond(Explained, () => Count(images.Take(Explained), facts => book.Explain(facts).Steps.Count)));
        }

        return Task.FromResult<IReadOnlyList<Figure>>(List(new Rates(new Spread(house), new Spread(anew), new Spread(plain), new Spread(peer), new Spread(told)), Bytes(book, images)));
    }

    private static List<Figure> List(Rates rates, double bytes)
    {
        var (ready, found) = (Milliseconds(() => LargePractice.Book()), Milliseconds(() => RuleBookAnalysis.Of(LargePractice.Book(), LargePractice.Names)));
        return
        [
            new Figure("decisionsASecond", "decisions a second, one core, 100 rules, median", rates.House.Median).AtLeast(1_000_000),
            new("decisionsASecondLowest", "decisions a second, lowest round", rates.House.Low),
            new("decisionsASecondAnew", "decisions a second by a book that has seen no image yet, median", rates.Anew.Median),
            new("walkASecond", "a plain walk over the same rules, decisions a second, median", rates.Plain.Median),
            new Figure("timesWalk", "times as fast as the plain walk", rates.House.Median / rates.Plain.Median).AtLeast(10),
            new("sqliteASecond", "SQLite with a CASE a rule, one statement over all images, images a second, median", rates.Peer.Median),
            new Figure("timesSqlite", "times as fast as SQLite, which neither merges nor denies", rates.House.Median / rates.Peer.Median).AtLeast(10),
            new("bytesADecision", "bytes allocated a decision, mean over all images", bytes),
            new("explanationsASecond", "explanations in words a second, median", rates.Told.Median),
            new("readyMilliseconds", "reading, checking and compiling the book, ms", ready),
            new("analysisMilliseconds", "the same with proof, unreachable and shadowed rules and gaps, ms", found),
        ];
    }

    /// <summary>All three say the same of every image, or there is nothing to compare.</summary>
    private static void Agree(RuleBook book, PlainWalk walk, SqlPeer sql, IReadOnlyList<RoutingFacts> images)
    {
        foreach (var (facts, taken) in images.Zip(sql.Decide()))
        {
            var decision = book.Decide(facts);
            if (!decision.Routes.SequenceEqual(walk.Decide(facts)) || decision.Taken.Any(one => taken[one.Rule] != one.Branch) || taken.Count(branch => branch >= 0) != decision.Taken.Count)
                throw new InvalidOperationException("The peers do not decide alike.");
        }
    }

    private static double ASecond(int images, Func<int> decide)
    {
        var since = Environment.CpuUsage.TotalTime;
        if (decide() == 0)
            throw new InvalidOperationException("Nothing was decided.");
        return images / (Environment.CpuUsage.TotalTime - since).TotalSeconds;
    }

    private static int Count(IEnumerable<RoutingFacts> images, Func<RoutingFacts, int> decide)
    {
        var count = 0;
        foreach (var facts in images)
            count += decide(facts);
        return count;
    }

    private static double Bytes(RuleBook book, IReadOnlyList<RoutingFacts> images)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        Count(images, facts => book.Decide(facts).Routes.Count);
        return (GC.GetAllocatedBytesForCurrentThread() - before) / (double)images.Count;
    }

    private static double Milliseconds(Action act)
    {
        act();
        var since = Environment.CpuUsage.TotalTime;
        act();
        return (Environment.CpuUsage.TotalTime - since).TotalMilliseconds;
    }

    private sealed record Rates(Spread House, Spread Anew, Spread Plain, Spread Peer, Spread Told);
}
