using System.ComponentModel.DataAnnotations;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using DentaMind.Kernel;
using DentaMind.Kernel.Dentistry;
using DentaMind.Platform.Http;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace DentaMind.Server.Http;

/// <summary>Describes what our own converters write, of which the document would say nothing: ids, words, days, the words of a list, the fields of a PATCH.</summary>
internal static class WrittenShapes
{
    public static async Task DescribeAsync(OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken ct)
    {
        var type = context.JsonTypeInfo.Type;
        var plain = Nullable.GetUnderlyingType(type) ?? type;
        if (IsId(plain))
            (schema.Type, schema.Format, schema.Properties) = (JsonSchemaType.String | OrNull(schema, type != plain), "uuid", null);
        else if (IsWord(plain))
            (schema.Type, schema.Properties) = (JsonSchemaType.String | OrNull(schema, type != plain), null);
        else if (IsChange(type))
            Become(schema, type.GetGenericArguments()[0], await DescribedAsync(type.GetGenericArguments()[0]));
        else if (plain.IsEnum)
            Choose(schema, plain == type ? schema : await DescribedAsync(plain));
        else if (plain != type && schema.Properties is not null)
            (schema.Properties, schema.Required, schema.Description) = await DescribedAsync(plain) is var one ? (one.Properties, one.Required, one.Description) : default;
        else if (plain == typeof(DateOnly) && schema.Type is null)
            (schema.Type, schema.Format) = (JsonSchemaType.String | JsonSchemaType.Null, "date");
        else if (type == typeof(string) && context.JsonPropertyInfo is { } text)
            Choose(schema, text);
        else if (IsUseCase(type))
            LeaveOutWhatNobodySays(schema, context.JsonTypeInfo);
        else if (context.JsonTypeInfo is { Kind: JsonTypeInfoKind.Enumerable, ElementType: { } element })
            schema.Items ??= await DescribedAsync(element);

        Task<OpenApiSchema> DescribedAsync(Type one) => context.GetOrCreateSchemaAsync(one, null, ct);
    }

    /// <summary>Null is said where a shape stands; one with a name is described once, for all who refer to it.</summary>
    private static JsonSchemaType OrNull(OpenApiSchema schema, bool isNullable) =>
        isNullable && schema.Metadata?.ContainsKey("x-schema-id") is not true ? JsonSchemaType.Null : default;

    /// <summary>A list of words is described once for all who choose from it: who may leave the choice open, or what is chosen for them, is said where they are.</summary>
    private static void Choose(OpenApiSchema choice, OpenApiSchema plain)
    {
        (choice.Type, choice.Description, choice.Default) = (JsonSchemaType.String, plain.Description, null);
        choice.Enum = [.. (plain.Enum ?? []).Where(word => word is not null)];
    }

    /// <summary>A text of which only some words are said.</summary>
    private static void Choose(OpenApiSchema text, JsonPropertyInfo property)
    {
        foreach (var allowed in property.AttributeProvider?.GetCustomAttributes(typeof(AllowedValuesAttribute), inherit: false).Cast<AllowedValuesAttribute>() ?? [])
            text.Enum = [.. allowed.Values.Select(word => (JsonNode)JsonValue.Create((string)word!))];
    }

    /// <summary>What a use case makes out of what it was asked, such as the subject for the trail, is no part of the asking.</summary>
    private static void LeaveOutWhatNobodySays(OpenApiSchema ask, JsonTypeInfo type)
    {
        foreach (var made in type.Properties.Where(field => field.Set is null))
            ask.Properties?.Remove(made.Name);
    }

    /// <summary>A field of a PATCH travels as the value that it becomes, or null where it can be taken away.</summary>
    private static void Become(OpenApiSchema change, Type type, OpenApiSchema value)
    {
        var orNull = type.IsValueType && Nullable.GetUnderlyingType(type) is null ? default : JsonSchemaType.Null;
        (change.Type, change.Format, change.Properties) = ((value.Type ?? JsonSchemaType.String) | orNull, value.Format, null);
        if (value.Properties is not null)
            (change.Type, change.OneOf) = (null, [new OpenApiSchema { Type = JsonSchemaType.Null }, value]);
        else if (value.Enum is { Count: > 0 } words)
            change.Enum = orNull is default(JsonSchemaType) ? words : [.. words, JsonNullSentinel.JsonNull];
    }

    /// <summary>What travels as its letters: a tooth's position, faces, a currency.</summary>
    private static bool IsWord(Type plain) => plain == typeof(ToothPosition) || plain == typeof(SurfaceSet) || plain == typeof(Currency);

    private static bool IsUseCase(Type type) => IsMadeOf(type, typeof(IUseCase<>));

    private static bool IsChange(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Change<>);

    private static bool IsId(Type plain) => IsMadeOf(plain, typeof(IId<>));

    private static bool IsMadeOf(Type type, Type generic) => type.GetInterfaces().Any(face => face.IsGenericType && face.GetGenericTypeDefinition() == generic);
}
