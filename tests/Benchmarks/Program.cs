using DentaMind.Benchmarks.Charting;
using DentaMind.Benchmarks.Deciding;
using DentaMind.Benchmarks.Delivering;
using DentaMind.Benchmarks.Estimates;
using DentaMind.Benchmarks.Figures;
using DentaMind.Benchmarks.Ingest;
using DentaMind.Benchmarks.Renditions;
using DentaMind.Benchmarks.Screens;
using DentaMind.Benchmarks.Searching;

var benches = new Dictionary<string, Func<Task<IReadOnlyList<Figure>>>>(StringComparer.Ordinal)
{
    ["chart"] = ChartBench.MeasureAsync,
    ["backlog"] = BacklogBench.MeasureAsync,
    ["deciding"] = DecidingBench.MeasureAsync,
    ["delivering"] = DeliveringBench.MeasureAsync,
    ["estimates"] = EstimatesBench.MeasureAsync,
    ["ingest"] = IngestBench.MeasureAsync,
    ["patients"] = SearchBench.MeasureAsync,
    ["renditions"] = RenditionsBench.MeasureAsync,
    ["screens"] = ScreensBench.MeasureAsync,
};

if (args is not [var name, .. var more] || more is not ([] or ["--json"]) || !benches.TryGetValue(name, out var measure))
{
    await Console.Error.WriteLineAsync($"usage: ./run bench {string.Join('|', benches.Keys)} [--json]");
    return 2;
}

var surroundings = await Surroundings.LookAsync();
var report = new Report(name, surroundings, await measure());
report.Save();
await Console.Error.WriteLineAsync(report.ToText());
await Console.Out.WriteLineAsync(report.ToJson());
return 0;
