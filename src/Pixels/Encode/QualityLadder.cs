namespace DentaMind.Pixels.Encode;

/// <summary>The JPEG qualities that are tried, best first, until a picture fits its bytes.</summary>
internal static class QualityLadder
{
    private static readonly int[] Steps = [90, 86, 80, 72, 62, 50, 38, 26];

    public static int Best(Tier tier) => tier == Tier.Full ? Steps[1] : Steps[2];

    /// <summary>The next lower quality worth trying after a file of this size; null at the end of the ladder.</summary>
    /// <remarks>A step saves about a fifth, so a file far too large jumps several at once; at most four tries are made.</remarks>
    public static int? Below(int quality, int bytes, int most)
    {
        var lower = Steps.Where(step => step < quality).ToArray();
        if (lower.Length == 0)
            return null;
        var needed = (int)Math.Ceiling(Math.Log((double)bytes / most) / Math.Log(1.25));
        return lower[Math.Clamp(needed - 1, 0, lower.Length - 1)];
    }
}
