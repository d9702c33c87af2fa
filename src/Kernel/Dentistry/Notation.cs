namespace DentaMind.Kernel.Dentistry;

/// <summary>A way of writing which tooth is meant. "16" is an upper right molar in one and an upper left one in another: a written tooth is worth nothing without it.</summary>
public enum Notation
{
    /// <summary>ISO 3950: 16, 55.</summary>
    Fdi,

    /// <summary>The USA's: 3, A.</summary>
    Universal,

    /// <summary>Zsigmondy's and Palmer's, with the bracket as letters: UR6, URE.</summary>
    Palmer,

    /// <summary>Scandinavia's: 6+, 05+.</summary>
    Haderup,
}
