using Microsoft.OpenApi;

namespace DentaMind.Server.Http;

/// <summary>The OpenAPI document, from which the browser app's types are made.</summary>
internal static class HouseOpenApi
{
    public static IServiceCollection AddHouseOpenApi(this IServiceCollection services) => services.AddOpenApi("v1", document =>
    {
        document.OpenApiVersion = OpenApiSpecVersion.OpenApi3_1;
        document.AddSchemaTransformer(WrittenShapes.DescribeAsync);
        document.AddDocumentTransformer((made, _, _) =>
        {
            made.Info = new OpenApiInfo { Title = "DentaMind", Version = "1", Description = "Errors are problem details (RFC 9457) with a stable code." };
            made.Servers?.Clear();
            BothWays.Part(made);
            return Task.CompletedTask;
        });
    });

    public static void MapHouseOpenApi(this IEndpointRouteBuilder app) => app.MapOpenApi("/openapi.json").WithMetadata();
}
