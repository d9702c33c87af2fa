using DentaMind.Kernel;
using DentaMind.Kernel.Dentistry;
using DentaMind.Treatment.Chart;

namespace DentaMind.Treatment.Procedures;

/// <summary>Who writes a tooth says in which notation: "16" is an upper right molar in one and an upper left one in another.</summary>
internal static class NotationSaid
{
    public static Refusal? Refuse(Notation? said, bool hasTeeth) =>
        !hasTeeth || said == Notation.Fdi ? null
        : said is null ? WriteChart.NotationMissing
        : Refusal.Invalid("notation", "Here teeth are written in FDI only: say fdi, and write them so.");
}
