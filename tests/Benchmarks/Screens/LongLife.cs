using System.Globalization;
using DentaMind.Anatomy.Phantoms;
using DentaMind.Benchmarks.Charting;
using DentaMind.Benchmarks.Ingest;
using DentaMind.Kit;
using DentaMind.Kit.Http;
using DentaMind.Kit.Programs;

namespace DentaMind.Benchmarks.Screens;

/// <summary>Somebody with forty years of chart and five hundred X-rays, all taken in by the doors that real ones come through.</summary>
internal static class LongLife
{
    public const int Images = 500;
    private const int Batch = 100;
    private const int ImagesOfVisit = 4;
    private const int Associations = 4;
    private static readonly PhantomPatient Somebody = new("Long", "Life", new DateOnly(1960, 2, 29), "F", "L-1", "BENCH");
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    /// <summary>Answers the patient's id, once every image is ready.</summary>
    public static async Task<string> LiveAsync(RunningServer server, HttpClient client)
    {
        var patient = (await client.MakeAsync("/api/patients", Somebody.Registration())).Text("id")!;
        using var folder = new TempFolder("long-life");
        Progress.Say($"sending {Images} bitewings");
        await Sending.SendAsync(server.Modality("BENCH"), await DrawAsync(folder), Associations);
        var today = DateOnly.FromDateTime(DateTime.UtcNow);
        for (var at = 0; at < LongChart.Events; at += Batch)
            await client.MakeAsync($"/api/patients/{patient}/chart/events", new { notation = "fdi", events = Enumerable.Range(at, Batch).Select(one => LongChart.Form(one, today)) });
        await client.AllSettleAsync(Patience);
        var ready = (await client.ImagesAsync($"patient={patient}&state=ready")).Count;
        return ready == Images ? patient : throw new InvalidOperationException($"Only {ready} of {Images} images are ready.");
    }

    /// <summary>Four bitewings a visit, some three visits a year.</summary>
    private static async Task<IReadOnlyList<string>> DrawAsync(TempFolder folder)
    {
        var mouth = MouthOfAge.Invent(7, 60);
        var films = Enum.GetValues<BitewingView>().Select(view => IntraoralPhantom.Bitewing(mouth, 7, view, 650, 500)).ToArray();
        var files = new List<string>();
        for (var number = 0; number < Images; number++)
        {
            var visit = number / ImagesOfVisit;
            var taken = new DateTimeOffset(1986, 1, 6, 9, 0, 0, TimeSpan.Zero).AddDays(visit * 119);
            var order = new PhantomOrder(Somebody, taken, (ulong)(30_000 + visit)) { Instance = (number % ImagesOfVisit) + 1 };
            var file = await PhantomDicom.Of(films[number % ImagesOfVisit], order).ToFileAsync();
            files.Add(folder.Write(string.Create(CultureInfo.InvariantCulture, $"{number:D3}.dcm"), file));
        }
        return files;
    }
}
