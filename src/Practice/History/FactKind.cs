namespace DentaMind.Practice.History;

/// <summary>A kind of fact in our catalogue, and what may be said of it.</summary>
/// <param name="Code">Ours, and stable; the words stand in the browser app.</param>
/// <param name="Section">The part of the history it belongs to.</param>
/// <param name="Variants">Its sorts; empty when it has none.</param>
/// <param name="Measures">What can be measured of it.</param>
/// <param name="IsNamed">Whether it says nothing without a name in words.</param>
public sealed record FactKind(string Code, HistorySection Section, IReadOnlyList<string> Variants, IReadOnlyList<Measure> Measures, bool IsNamed);

/// <summary>Something that can be measured, and what a value of it can be.</summary>
/// <param name="Code">Ours, and stable.</param>
/// <param name="Unit">What it is counted in; empty for a ratio.</param>
/// <param name="Least">Nobody alive has less.</param>
/// <param name="Most">Nobody alive has more.</param>
public sealed record Measure(string Code, string Unit, decimal Least, decimal Most);
