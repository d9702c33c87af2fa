namespace DentaMind.Pixels.Codecs;

/// <summary>Photometric Interpretation (0028,0004): what a sample means.</summary>
public enum Photometric
{
    Monochrome1,
    Monochrome2,
    PaletteColour,
    Rgb,
    YbrFull,
    YbrFull422,
    YbrIct,
    YbrRct,
}

/// <summary>Reads the defined terms of Photometric Interpretation.</summary>
public static class PhotometricTerms
{
    /// <summary>The meaning of a term; null when the term is unknown or retired.</summary>
    public static Photometric? Of(string? term) => term?.Trim().ToUpperInvariant() switch
    {
        "MONOCHROME1" => Photometric.Monochrome1,
        "MONOCHROME2" => Photometric.Monochrome2,
        "PALETTE COLOR" => Photometric.PaletteColour,
        "RGB" => Photometric.Rgb,
        "YBR_FULL" => Photometric.YbrFull,
        "YBR_FULL_422" => Photometric.YbrFull422,
        "YBR_ICT" => Photometric.YbrIct,
        "YBR_RCT" => Photometric.YbrRct,
        _ => null,
    };
}
