using System.IO.Compression;
using DentaMind.Benchmarks.Figures;
using Microsoft.Playwright;

namespace DentaMind.Benchmarks.Screens;

/// <summary>Somebody asks the open chart for its teeth in 3D.</summary>
/// <param name="FirstFrame">From the press until the first picture was drawn, in milliseconds.</param>
/// <param name="Assets">Bytes that came over the wire for it.</param>
/// <param name="Chunk">Bytes of the scripts among them, gzipped.</param>
internal sealed record SolidVisit(double FirstFrame, long Assets, long Chunk)
{
    public static async Task<SolidVisit> PayAsync(Visitor visitor, string patient)
    {
        var page = await visitor.OpenAsync();
        await page.GotoAsync($"/p/{patient}/chart", new PageGotoOptions { WaitUntil = WaitUntilState.NetworkIdle });
        var came = new List<IResponse>();
        page.Response += (_, answer) => came.Add(answer);
        await page.GetByRole(AriaRole.Button, new() { Name = "3D", Exact = true }).ClickAsync();
        var clock = await PageClock.ReadAsync(page, "teeth");
        var assets = came.Where(answer => !answer.Url.Contains("/api/", StringComparison.Ordinal)).ToList();
        var wire = 0L;
        foreach (var asset in assets)
            wire += (await asset.Request.SizesAsync()).ResponseBodySize;
        var chunk = 0L;
        foreach (var script in assets.Where(answer => answer.Url.EndsWith(".js", StringComparison.Ordinal)))
            chunk += Gzipped(await script.BodyAsync());
        await page.Context.CloseAsync();
        return new SolidVisit(clock.Seen("teeth") - clock.Seen("press3d"), wire, chunk);
    }

    public static IEnumerable<Figure> List(IReadOnlyList<SolidVisit> visits)
    {
        var frames = new Spread(visits.Select(one => one.FirstFrame));
        return
        [
            new("solidMilliseconds", "from the press on 3D until the first picture of the teeth, all fetched anew, software WebGL, ms, median", frames.Median),
            new Figure("solidMillisecondsHigh", "the same, 95 of 100 are quicker", frames.At(0.95)).AtMost(1500),
            new Figure("solidAssetsMegabytes", "what is fetched for it, MB", visits.Max(one => one.Assets) / 1e6).AtMost(12),
            new Figure("solidChunkKilobytes", "its scripts, gzipped, kB", visits.Max(one => one.Chunk) / 1e3).AtMost(250),
        ];
    }

    private static long Gzipped(byte[] script)
    {
        using var counted = new MemoryStream();
        using (var zip = new GZipStream(counted, CompressionLevel.SmallestSize, leaveOpen: true))
            zip.Write(script);
        return counted.Length;
    }
}
