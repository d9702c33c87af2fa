namespace DentaMind.Anatomy.Steady;

/// <summary>Exponentials and angles made of exact IEEE operations only, so that one seed gives the same bytes on every machine.</summary>
/// <remarks>The platform's own <c>Math.Exp</c> and <c>Math.Sin</c> may differ in the last bit from one C library to the next.</remarks>
internal static class SteadyMaths
{
    private const double Ln2 = 0.6931471805599453;

    public static double Exp(double x)
    {
        if (x < -700)
            return 0;
        var halvings = Math.Floor((Math.Min(x, 700) / Ln2) + 0.5);
        var rest = Math.Min(x, 700) - (halvings * Ln2);
        var sum = 1.0;
        for (var term = 10; term >= 1; term--)
            sum = 1 + (sum * rest / term);
        return sum * BitConverter.Int64BitsToDouble(((long)halvings + 1023) << 52);
    }

    public static double Sin(double x)
    {
        var turns = Math.Floor((x / (2 * Math.PI)) + 0.5);
        var rest = x - (turns * 2 * Math.PI);
        if (rest > Math.PI / 2)
            rest = Math.PI - rest;
        else if (rest < -Math.PI / 2)
            rest = -Math.PI - rest;
        var square = rest * rest;
        var sum = 1.0;
        for (var term = 16; term >= 2; term -= 2)
            sum = 1 - (sum * square / (term * (term + 1)));
        return rest * sum;
    }

    public static double Cos(double x) => Sin(x + (Math.PI / 2));

    /// <summary>0 below the first edge, 1 above the second, and no corner between.</summary>
    public static double Step(double from, double to, double x)
    {
        var t = Math.Clamp((x - from) / (to - from), 0, 1);
        return t * t * (3 - (2 * t));
    }

    public static double Mix(double a, double b, double t) => a + ((b - a) * t);

    /// <summary>The smaller of two, with the corner rounded over <paramref name="round"/>.</summary>
    public static double SoftMin(double a, double b, double round)
    {
        var near = Math.Max(round - Math.Abs(a - b), 0) / round;
        return Math.Min(a, b) - (near * near * round / 4);
    }

    public static double SoftMax(double a, double b, double round) => -SoftMin(-a, -b, round);
}
