namespace DentaMind.Benchmarks.Figures;

/// <summary>How a measure that was taken several times is spread.</summary>
internal sealed class Spread
{
    private readonly double[] sorted;

    public Spread(IEnumerable<double> measures)
    {
        sorted = [.. measures.Order()];
        if (sorted.Length == 0)
            throw new ArgumentException("Nothing was measured.", nameof(measures));
    }

    public double Median => At(0.5);

    public double Low => sorted[0];

    public double High => sorted[^1];

    /// <summary>The measure below which this share of all lies, between its two neighbours.</summary>
    public double At(double share)
    {
        var place = share * (sorted.Length - 1);
        var (below, above) = (sorted[(int)Math.Floor(place)], sorted[(int)Math.Ceiling(place)]);
        return below + ((above - below) * (place - Math.Floor(place)));
    }
}
