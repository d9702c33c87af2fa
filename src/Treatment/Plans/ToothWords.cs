using System.Globalization;
using DentaMind.Kernel.Dentistry;
using DentaMind.Treatment.Procedures;

namespace DentaMind.Treatment.Plans;

/// <summary>What people call a position: the second of the two names by which a tooth is made sure of.</summary>
/// <remarks>The same words as on the screens, <c>web/src/words</c>: whoever reads back reads what stands there.</remarks>
internal static class ToothWords
{
    private static readonly Bilingual[] Quadrants =
    [
        new("upper right", "supérieure droite"), new("upper left", "supérieure gauche"),
        new("lower left", "inférieure gauche"), new("lower right", "inférieure droite"),
    ];

    private static readonly Bilingual[] Permanent =
    [
        new("central incisor", "incisive centrale"), new("lateral incisor", "incisive latérale"), new("canine", "canine"),
        new("first premolar", "première prémolaire"), new("second premolar", "deuxième prémolaire"),
        new("first molar", "première molaire"), new("second molar", "deuxième molaire"), new("third molar", "troisième molaire"),
    ];

    private static readonly Bilingual[] Primary =
    [
        new("primary central incisor", "incisive centrale primaire"), new("primary lateral incisor", "incisive latérale primaire"),
        new("primary canine", "canine primaire"), new("primary first molar", "première molaire primaire"), new("primary second molar", "deuxième molaire primaire"),
    ];

    public static Bilingual Words(this ToothPosition position)
    {
        var tooth = position.Tooth;
        var (at, kind) = (Quadrants[(int)tooth.Quadrant - 1], (tooth.Dentition == Dentition.Permanent ? Permanent : Primary)[tooth.Place - 1]);
        var words = new Bilingual($"{at.En} {kind.En}", $"{kind.Fr} {at.Fr}");
        return position.IsSupernumerary
            ? new($"supernumerary {Number(position)} beside {words.En}", $"surnuméraire {Number(position)} à côté de {words.Fr}")
            : words;
    }

    /// <summary>Whether these are its words in either language; capitals and blanks do not matter.</summary>
    public static bool IsCalled(this ToothPosition position, string? words)
    {
        var said = string.Join(' ', (words ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        var own = position.Words();
        return string.Equals(said, own.En, StringComparison.OrdinalIgnoreCase) || string.Equals(said, own.Fr, StringComparison.OrdinalIgnoreCase);
    }

    private static string Number(ToothPosition position) => position.Supernumerary.ToString(CultureInfo.InvariantCulture);
}
