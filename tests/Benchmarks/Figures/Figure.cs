using System.Globalization;

namespace DentaMind.Benchmarks.Figures;

/// <summary>One measured number.</summary>
/// <param name="Name">Stable, camelCase: the key in the JSON line.</param>
/// <param name="Meaning">What it says, for people, with its unit.</param>
/// <param name="Value">The number.</param>
internal sealed record Figure(string Name, string Meaning, double Value)
{
    /// <summary>What it should be; null when nothing was promised.</summary>
    public Target? Target { get; init; }

    public string Shown => Value.ToString(Math.Abs(Value) >= 1000 ? "F0" : Math.Abs(Value) >= 10 ? "F1" : "0.###", CultureInfo.InvariantCulture);

    public Figure AtLeast(double value) => this with { Target = new Target(value, IsLeast: true) };

    public Figure AtMost(double value) => this with { Target = new Target(value, IsLeast: false) };
}

/// <summary>A bound that a figure should keep.</summary>
internal sealed record Target(double Value, bool IsLeast)
{
    public bool IsReachedBy(double value) => IsLeast ? value >= Value : value <= Value;

    public override string ToString() => FormattableString.Invariant($"{(IsLeast ? "at least" : "at most")} {Value:0.###}");
}
