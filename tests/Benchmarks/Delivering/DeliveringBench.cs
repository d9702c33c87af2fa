using DentaMind.Benchmarks.Figures;
using DentaMind.Benchmarks.Ingest;
using DentaMind.Benchmarks.Phantoms;
using DentaMind.Kit.Peers;

namespace DentaMind.Benchmarks.Delivering;

/// <summary>How fast kept images leave for an archive, beside <c>dcmsend</c> with the same files, the same archive and as many associations, in the same minutes.</summary>
/// <remarks>One archive is a <c>storescp</c> that throws away what it gets and hears each association in a process of its own, so that what is measured is the sender; the other is an Orthanc that keeps it. We open a sealed original, ask whether it may leave, and write down that it did; dcmsend reads a file.</remarks>
internal static class DeliveringBench
{
    /// <summary>Enough that what the first image costs is a small part.</summary>
    private const int OfEach = 200;
    private const int Rounds = 3;
    private static readonly int[] Associations = [1, 4];

    private static readonly Receiver[] Receivers =
    [
        new("", "storescp", StoreScpAsync),
        new("ToOrthanc", "Orthanc", OrthancAsync),
    ];

    public static async Task<IReadOnlyList<Figure>> MeasureAsync()
    {
        var files = (await PhantomFiles.DrawAsync(OfEach)).Mixed;
        var figures = new List<Figure>();
        foreach (var receiver in Receivers)
            foreach (var associations in Associations)
            {
                var duels = new List<Duel>();
                for (var round = 0; round < Rounds; round++)
                {
                    Progress.Say($"{receiver.Says}, {associations} association(s), round {round + 1} of {Rounds}");
                    duels.Add(await FightAsync(receiver, files, associations, isHouseFirst: round % 2 == 0));
                }
                figures.AddRange(Rates(receiver, files.Count, associations, duels));
            }
        return figures;
    }

    private static async Task<(DicomPeer Peer, IAsyncDisposable Process)> StoreScpAsync()
    {
        var sink = await DicomSink.StoreScpAsync("SINK", "--ignore", "--fork");
        return (new DicomPeer(sink.Port, sink.AeTitle, "BENCH"), sink);
    }

    private static async Task<(DicomPeer Peer, IAsyncDisposable Process)> OrthancAsync()
    {
        var archive = await LocalArchive.StartAsync();
        return (new DicomPeer(archive.DicomPort, archive.AeTitle, "BENCH"), archive);
    }

    /// <summary>Each meets an archive that has nothing yet.</summary>
    private static async Task<Duel> FightAsync(Receiver receiver, IReadOnlyList<string> files, int associations, bool isHouseFirst)
    {
        var early = isHouseFirst ? TimeSpan.Zero : await SendAsync(receiver, files, associations);
        var house = await DeliverAsync(receiver, files, associations);
        return new Duel(house, isHouseFirst ? await SendAsync(receiver, files, associations) : early);
    }

    private static async Task<TimeSpan> DeliverAsync(Receiver receiver, IReadOnlyList<string> files, int associations)
    {
        var (peer, process) = await receiver.Start();
        await using (process)
            return await SendingHouse.DeliverAsync(files, peer, associations);
    }

    private static async Task<TimeSpan> SendAsync(Receiver receiver, IReadOnlyList<string> files, int associations)
    {
        var (peer, process) = await receiver.Start();
        await using (process)
        {
            await SendingHouse.RestAsync();
            return await Sending.SendAsync(peer, files, associations);
        }
    }

    private static IEnumerable<Figure> Rates(Receiver receiver, int images, int associations, IReadOnlyList<Duel> duels)
    {
        var (house, peer) = (new Spread(duels.Select(duel => duel.House.TotalSeconds)), new Spread(duels.Select(duel => duel.Dcmsend.TotalSeconds)));
        var (name, with) = ($"{receiver.Name}With{associations}", $"to {receiver.Says}, {associations} association(s)");
        yield return new($"imagesPerSecond{name}", $"kept images delivered {with}, images/s", images / house.Median);
        yield return new($"dcmsendImagesPerSecond{name}", $"dcmsend {with}, images/s", images / peer.Median);
        yield return new Figure($"ratio{name}", $"DentaMind over dcmsend {with}", peer.Median / house.Median).AtLeast(0.9);
    }

    /// <summary>The same files to the same sort of archive.</summary>
    private sealed record Duel(TimeSpan House, TimeSpan Dcmsend);

    /// <summary>A sort of archive, as its figures are named and as people say it, and how one is started.</summary>
    private sealed record Receiver(string Name, string Says, Func<Task<(DicomPeer Peer, IAsyncDisposable Process)>> Start);
}
