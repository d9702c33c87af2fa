using DentaMind.Benchmarks.Figures;
using DentaMind.Benchmarks.Phantoms;
using DentaMind.Kit.Peers;

namespace DentaMind.Benchmarks.Ingest;

/// <summary>How fast X-rays come in, beside Orthanc on the same machine in the same minutes, and how much memory that takes.</summary>
/// <remarks>Each sending meets a program that was just started on a new folder; neither is warmed, and who goes first alternates.</remarks>
internal static class IngestBench
{
    private const int OfEach = 100;
    private const int Rounds = 3;
    private static readonly int[] Associations = [1, 4];

    public static async Task<IReadOnlyList<Figure>> MeasureAsync()
    {
        var files = (await PhantomFiles.DrawAsync(OfEach)).Mixed;
        var large = await PhantomFiles.DrawLargeAsync();
        var duels = new List<Duel>();
        for (var round = 0; round < Rounds; round++)
            foreach (var associations in Associations)
                duels.Add(await FightAsync(files, associations, round));
        Progress.Say("one object of 302 MB");
        var one = await HouseRun.OfAsync([large], associations: 1);
        return new IngestFigures(files.Count, files.Sum(file => new FileInfo(file).Length), duels, one).List();
    }

    private static async Task<Duel> FightAsync(IReadOnlyList<string> files, int associations, int round)
    {
        Progress.Say($"round {round + 1} of {Rounds}, {associations} association(s)");
        var early = round % 2 == 1 ? await ArchiveAsync(files, associations) : TimeSpan.Zero;
        var house = await HouseRun.OfAsync(files, associations);
        return new Duel(associations, house, round % 2 == 1 ? early : await ArchiveAsync(files, associations));
    }

    private static async Task<TimeSpan> ArchiveAsync(IReadOnlyList<string> files, int associations)
    {
        await using var archive = await LocalArchive.StartAsync();
        return await Sending.SendAsync(new DicomPeer(archive.DicomPort, archive.AeTitle, "BENCH"), files, associations);
    }
}

/// <summary>The same files into DentaMind and into Orthanc.</summary>
internal sealed record Duel(int Associations, HouseRun House, TimeSpan Archive);
