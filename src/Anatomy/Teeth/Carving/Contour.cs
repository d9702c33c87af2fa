namespace DentaMind.Anatomy.Teeth.Carving;

/// <summary>A smooth line through a few measured places, which never swells beyond them.</summary>
/// <remarks>Cubic pieces whose slopes are harmonic means (Fritsch and Butland), so that a table's widest place stays the widest.</remarks>
internal sealed class Contour
{
    private readonly (double At, double Value)[] places;
    private readonly double[] slopes;

    public Contour(params ReadOnlySpan<(double At, double Value)> places)
    {
        this.places = places.ToArray();
        slopes = new double[this.places.Length];
        for (var i = 1; i < this.places.Length - 1; i++)
            slopes[i] = Slope(Secant(i - 1), Secant(i));
        slopes[0] = Secant(0);
        slopes[^1] = Secant(this.places.Length - 2);
    }

    /// <summary>The value at a place; before the first and after the last it stays.</summary>
    public double At(double at)
    {
        var last = places.Length - 1;
        if (at <= places[0].At)
            return places[0].Value;
        if (at >= places[last].At)
            return places[last].Value;
        var i = 0;
        while (at > places[i + 1].At)
            i++;
        var width = places[i + 1].At - places[i].At;
        var t = (at - places[i].At) / width;
        var (rest, square) = (1 - t, t * t);
        return (rest * rest * ((1 + (2 * t)) * places[i].Value + (t * width * slopes[i])))
            + (square * ((3 - (2 * t)) * places[i + 1].Value - (rest * width * slopes[i + 1])));
    }

    private double Secant(int i) => (places[i + 1].Value - places[i].Value) / (places[i + 1].At - places[i].At);

    private static double Slope(double before, double after) => before * after <= 0 ? 0 : 2 * before * after / (before + after);
}
