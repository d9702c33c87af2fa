using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using DentaMind.Platform.Http;

namespace DentaMind.Practice.Patients;

/// <summary>Reads a birth date; a day that does not exist is read too, so that a sentence can stand beside its field.</summary>
internal sealed class BirthDateJson : JsonConverter<DateOnly?>
{
    /// <summary>Stands for whatever is not a day, such as 30 February.</summary>
    public static readonly DateOnly NoSuchDay = DateOnly.MinValue;

    public override DateOnly? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => ReadDay(ref reader);

    public override void Write(Utf8JsonWriter writer, DateOnly? value, JsonSerializerOptions options) => JsonSerializer.Serialize(writer, value, options);

    internal static DateOnly? ReadDay(ref Utf8JsonReader reader)
    {
        if (reader.TokenType == JsonTokenType.Null)
            return null;
        if (reader.TokenType != JsonTokenType.String)
            throw new JsonException("A birth date is a string.");
        return DateOnly.TryParseExact(reader.GetString(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : NoSuchDay;
    }
}

/// <summary>The same for a PATCH.</summary>
internal sealed class ChangedBirthDateJson : JsonConverter<Change<DateOnly?>>
{
    public override bool HandleNull => true;

    public override Change<DateOnly?> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => new(BirthDateJson.ReadDay(ref reader));

    public override void Write(Utf8JsonWriter writer, Change<DateOnly?> value, JsonSerializerOptions options) => JsonSerializer.Serialize(writer, value.Value, options);
}
