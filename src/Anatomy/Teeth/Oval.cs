namespace DentaMind.Anatomy.Teeth;

/// <summary>A cross-section of a tooth: an ellipse that may be pressed towards a rounded square.</summary>
internal static class Oval
{
    /// <summary>How far a point is outside (positive) or inside the oval; never more than the true distance.</summary>
    /// <param name="x">From the centre, mesial.</param>
    /// <param name="y">From the centre, buccal.</param>
    /// <param name="halfWidth">Half the mesio-distal width.</param>
    /// <param name="halfDepth">Half the bucco-lingual depth.</param>
    /// <param name="square">0 is an ellipse, 1 nearly a square.</param>
    public static double Distance(double x, double y, double halfWidth, double halfDepth, double square)
    {
        var across = x / halfWidth;
        var deep = y / halfDepth;
        across *= across;
        deep *= deep;
        var round = Math.Sqrt(across + deep);
        if (square > 0)
            round += (Math.Sqrt(Math.Sqrt((across * across) + (deep * deep))) - round) * square;
        return (round - 1) * Math.Min(halfWidth, halfDepth);
    }

    /// <summary>The length of the ray that crosses the ellipse at <paramref name="x"/>.</summary>
    public static double Chord(double x, double halfWidth, double halfDepth)
    {
        var across = x / halfWidth;
        return across * across >= 1 ? 0 : 2 * halfDepth * Math.Sqrt(1 - (across * across));
    }
}
