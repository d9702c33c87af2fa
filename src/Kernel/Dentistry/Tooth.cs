using System.Globalization;

namespace DentaMind.Kernel.Dentistry;

/// <summary>One of the 32 permanent and 20 primary teeth. Kept as its FDI number (ISO 3950); shown as the reader likes, always with the system's name.</summary>
public readonly record struct Tooth : IComparable<Tooth>
{
    private readonly byte fdi;

    private Tooth(int fdi) => this.fdi = (byte)fdi;

    /// <summary>The two-digit ISO 3950 number: quadrant 1-8, then the place from the midline.</summary>
    public int Fdi => fdi;

    public Dentition Dentition => fdi >= 50 ? Dentition.Primary : Dentition.Permanent;

    public Quadrant Quadrant => (Quadrant)((((fdi / 10) - 1) % 4) + 1);

    /// <summary>Counted from the midline, 1 to 8 (permanent) or 1 to 5 (primary).</summary>
    public int Place => fdi % 10;

    public bool IsUpper => Quadrant is Quadrant.UpperRight or Quadrant.UpperLeft;

    public Arch Arch => IsUpper ? Arch.Upper : Arch.Lower;

    /// <summary>On the patient's right, which is the viewer's left.</summary>
    public bool IsRight => Quadrant is Quadrant.UpperRight or Quadrant.LowerRight;

    public bool IsAnterior => Place <= 3;

    public ToothClass Class => Place switch
    {
        1 or 2 => ToothClass.Incisor,
        3 => ToothClass.Canine,
        4 or 5 when Dentition == Dentition.Permanent => ToothClass.Premolar,
        _ => ToothClass.Molar,
    };

    /// <summary>The permanent tooth that takes the place of a primary one: 15 that of 55; null for a permanent tooth.</summary>
    public Tooth? Successor => Dentition == Dentition.Primary ? new(fdi - 40) : null;

    /// <summary>The primary tooth whose place it takes; null for a permanent molar, which follows nobody, and for a primary tooth.</summary>
    public Tooth? Predecessor => Dentition == Dentition.Permanent && Place <= 5 ? new(fdi + 40) : null;

    /// <summary>All 52, in FDI order.</summary>
    public static IReadOnlyList<Tooth> All { get; } =
        [.. Enumerable.Range(11, 75).Where(IsNumber).Select(number => new Tooth(number))];

    public static IEnumerable<Tooth> Permanent => All.Where(tooth => tooth.Dentition == Dentition.Permanent);

    public static IEnumerable<Tooth> Primary => All.Where(tooth => tooth.Dentition == Dentition.Primary);

    /// <summary>The tooth with this FDI number; asking for one that no mouth has is a bug.</summary>
    public static Tooth OfFdi(int number) =>
        IsNumber(number) ? new(number) : throw new ArgumentOutOfRangeException(nameof(number), number, "Not an FDI tooth number.");

    public static bool TryFdi(int number, out Tooth tooth)
    {
        tooth = IsNumber(number) ? new(number) : default;
        return IsNumber(number);
    }

    public int CompareTo(Tooth other) => fdi.CompareTo(other.fdi);

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"FDI {fdi}");

    private static bool IsNumber(int number) => (number / 10) switch
    {
        >= 1 and <= 4 => number % 10 is >= 1 and <= 8,
        >= 5 and <= 8 => number % 10 is >= 1 and <= 5,
        _ => false,
    };
}
