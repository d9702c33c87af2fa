using System.Diagnostics;
using DentaMind.Benchmarks.Figures;
using DentaMind.Benchmarks.Phantoms;
using DentaMind.Pixels.Encode;

namespace DentaMind.Benchmarks.Renditions;

/// <summary>How small the renditions are, how true, and how long they take, in one Worker.</summary>
internal static class RenditionsBench
{
    private const int OfEach = 20;
    private const int WarmUps = 4;

    public static async Task<IReadOnlyList<Figure>> MeasureAsync()
    {
        var files = await PhantomFiles.DrawAsync(OfEach);
        await using var worker = await RealWorker.StartAsync();
        foreach (var file in files.Mixed.Take(WarmUps))
            await worker.RenderAsync(file);
        return
        [
            .. new RenditionFigures("panoramic", "panoramic 2440x1280, 16 bit", await RenderAsync(worker, files.Panoramic)).List(),
            .. new RenditionFigures("intraoral", "intraoral 1300x1000, 12 bit", await RenderAsync(worker, files.Intraoral)).List(),
        ];
    }

    private static async Task<IReadOnlyList<Rendered>> RenderAsync(RealWorker worker, IReadOnlyList<string> files)
    {
        var all = new List<Rendered>(files.Count);
        foreach (var file in files)
        {
            var since = Stopwatch.StartNew();
            var answer = await worker.RenderAsync(file);
            var took = since.Elapsed;
            if (!answer.IsReady)
                throw new InvalidOperationException($"The Worker cannot read a phantom: {answer.Unreadable.Text}.");
            var (psnr, ssim) = await WindowedOriginal.CompareAsync(file, answer.Renditions.Single(one => one.Tier == Tier.Full));
            all.Add(new Rendered(new FileInfo(file).Length, answer.Renditions, took, psnr, ssim));
        }

        return all;
    }
}

/// <summary>One file's renditions, how long they took, and how true the full one is.</summary>
internal sealed record Rendered(long OriginalBytes, IReadOnlyList<Rendition> Renditions, TimeSpan Took, double Psnr, double Ssim)
{
    public double Share => 100.0 * Renditions.Sum(one => (long)one.Bytes.Length) / OriginalBytes;

    public int BytesOf(Tier tier) => Renditions.Single(one => one.Tier == tier).Bytes.Length;
}
