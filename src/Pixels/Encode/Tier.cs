namespace DentaMind.Pixels.Encode;

/// <summary>The sizes in which a picture is kept beside its original.</summary>
public enum Tier
{
    Thumbnail,
    Preview,
    Full,
}

/// <summary>The box that a tier fits in and the bytes that it may take.</summary>
public sealed record TierLimit(Tier Tier, int MaxWidth, int MaxHeight, int MaxBytes)
{
    public static TierLimit Thumbnail { get; } = new(Tier.Thumbnail, 200, 200, 50_000);

    public static TierLimit Preview { get; } = new(Tier.Preview, 800, 800, 200_000);

    public static TierLimit Full { get; } = new(Tier.Full, 16_384, 16_384, 2_000_000);

    public static IReadOnlyList<TierLimit> All { get; } = [Thumbnail, Preview, Full];
}
