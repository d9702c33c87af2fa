using System.Text.Json;

namespace DentaMind.House.Journeys;

/// <summary>The OpenAPI document as a judge of answers: names what is there and not described, and what is described and not there.</summary>
internal sealed class Judge(JsonElement document)
{
    /// <summary>The addresses, with their parameters, of everything that can be read as JSON.</summary>
    public IReadOnlyList<string> Readable { get; } = [.. document.GetProperty("paths").EnumerateObject().Select(path => path.Name).Where(path => Answer(document, path) is not null)];

    public IReadOnlyList<string> Culprits(string address, JsonElement answer) => [.. Of(address, Answer(document, address)!.Value, answer)];

    private static JsonElement? Answer(JsonElement document, string address) =>
        document.GetProperty("paths").GetProperty(address).TryGetProperty("get", out var read)
        && read.GetProperty("responses").GetProperty("200").TryGetProperty("content", out var content)
        && content.TryGetProperty("application/json", out var json) ? json.GetProperty("schema") : null;

    private IEnumerable<string> Of(string at, JsonElement shape, JsonElement value)
    {
        if (shape.TryGetProperty("$ref", out var link))
            return Of(at, document.GetProperty("components").GetProperty("schemas").GetProperty(link.GetString()!.Split('/')[^1]), value);
        if (shape.TryGetProperty("oneOf", out var either))
            return either.EnumerateArray().Any(one => !Of(at, one, value).Any()) ? [] : Of(at, either.EnumerateArray().Last(), value);
        if (shape.TryGetProperty("type", out var types) && !Kinds(types).Contains(KindOf(value)))
            return [$"{at} is {KindOf(value)}"];
        if (shape.TryGetProperty("enum", out var words) && !words.EnumerateArray().Any(word => JsonElement.DeepEquals(word, value)))
            return [$"{at} says {value}"];
        return value.ValueKind switch
        {
            _ when !shape.TryGetProperty("type", out _) => [],
            JsonValueKind.Array when !shape.TryGetProperty("items", out _) => [$"{at}[] is not described"],
            JsonValueKind.Object => Fields(at, shape, value),
            JsonValueKind.Array => value.EnumerateArray().SelectMany(item => Of($"{at}[]", shape.GetProperty("items"), item)),
            _ => [],
        };
    }

    private IEnumerable<string> Fields(string at, JsonElement shape, JsonElement value)
    {
        if (shape.TryGetProperty("additionalProperties", out var every))
            return value.EnumerateObject().SelectMany(field => Of($"{at}.*", every, field.Value));
        if (!shape.TryGetProperty("properties", out var described))
            return [];
        var missing = shape.GetProperty("required").EnumerateArray().Where(name => !value.TryGetProperty(name.GetString()!, out _)).Select(name => $"{at}.{name} is not there");
        var unknown = value.EnumerateObject().Where(field => !described.TryGetProperty(field.Name, out _)).Select(field => $"{at}.{field.Name} is not described");
        return [.. missing, .. unknown, .. described.EnumerateObject().Where(field => value.TryGetProperty(field.Name, out _)).SelectMany(field => Of($"{at}.{field.Name}", field.Value, value.GetProperty(field.Name)))];
    }

    private static IEnumerable<string> Kinds(JsonElement types) =>
        (types.ValueKind == JsonValueKind.Array ? types.EnumerateArray().Select(type => type.GetString()!) : [types.GetString()!]).SelectMany(type => type == "number" ? ["number", "integer"] : (string[])[type]);

    private static string KindOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.True or JsonValueKind.False => "boolean",
        JsonValueKind.Number => value.TryGetInt64(out _) ? "integer" : "number",
        var kind => kind.ToString().ToLowerInvariant(),
    };
}
