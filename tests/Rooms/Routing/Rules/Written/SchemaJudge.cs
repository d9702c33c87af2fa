using System.Text.Json;
using System.Text.RegularExpressions;

namespace DentaMind.Rooms.Routing.Rules.Written;

/// <summary>Judges by a JSON Schema, as far as ours uses the language.</summary>
internal sealed class SchemaJudge(JsonElement schema)
{
    private static readonly HashSet<string> Known = new(StringComparer.Ordinal)
    {
        "$schema", "$id", "$ref", "$defs", "title", "description", "type", "additionalProperties", "required", "properties", "items", "minItems", "maxItems",
        "minLength", "maxLength", "pattern", "minimum", "maximum", "enum", "const", "anyOf",
    };

    public bool IsValid(JsonElement value) => IsValid(value, schema);

    public IEnumerable<string> BrokenReferences() =>
        Schemas(schema).Where(one => one.TryGetProperty("$ref", out var to) && !schema.GetProperty("$defs").TryGetProperty(Name(to), out _)).Select(one => one.ToString());

    /// <summary>A keyword that this judge does not know it would pass over.</summary>
    public IEnumerable<string> UnknownKeywords() => Schemas(schema).SelectMany(one => one.EnumerateObject()).Select(keyword => keyword.Name).Where(name => !Known.Contains(name));

    private bool IsValid(JsonElement value, JsonElement form) => form.EnumerateObject().All(keyword => keyword.Name switch
    {
        "$ref" => IsValid(value, schema.GetProperty("$defs").GetProperty(Name(keyword.Value))),
        "type" => IsOf(value, keyword.Value.GetString()!),
        "enum" => keyword.Value.EnumerateArray().Any(one => JsonElement.DeepEquals(one, value)),
        "const" => JsonElement.DeepEquals(keyword.Value, value),
        "anyOf" => keyword.Value.EnumerateArray().Any(one => IsValid(value, one)),
        "required" => value.ValueKind != JsonValueKind.Object || keyword.Value.EnumerateArray().All(name => value.TryGetProperty(name.GetString()!, out _)),
        "properties" => value.ValueKind != JsonValueKind.Object || value.EnumerateObject().All(member => !keyword.Value.TryGetProperty(member.Name, out var its) || IsValid(member.Value, its)),
        "additionalProperties" => value.ValueKind != JsonValueKind.Object || value.EnumerateObject().All(member => form.GetProperty("properties").TryGetProperty(member.Name, out _)),
        "items" => value.ValueKind != JsonValueKind.Array || value.EnumerateArray().All(item => IsValid(item, keyword.Value)),
        "minItems" => value.ValueKind != JsonValueKind.Array || value.GetArrayLength() >= keyword.Value.GetInt32(),
        "maxItems" => value.ValueKind != JsonValueKind.Array || value.GetArrayLength() <= keyword.Value.GetInt32(),
        "minLength" => value.ValueKind != JsonValueKind.String || value.GetString()!.Length >= keyword.Value.GetInt32(),
        "maxLength" => value.ValueKind != JsonValueKind.String || value.GetString()!.Length <= keyword.Value.GetInt32(),
        "pattern" => value.ValueKind != JsonValueKind.String || Regex.IsMatch(value.GetString()!, keyword.Value.GetString()!),
        "minimum" => value.ValueKind != JsonValueKind.Number || value.GetDecimal() >= keyword.Value.GetDecimal(),
        "maximum" => value.ValueKind != JsonValueKind.Number || value.GetDecimal() <= keyword.Value.GetDecimal(),
        _ => true,
    });

    private static bool IsOf(JsonElement value, string type) => type switch
    {
        "object" => value.ValueKind == JsonValueKind.Object,
        "array" => value.ValueKind == JsonValueKind.Array,
        "string" => value.ValueKind == JsonValueKind.String,
        "integer" => value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out _),
        "boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
        _ => value.ValueKind == JsonValueKind.Null,
    };

    private static string Name(JsonElement reference) => reference.GetString()!.Split('/')[^1];

    private static IEnumerable<JsonElement> Schemas(JsonElement form)
    {
        if (form.ValueKind != JsonValueKind.Object)
            return [];
        var inner = form.EnumerateObject().SelectMany(keyword => keyword.Name switch
        {
            "items" => [keyword.Value],
            "anyOf" => keyword.Value.EnumerateArray(),
            "properties" or "$defs" => keyword.Value.EnumerateObject().Select(member => member.Value),
            _ => Enumerable.Empty<JsonElement>(),
        });
        return inner.SelectMany(Schemas).Prepend(form);
    }
}
