using System.Globalization;
using DentaMind.House.Dicom;
using DentaMind.Kit;
using DentaMind.Kit.Http;
using Shouldly;

namespace DentaMind.House.Crash;

/// <summary><c>kill -9</c> at random moments while four machines send: what was acknowledged is there and whole, and nothing is there twice.</summary>
/// <remarks><c>DENTAMIND_KILLS</c> says how often; a handful by default, 200 for the proof.</remarks>
public sealed class KillTests(ITestOutputHelper output)
{
    private const int ImagesARound = 24;
    private static readonly int Rounds = int.Parse(Environment.GetEnvironmentVariable("DENTAMIND_KILLS") ?? "6", CultureInfo.InvariantCulture);
    private readonly List<SentImage> history = [];

    public static TheoryData<Engine> Both => Engines.All;

    [Theory]
    [MemberData(nameof(Both))]
    public async Task What_was_acknowledged_survives_every_kill(Engine engine)
    {
        var seed = Environment.TickCount;
        var dice = new Random(seed);
        await using var server = await RunningServer.StartAsync(engine);
        var reader = await server.SignInAsync();
        var unknown = 0;

        for (var round = 0; round < Rounds; round++)
        {
            var wave = await NextWaveAsync();
            await new Sending(server).SendAndKillAsync(wave, dice.Next(ImagesARound), TimeSpan.FromMilliseconds(dice.Next(25)));
            unknown += wave.Count(image => image.Fate == Fate.Unknown);
            await server.StartAgainAsync();
            reader = server.VisitAgain(reader);
            await AllThereAsync(reader, wave);
        }

        await new Sending(server).SendAsync(history.Where(image => image.Fate != Fate.Acknowledged));
        output.WriteLine($"{engine}, seed {seed}: {Rounds} kills, {history.Count} images, {unknown} times no answer");
        history.ShouldAllBe(image => image.Fate == Fate.Acknowledged);
        await EachIsThereOnceAndWholeAsync(reader);
        await reader.AllSettleAsync(TimeSpan.FromMinutes(20));
        (await reader.ImagesAsync("state=unreadable")).ShouldBeEmpty();
        await BooksAreCleanAsync(server);
    }

    /// <summary>What is not known to be safe is sent again, with new images.</summary>
    private async Task<IReadOnlyList<SentImage>> NextWaveAsync()
    {
        List<SentImage> wave = [.. history.Where(image => image.Fate != Fate.Acknowledged)];
        while (wave.Count < ImagesARound)
        {
            wave.Add(await SentImage.MakeAsync(history.Count));
            history.Add(wave[^1]);
        }

        return wave;
    }

    private static async Task AllThereAsync(HttpClient reader, IEnumerable<SentImage> wave)
    {
        foreach (var image in wave.Where(image => image.Fate == Fate.Acknowledged))
            (await reader.ImagesAsync($"sopInstanceUid={image.Uid}")).Count.ShouldBe(1, image.Uid);
    }

    private async Task EachIsThereOnceAndWholeAsync(HttpClient reader)
    {
        var kept = (await reader.ImagesAsync()).ToLookup(image => image.Text("sopInstanceUid"));
        kept.Count.ShouldBe(history.Count);
        foreach (var image in history)
        {
            var ours = kept[image.Uid].ShouldHaveSingleItem();
            ours.Text("conflict").ShouldBeNull();
            var original = Part10.TryRead(await reader.GetByteArrayAsync($"/api/images/{ours.Text("id")}/original"));
            original!.DataSet.AsSpan().SequenceEqual(image.DataSet).ShouldBeTrue(image.Uid);
        }
    }

    private async Task BooksAreCleanAsync(RunningServer server)
    {
        var check = await server.AdminAsync(TimeSpan.FromMinutes(20), "fsck", "--json");
        output.WriteLine(check.Output);
        check.ExitCode.ShouldBe(0, check.All);
    }
}
