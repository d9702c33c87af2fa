using DentaMind.Kernel;
using DentaMind.Kernel.Dentistry;
using DentaMind.Platform.Http;
using Microsoft.OpenApi;

namespace DentaMind.Server.Http;

/// <summary>The OpenAPI document, from which the browser app's types are made.</summary>
internal static class HouseOpenApi
{
    public static IServiceCollection AddHouseOpenApi(this IServiceCollection services) => services.AddOpenApi("v1", document =>
    {
        document.OpenApiVersion = OpenApiSpecVersion.OpenApi3_1;
        document.AddDocumentTransformer((made, _, _) =>
        {
            made.Info = new OpenApiInfo { Title = "DentaMind", Version = "1", Description = "Errors are problem details (RFC 9457) with a stable code." };
            made.Servers?.Clear();
            return Task.CompletedTask;
        });
        document.AddSchemaTransformer(async (schema, context, ct) =>
        {
            var type = context.JsonTypeInfo.Type;
            if (IsId(type))
                (schema.Type, schema.Format, schema.Properties) = (JsonSchemaType.String, "uuid", null);
            else if (IsWord(type))
                (schema.Type, schema.Properties) = (JsonSchemaType.String, null);
            else if (IsChange(type))
                Become(schema, await context.GetOrCreateSchemaAsync(type.GetGenericArguments()[0], null, ct));
        });
    });

    public static void MapHouseOpenApi(this IEndpointRouteBuilder app) => app.MapOpenApi("/openapi.json").WithMetadata();

    /// <summary>A field of a PATCH travels as the value that it becomes, or null.</summary>
    private static void Become(OpenApiSchema change, OpenApiSchema value)
    {
        (change.Type, change.Format, change.Properties) = ((value.Type ?? JsonSchemaType.String) | JsonSchemaType.Null, value.Format, null);
        if (value.Enum is { Count: > 0 } words)
            change.Enum = [.. words.Where(word => word is not null), JsonNullSentinel.JsonNull];
    }

    /// <summary>What travels as its letters: a tooth's position, faces, a currency.</summary>
    private static bool IsWord(Type type) =>
        (Nullable.GetUnderlyingType(type) ?? type) is var plain && (plain == typeof(ToothPosition) || plain == typeof(SurfaceSet) || plain == typeof(Currency));

    private static bool IsChange(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Change<>);

    private static bool IsId(Type type) =>
        (Nullable.GetUnderlyingType(type) ?? type).GetInterfaces().Any(face => face.IsGenericType && face.GetGenericTypeDefinition() == typeof(IId<>));
}
