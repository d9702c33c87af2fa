using DentaMind.Anatomy.Phantoms;
using DentaMind.Kernel.Dentistry;

namespace DentaMind.Benchmarks.Phantoms;

/// <summary>Phantom X-rays as DICOM files of usual sizes, each with UIDs and pixels of its own; drawn once and kept between runs.</summary>
internal sealed class PhantomFiles
{
    private const ulong Seed = 20_000;
    private const int FilmsOfSeries = 4;
    private static readonly DateTimeOffset FirstTaken = new(2026, 1, 5, 9, 0, 0, TimeSpan.Zero);
    private static readonly string Folder = Path.Combine(Path.GetTempPath(), "dentamind-phantoms");

    private PhantomFiles(IReadOnlyList<string> panoramic, IReadOnlyList<string> intraoral) => (Panoramic, Intraoral) = (panoramic, intraoral);

    /// <summary>2440 x 1280 pixels of 16 bits.</summary>
    public IReadOnlyList<string> Panoramic { get; }

    /// <summary>1300 x 1000 pixels of 12 bits.</summary>
    public IReadOnlyList<string> Intraoral { get; }

    /// <summary>Both kinds, in turn.</summary>
    public IReadOnlyList<string> Mixed => [.. Panoramic.Zip(Intraoral, (one, other) => (string[])[one, other]).SelectMany(pair => pair)];

    public static async Task<PhantomFiles> DrawAsync(int ofEach)
    {
        await ForgetOutdatedAsync();
        var missing = Enumerable.Range(0, ofEach).SelectMany(number => (Drawing[])[Panorama(number), Film(number)]).Where(one => !File.Exists(one.Path)).ToList();
        if (missing.Count > 0)
            Progress.Say($"drawing {missing.Count} phantoms");
        await Parallel.ForEachAsync(missing, async (one, ct) => await KeepAsync(one.Path, await one.Draw(), ct));
        return new PhantomFiles(
            [.. Enumerable.Range(0, ofEach).Select(number => Panorama(number).Path)],
            [.. Enumerable.Range(0, ofEach).Select(number => Film(number).Path)]);
    }

    /// <summary>116 frames of an intraoral film in one object, 302 MB.</summary>
    public static async Task<string> DrawLargeAsync()
    {
        var path = At("large-302-megabytes.dcm");
        if (!File.Exists(path))
            await KeepAsync(path, await LargePhantom.DrawAsync(Order(Seed * 2, 0)), CancellationToken.None);
        return path;
    }

    /// <summary>What an older Anatomy drew is not what this one draws: the same seed gives the same bytes, or all is drawn anew.</summary>
    private static async Task ForgetOutdatedAsync()
    {
        Directory.CreateDirectory(Folder);
        var first = Film(0);
        var drawn = await first.Draw();
        if (File.Exists(first.Path) && !drawn.SequenceEqual(File.ReadAllBytes(first.Path)))
            Array.ForEach(Directory.GetFiles(Folder), File.Delete);
    }

    private static Drawing Panorama(int number) => new(At($"panoramic-{number:D3}.dcm"), () =>
    {
        var seed = Seed + (ulong)number;
        return PhantomDicom.ToFileAsync(PhantomDicom.Of(PanoramicPhantom.Draw(MouthOf(seed), seed), Order(seed, 0)));
    });

    /// <summary>Bitewings and periapicals, four of them a series.</summary>
    private static Drawing Film(int number) => new(At($"intraoral-{number:D3}.dcm"), () =>
    {
        var series = Seed + 1000 + (ulong)(number / FilmsOfSeries);
        var (mouth, seed, place) = (MouthOf(series), series + ((ulong)number << 16), number % FilmsOfSeries);
        var film = number / FilmsOfSeries % 2 == 0
            ? IntraoralPhantom.Bitewing(mouth, seed, (BitewingView)place)
            : IntraoralPhantom.Periapical(mouth, seed, Tooth.OfFdi(16 + (10 * place)), 1300, 1000);
        return PhantomDicom.ToFileAsync(PhantomDicom.Of(film, Order(series, place)));
    });

    private static Mouth MouthOf(ulong seed) => MouthOfAge.Invent(seed, 20 + (seed % 60));

    private static PhantomOrder Order(ulong study, int place)
    {
        var patient = new PhantomPatient($"Phantom{study}", "Bench", new DateOnly(1990, 5, 17), "O", $"B{study}", "BENCH");
        return new PhantomOrder(patient, FirstTaken.AddMinutes(study - Seed), study) { Instance = place + 1 };
    }

    private static string At(string name) => Path.Combine(Folder, name);

    /// <summary>Whole or not at all: a run that was stopped leaves no half file for the next.</summary>
    private static async Task KeepAsync(string path, byte[] file, CancellationToken ct)
    {
        await File.WriteAllBytesAsync(path + ".part", file, ct);
        File.Move(path + ".part", path, overwrite: true);
    }

    private sealed record Drawing(string Path, Func<Task<byte[]>> Draw);
}
