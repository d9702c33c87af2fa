using System.Text.Json;

namespace DentaMind.Imaging.Catalogue;

/// <summary>How a name of ours stands in the API and in columns: surface-scan, linear-exact.</summary>
internal static class Kebab
{
    public static string Of<T>(T name)
        where T : struct, Enum => JsonNamingPolicy.KebabCaseLower.ConvertName(name.ToString());
}
