using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;

namespace DentaMind.Treatment.Procedures;

/// <summary>Every procedure that DentaMind knows, by its code.</summary>
internal static class Catalogue
{
    private static readonly FrozenDictionary<string, Procedure> ByCode = CatalogueTable.All.ToFrozenDictionary(procedure => procedure.Code, StringComparer.Ordinal);

    /// <summary>In the order in which people look for them.</summary>
    public static IReadOnlyList<Procedure> All => CatalogueTable.All;

    public static Procedure? Find(string? code) => code is not null && ByCode.TryGetValue(code, out var procedure) ? procedure : null;

    public static bool IsKnown([NotNullWhen(true)] string? code) => Find(code) is not null;
}
