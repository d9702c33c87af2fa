using System.Globalization;
using DentaMind.Kernel.Dentistry;

namespace DentaMind.Benchmarks.Charting;

/// <summary>Forty years in one mouth: decay, fillings, watches and what was thought better of, the same each time.</summary>
internal static class LongChart
{
    public const int Events = 5000;
    private const int Years = 40;
    private static readonly Tooth[] Teeth = [.. Tooth.Permanent.Where(tooth => tooth.Place is 4 or 5 or 6 or 7)];
    private static readonly string[] Surfaces = ["O", "M", "D", "MO", "OD", "B"];
    private static readonly string[] Materials = ["amalgam", "composite", "glass-ionomer"];

    /// <summary>What is sent of each event, as JSON sees it.</summary>
    public static object Form(int at, DateOnly last)
    {
        var (tooth, turn) = (Teeth[at % Teeth.Length], at / Teeth.Length);
        var on = last.AddDays(-(int)(Years * 365.25 * (Events - at) / Events));
        var surfaces = Surfaces[turn / 2 % Surfaces.Length];
        return (turn % 2) == 0
            ? new { teeth = Of(tooth), item = "caries", status = turn % 8 == 0 ? "watch" : "condition", surfaces, on = Day(on), note = at % 10 == 0 ? "seen on the bitewing" : null }
            : new { teeth = Of(tooth), item = "filling", status = "completed", surfaces, material = Materials[turn % Materials.Length], on = Day(on) };
    }

    private static string[] Of(Tooth tooth) => [tooth.Fdi.ToString(CultureInfo.InvariantCulture)];

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
