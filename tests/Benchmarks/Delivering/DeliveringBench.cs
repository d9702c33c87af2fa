using DentaMind.Benchmarks.Figures;
using DentaMind.Benchmarks.Ingest;
using DentaMind.Benchmarks.Phantoms;
using DentaMind.Kit.Peers;

namespace DentaMind.Benchmarks.Delivering;

/// <summary>How fast kept images leave for an archive, beside <c>dcmsend</c> with the same files, the same archive and as many associations, in the same minutes.</summary>
/// <remarks>The archive is a <c>storescp</c> that throws away what it gets and hears each association in a process of its own, so that what is measured is the sender. We open a sealed original, ask whether it may leave, and write down that it did; dcmsend reads a file.</remarks>
internal static class DeliveringBench
{
    private const int OfEach = 100;
    private const int Rounds = 3;
    private static readonly int[] Associations = [1, 4];

    public static async Task<IReadOnlyList<Figure>> MeasureAsync()
    {
        var files = (await PhantomFiles.DrawAsync(OfEach)).Mixed;
        var duels = new List<(int Associations, TimeSpan House, TimeSpan Peer)>();
        for (var round = 0; round < Rounds; round++)
            foreach (var associations in Associations)
            {
                Progress.Say($"round {round + 1} of {Rounds}, {associations} association(s)");
                await using var sink = await DicomSink.StoreScpAsync("SINK", "--ignore", "--fork");
                var early = round % 2 == 1 ? await SendAsync(sink, files, associations) : TimeSpan.Zero;
                var house = await SendingHouse.DeliverAsync(files, sink, associations);
                duels.Add((associations, house, round % 2 == 1 ? early : await SendAsync(sink, files, associations)));
            }
        return [.. Associations.SelectMany(associations => Rates(files.Count, associations, [.. duels.Where(duel => duel.Associations == associations)]))];
    }

    private static Task<TimeSpan> SendAsync(DicomSink sink, IReadOnlyList<string> files, int associations) =>
        Sending.SendAsync(new DicomPeer(sink.Port, sink.AeTitle, "BENCH"), files, associations);

    private static IEnumerable<Figure> Rates(int images, int associations, IReadOnlyList<(int Associations, TimeSpan House, TimeSpan Peer)> duels)
    {
        var (house, peer) = (new Spread(duels.Select(duel => duel.House.TotalSeconds)), new Spread(duels.Select(duel => duel.Peer.TotalSeconds)));
        var (name, with) = ($"With{associations}", $"{associations} association(s)");
        yield return new($"imagesPerSecond{name}", $"kept images delivered, {with}, images/s", images / house.Median);
        yield return new($"dcmsendImagesPerSecond{name}", $"dcmsend, {with}, images/s", images / peer.Median);
        yield return new Figure($"ratio{name}", $"DentaMind over dcmsend, {with}", peer.Median / house.Median).AtLeast(0.9);
    }
}
