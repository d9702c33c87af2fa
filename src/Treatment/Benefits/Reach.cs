using System.Text.Json;
using DentaMind.Treatment.Procedures;

namespace DentaMind.Treatment.Benefits;

/// <summary>What a benefit is about: categories by name and procedures by code, in one list.</summary>
internal static class Reach
{
    private static readonly Dictionary<ProcedureCategory, string> Names =
        Enum.GetValues<ProcedureCategory>().ToDictionary(category => category, category => JsonNamingPolicy.KebabCaseLower.ConvertName(category.ToString()));

    /// <summary>A category as rules write it: <c>oral-surgery</c>.</summary>
    public static string NameOf(ProcedureCategory category) => Names[category];

    public static bool Covers(this IReadOnlyList<string> of, Procedure procedure)
    {
        var category = Names[procedure.Category];
        for (var at = 0; at < of.Count; at++)
            if (of[at] == category || of[at] == procedure.Code)
                return true;
        return false;
    }

    public static bool IsKnown(string? one) => one is not null && (Catalogue.IsKnown(one) || Names.ContainsValue(one));
}
