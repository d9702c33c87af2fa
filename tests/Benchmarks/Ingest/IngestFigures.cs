using DentaMind.Benchmarks.Figures;

namespace DentaMind.Benchmarks.Ingest;

/// <summary>Says in figures how the sendings went.</summary>
internal sealed class IngestFigures(int images, long bytes, IReadOnlyList<Duel> duels, HouseRun large)
{
    private const double Mega = 1_000_000;

    public IReadOnlyList<Figure> List() =>
    [
        .. duels.GroupBy(duel => duel.Associations).SelectMany(group => Rates(group.Key, [.. group])),
        new Figure("renditionsReadyPerSecond", "all renditions ready, images/s, from the first byte sent", new Spread(duels.Select(duel => images / duel.House.AllReady.TotalSeconds)).Median).AtLeast(20),
        new Figure("serverPeakMegabytes", "server's resident memory at its most, MB", duels.Max(duel => duel.House.ServerPeak) / Mega).AtMost(400),
        new Figure("workersPeakMegabytes", "all workers' resident memory together at its most, MB", duels.Max(duel => duel.House.WorkersPeak) / Mega).AtMost(500),
        new Figure("largeServerPeakMegabytes", "server's resident memory at its most while one 302 MB object arrives, MB", large.ServerPeak / Mega).AtMost(500),
        new Figure("largeDurableSeconds", "one 302 MB object until durable, s", large.Durable.TotalSeconds),
        new Figure("startToReadySeconds", "from start to ready on an empty folder, median, s", new Spread(duels.Select(duel => duel.House.Start.TotalSeconds)).Median).AtMost(3),
        new Figure("images", "images sent each time", images),
        new Figure("megabytes", "MB sent each time", bytes / Mega),
    ];

    private IEnumerable<Figure> Rates(int associations, IReadOnlyList<Duel> rounds)
    {
        var (house, archive) = (Seconds(rounds, duel => duel.House.Durable), Seconds(rounds, duel => duel.Archive));
        var (name, with) = ($"With{associations}", $"{associations} association(s)");
        yield return new($"imagesPerSecond{name}", $"C-STORE until durable, {with}, images/s", images / house.Median);
        yield return new($"megabytesPerSecond{name}", $"C-STORE until durable, {with}, MB/s", bytes / Mega / house.Median);
        yield return new($"orthancImagesPerSecond{name}", $"Orthanc, {with}, images/s", images / archive.Median);
        yield return new Figure($"ratio{name}", $"DentaMind over Orthanc, {with}", archive.Median / house.Median).AtLeast(1);
        yield return new($"sendingP50Seconds{name}", $"the whole sending, {with}, median, s", house.Median);
        yield return new($"sendingP95Seconds{name}", $"the whole sending, {with}, 95 %, s", house.At(0.95));
    }

    private static Spread Seconds(IReadOnlyList<Duel> rounds, Func<Duel, TimeSpan> of) => new(rounds.Select(duel => of(duel).TotalSeconds));
}
