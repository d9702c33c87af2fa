using DentaMind.Benchmarks.Figures;
using DentaMind.Pixels.Encode;

namespace DentaMind.Benchmarks.Renditions;

/// <summary>Says in figures what became of one kind of image: the median, and the worst of all.</summary>
internal sealed class RenditionFigures(string kind, string title, IReadOnlyList<Rendered> all)
{
    private const double Kilo = 1000;

    public IEnumerable<Figure> List()
    {
        foreach (var limit in TierLimit.All)
        {
            var bytes = Of(one => one.BytesOf(limit.Tier) / Kilo);
            var name = $"{kind}{limit.Tier}Kilobytes";
            var tier = $"{title}: {limit.Tier.ToString().ToLowerInvariant()}, kB";
            yield return new(name, $"{tier}, median", bytes.Median);
            yield return new Figure($"{name}Worst", $"{tier}, largest", bytes.High).AtMost(limit.MaxBytes / Kilo);
        }

        var (share, psnr, ssim, took) = (Of(one => one.Share), Of(one => one.Psnr), Of(one => one.Ssim), Of(one => one.Took.TotalMilliseconds));
        yield return new($"{kind}SharePercent", $"{title}: all renditions, % of the original, median", share.Median);
        yield return new Figure($"{kind}SharePercentWorst", $"{title}: all renditions, % of the original, largest", share.High).AtMost(10);
        yield return new($"{kind}Ssim", $"{title}: SSIM of full, median", ssim.Median);
        yield return new Figure($"{kind}SsimWorst", $"{title}: SSIM of full, lowest", ssim.Low).AtLeast(0.95);
        yield return new($"{kind}PsnrDecibels", $"{title}: PSNR of full, dB, median", psnr.Median);
        yield return new($"{kind}PsnrDecibelsWorst", $"{title}: PSNR of full, dB, lowest", psnr.Low);
        yield return new($"{kind}Milliseconds", $"{title}: making all renditions in one Worker, ms, median", took.Median);
        yield return new($"{kind}MillisecondsWorst", $"{title}: making all renditions in one Worker, ms, longest", took.High);
    }

    private Spread Of(Func<Rendered, double> measure) => new(all.Select(measure));
}
