namespace DentaMind.Dicom.Data;

/// <summary>A value representation: two letters that say how a value is written.</summary>
public readonly record struct Vr(ushort Letters)
{
    public static readonly Vr AE = Named("AE"), AS = Named("AS"), AT = Named("AT"), CS = Named("CS"), DA = Named("DA"), DS = Named("DS"), DT = Named("DT");
    public static readonly Vr FD = Named("FD"), FL = Named("FL"), IS = Named("IS"), LO = Named("LO"), LT = Named("LT"), OB = Named("OB"), OD = Named("OD");
    public static readonly Vr OF = Named("OF"), OL = Named("OL"), OV = Named("OV"), OW = Named("OW"), PN = Named("PN"), SH = Named("SH"), SL = Named("SL");
    public static readonly Vr SQ = Named("SQ"), SS = Named("SS"), ST = Named("ST"), SV = Named("SV"), TM = Named("TM"), UC = Named("UC"), UI = Named("UI");
    public static readonly Vr UL = Named("UL"), UN = Named("UN"), UR = Named("UR"), US = Named("US"), UT = Named("UT"), UV = Named("UV");

    /// <summary>The VR with these two letters, known or not.</summary>
    public static Vr Named(ReadOnlySpan<char> letters) => new((ushort)((letters[0] << 8) | (letters[1] & 0xFF)));

    public static Vr Named(byte first, byte second) => new((ushort)((first << 8) | second));

    /// <summary>One of the 34 VRs of PS3.5.</summary>
    public bool IsKnown => Letters switch
    {
        0x4145 or 0x4153 or 0x4154 or 0x4353 or 0x4441 or 0x4453 or 0x4454 or 0x4644 or 0x464C or 0x4953 or 0x4C4F or 0x4C54 => true,
        0x504E or 0x5348 or 0x534C or 0x5353 or 0x5354 or 0x544D or 0x5549 or 0x554C or 0x5553 => true,
        _ => HasLongLength,
    };

    /// <summary>Two upper-case letters, as every VR of the future will be.</summary>
    public bool LooksLikeVr => (Letters >> 8) is >= 'A' and <= 'Z' && (Letters & 0xFF) is >= 'A' and <= 'Z';

    /// <summary>In explicit VR, its length takes four bytes after two reserved ones.</summary>
    public bool HasLongLength => Letters switch
    {
        0x4F42 or 0x4F44 or 0x4F46 or 0x4F4C or 0x4F56 or 0x4F57 or 0x5351 or 0x5356 or 0x5543 or 0x554E or 0x5552 or 0x5554 or 0x5556 => true,
        _ => false,
    };

    /// <summary>Written as characters, numbers in decimal included.</summary>
    public bool IsText => UsesCharacterSet
        || this == AE || this == AS || this == CS || this == DA || this == DS || this == DT || this == IS || this == TM || this == UI || this == UR;

    /// <summary>Its characters are those of Specific Character Set.</summary>
    public bool UsesCharacterSet => this == LO || this == LT || this == PN || this == SH || this == ST || this == UC || this == UT;

    /// <summary>A single text in which a backslash is only a backslash.</summary>
    public bool IsSingleText => this == LT || this == ST || this == UT || this == UR;

    /// <summary>Bytes of one number, which is what the byte order turns; 1 when it turns nothing.</summary>
    public int UnitBytes => Letters switch
    {
        0x5553 or 0x5353 or 0x4F57 or 0x4154 => 2,
        0x554C or 0x534C or 0x464C or 0x4F46 or 0x4F4C => 4,
        0x4644 or 0x4F44 or 0x4F56 or 0x5356 or 0x5556 => 8,
        _ => 1,
    };

    /// <summary>What makes an odd value even.</summary>
    public byte Padding => IsText && this != UI ? (byte)' ' : (byte)0;

    public override string ToString() => string.Create(2, Letters, static (span, letters) =>
    {
        span[0] = (char)(letters >> 8);
        span[1] = (char)(letters & 0xFF);
    });
}
