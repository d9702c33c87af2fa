using System.Globalization;

namespace DentaMind.Kernel.Dentistry;

/// <summary>Writes and reads positions in each notation; each of them names each position once, and reading what was written gives it back.</summary>
public static class Notations
{
    private const int FirstUniversalSupernumerary = 51;
    private static readonly string[] Corners = ["UR", "UL", "LL", "LR"];
    private static readonly Dictionary<(Notation, string), ToothPosition> Written = WriteAll();

    /// <summary>As that notation writes it; on a screen the notation's name stands beside it.</summary>
    public static string Format(this ToothPosition position, Notation notation)
    {
        var (tooth, count) = (position.Tooth, position.Supernumerary);
        return notation == Notation.Universal && tooth.Dentition == Dentition.Permanent && count > 0
            ? Number(UniversalNumber(tooth) + FirstUniversalSupernumerary - 1) + Suffix(count == 1 ? 0 : count)
            : Format(tooth, notation) + Suffix(count);
    }

    /// <summary>Reads a position; capitals and blanks around do not matter.</summary>
    public static bool TryParse(string? text, Notation notation, out ToothPosition position) =>
        Written.TryGetValue((notation, (text ?? "").Trim().ToUpperInvariant().Replace('−', '-')), out position);

    /// <summary>What the trade calls the notation.</summary>
    public static string Name(this Notation notation) => notation == Notation.Fdi ? "FDI" : notation.ToString();

    /// <summary>The notation of that name, in capitals or not, as an address says it.</summary>
    public static bool TryNamed(string? name, out Notation notation)
    {
        var named = Enum.GetValues<Notation>().Where(one => string.Equals(one.ToString(), name, StringComparison.OrdinalIgnoreCase)).ToList();
        notation = named.FirstOrDefault();
        return named.Count == 1;
    }

    private static string Format(Tooth tooth, Notation notation) => notation switch
    {
        Notation.Fdi => Number(tooth.Fdi),
        Notation.Universal when tooth.Dentition == Dentition.Permanent => Number(UniversalNumber(tooth)),
        Notation.Universal => UniversalLetter(tooth).ToString(),
        Notation.Palmer => Corners[(int)tooth.Quadrant - 1] + (tooth.Dentition == Dentition.Permanent ? Number(tooth.Place) : ((char)('A' + tooth.Place - 1)).ToString()),
        Notation.Haderup => Haderup(tooth),
        _ => throw new ArgumentOutOfRangeException(nameof(notation), notation, "Not a notation."),
    };

    /// <summary>Counted from the upper right wisdom tooth along the upper arch, and back along the lower one.</summary>
    private static int UniversalNumber(Tooth tooth) => tooth.Quadrant switch
    {
        Quadrant.UpperRight => 9 - tooth.Place,
        Quadrant.UpperLeft => 8 + tooth.Place,
        Quadrant.LowerLeft => 25 - tooth.Place,
        _ => 24 + tooth.Place,
    };

    private static char UniversalLetter(Tooth tooth) => (char)('A' - 1 + tooth.Quadrant switch
    {
        Quadrant.UpperRight => 6 - tooth.Place,
        Quadrant.UpperLeft => 5 + tooth.Place,
        Quadrant.LowerLeft => 16 - tooth.Place,
        _ => 15 + tooth.Place,
    });

    /// <summary>The sign stands on the side of the midline: + above, - below.</summary>
    private static string Haderup(Tooth tooth)
    {
        var sign = tooth.IsUpper ? "+" : "-";
        var place = (tooth.Dentition == Dentition.Primary ? "0" : "") + Number(tooth.Place);
        return tooth.IsRight ? place + sign : sign + place;
    }

    private static string Suffix(int supernumerary) => supernumerary switch
    {
        0 => "",
        1 => "S",
        _ => "S" + Number(supernumerary),
    };

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static Dictionary<(Notation, string), ToothPosition> WriteAll()
    {
        var positions = Tooth.All.SelectMany(tooth => Enumerable.Range(0, ToothPosition.MostSupernumeraries + 1)
            .Select(count => count == 0 ? ToothPosition.Of(tooth) : ToothPosition.Beside(tooth, count))).ToList();
        return Enum.GetValues<Notation>().SelectMany(notation => positions.Select(position => (notation, position)))
            .ToDictionary(one => (one.notation, one.position.Format(one.notation)), one => one.position);
    }
}
