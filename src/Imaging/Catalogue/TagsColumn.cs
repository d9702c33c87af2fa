using System.Text.Json;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace DentaMind.Imaging.Catalogue;

/// <summary>How the words of the equipment stand in their column: one JSON object.</summary>
internal static class TagsColumn
{
    public static readonly ValueConverter<IReadOnlyDictionary<string, string>, string> Converter = new(tags => Write(tags), text => Read(text));

    /// <summary>They are set once and never changed.</summary>
    public static readonly ValueComparer<IReadOnlyDictionary<string, string>> Comparer = new(
        (one, other) => ReferenceEquals(one, other), tags => tags.Count, tags => tags);

    private static string Write(IReadOnlyDictionary<string, string> tags) => JsonSerializer.Serialize(tags, JsonSerializerOptions.Web);

    private static Dictionary<string, string> Read(string text) =>
        JsonSerializer.Deserialize<Dictionary<string, string>>(text, JsonSerializerOptions.Web)!;
}
