using System.Text.Json;
using System.Text.Json.Serialization;

namespace DentaMind.Platform.Http;

/// <summary>One field of a PATCH (RFC 7396): left out, it stays as it is; null takes it away; anything else it becomes.</summary>
/// <param name="Value">What it becomes.</param>
public readonly record struct Change<T>(T Value)
{
    /// <summary>False for a field that was left out.</summary>
    public bool IsAsked { get; } = true;

    /// <summary>What the field is afterwards.</summary>
    public T Or(T now) => IsAsked ? Value : now;
}

/// <summary>Reads a field that is there; one that is not there is never read, and stays as it is.</summary>
public sealed class ChangeJson<T> : JsonConverter<Change<T>>
{
    public override bool HandleNull => true;

    public override Change<T> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        new(JsonSerializer.Deserialize<T>(ref reader, options)!);

    public override void Write(Utf8JsonWriter writer, Change<T> value, JsonSerializerOptions options) =>
        JsonSerializer.Serialize(writer, value.Value, options);
}
