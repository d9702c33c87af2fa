namespace DentaMind.Anatomy.Steady;

/// <summary>Seeded chance: the same seed throws the same numbers, in the same order, for ever (SplitMix64).</summary>
internal sealed class Dice(ulong seed)
{
    private ulong state = seed;

    /// <summary>A die of its own for one purpose, so that another throw elsewhere does not shift this one's.</summary>
    public static Dice For(ulong seed, string purpose)
    {
        var mixed = seed ^ 0x9E3779B97F4A7C15UL;
        foreach (var letter in purpose)
            mixed = Scramble(mixed ^ letter);
        return new Dice(mixed);
    }

    public ulong Next()
    {
        state += 0x9E3779B97F4A7C15UL;
        return Scramble(state);
    }

    /// <summary>From 0 up to, and never, 1.</summary>
    public double Unit() => (Next() >> 11) * (1.0 / (1UL << 53));

    public double Between(double low, double high) => low + ((high - low) * Unit());

    public int Below(int count) => (int)(Unit() * count);

    public bool Chance(double probability) => Unit() < probability;

    /// <summary>Bell-shaped, mean 0 and deviation 1: four 16-bit throws added, which is as near as a film can tell.</summary>
    public float Bell()
    {
        var bits = Next();
        var sum = (long)(bits & 0xFFFF) + (long)((bits >> 16) & 0xFFFF) + (long)((bits >> 32) & 0xFFFF) + (long)(bits >> 48);
        return (sum - 131070) * (1f / 37837.2f);
    }

    private static ulong Scramble(ulong x)
    {
        x = (x ^ (x >> 30)) * 0xBF58476D1CE4E5B9UL;
        x = (x ^ (x >> 27)) * 0x94D049BB133111EBUL;
        return x ^ (x >> 31);
    }
}
