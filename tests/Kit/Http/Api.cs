using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using DentaMind.Kit.Programs;

namespace DentaMind.Kit.Http;

/// <summary>How tests speak with the API: as any script would, knowing nothing but <c>docs/operations.md</c>.</summary>
public static class Api
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    /// <summary>Asks and answers whatever came; a body is sent as JSON.</summary>
    public static async Task<Answer> AskAsync(this HttpClient client, HttpMethod method, string path, object? body = null)
    {
        using var request = new HttpRequestMessage(method, path);
        if (body is not null)
            request.Content = JsonContent.Create(body, options: JsonSerializerOptions.Web);
        using var response = await client.SendAsync(request);
        return await Answer.OfAsync(response);
    }

    /// <summary>Reads what must be there.</summary>
    public static async Task<JsonElement> ReadAsync(this HttpClient client, string path) =>
        (await client.AskAsync(HttpMethod.Get, path)).Succeeded();

    /// <summary>Makes what must be possible to make.</summary>
    public static async Task<JsonElement> MakeAsync(this HttpClient client, string path, object body) =>
        (await client.AskAsync(HttpMethod.Post, path, body)).Succeeded();

    /// <summary>Uploads files together and answers what became of each, in their order.</summary>
    public static async Task<IReadOnlyList<JsonElement>> UploadAsync(this HttpClient client, params IEnumerable<byte[]> files)
    {
        using var form = new MultipartFormDataContent();
        foreach (var file in files)
            form.Add(new ByteArrayContent(file), "files", "x.dcm");
        using var response = await client.PostAsync("/api/uploads", form);
        var answer = (await Answer.OfAsync(response)).Succeeded();
        return [.. answer.GetProperty("files").EnumerateArray()];
    }

    /// <summary>Every image that a query of <c>GET /api/images</c> finds, page after page, the latest first.</summary>
    public static async Task<IReadOnlyList<JsonElement>> ImagesAsync(this HttpClient client, string query = "")
    {
        List<JsonElement> all = [];
        for (string? cursor = ""; cursor is not null;)
        {
            var page = await client.ReadAsync($"/api/images?limit=500&{query}{(cursor.Length > 0 ? $"&cursor={cursor}" : "")}");
            all.AddRange(page.GetProperty("items").EnumerateArray());
            cursor = page.Text("next");
        }

        return all;
    }

    public static Task<JsonElement> ImageAsync(this HttpClient client, string? id) => client.ReadAsync($"/api/images/{id}");

    /// <summary>Waits until an image is ready or unreadable, and answers it.</summary>
    public static async Task<JsonElement> SettledAsync(this HttpClient client, string? id)
    {
        JsonElement image = default;
        await Eventually.IsTrueAsync($"image {id} is ready or unreadable", async () => (image = await client.ImageAsync(id)).Text("state") != "filed", Patience);
        return image;
    }

    /// <summary>Waits until no image waits for its renditions any more.</summary>
    public static Task AllSettleAsync(this HttpClient client, TimeSpan? patience = null) => Eventually.IsTrueAsync(
        "every image is ready or unreadable", async () => (await client.ReadAsync("/api/images?state=filed&limit=1")).GetProperty("items").GetArrayLength() == 0, patience ?? Patience);

    /// <summary>A property's text; null where it is null or missing.</summary>
    public static string? Text(this JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? value.ToString() : null;
}

/// <summary>A status and a JSON body, if there was one.</summary>
public sealed record Answer(HttpStatusCode Status, JsonElement Body, string Text)
{
    public int Number => (int)Status;

    /// <summary>The problem's stable code; null for none.</summary>
    public string? Code => Body.ValueKind == JsonValueKind.Object ? Body.Text("code") : null;

    public JsonElement Succeeded() => Number is >= 200 and < 300 ? Body : throw new InvalidOperationException($"{Number}: {Text}");

    internal static async Task<Answer> OfAsync(HttpResponseMessage response)
    {
        var text = await response.Content.ReadAsStringAsync();
        var isJson = response.Content.Headers.ContentType?.MediaType?.EndsWith("json", StringComparison.Ordinal) == true;
        using var document = isJson && text.Length > 0 ? JsonDocument.Parse(text) : null;
        return new Answer(response.StatusCode, document?.RootElement.Clone() ?? default, text);
    }
}
