using System.Net.ServerSentEvents;
using System.Text.Json;

namespace DentaMind.Kit.Http;

/// <summary>Listens to <c>GET /api/events</c> as a browser does.</summary>
public sealed class EventStream : IAsyncDisposable
{
    private readonly HttpResponseMessage response;
    private readonly IAsyncEnumerator<SseItem<string>> items;
    private readonly CancellationTokenSource ending = new();

    private EventStream(HttpResponseMessage response, Stream body)
    {
        this.response = response;
        items = SseParser.Create(body).EnumerateAsync(ending.Token).GetAsyncEnumerator(ending.Token);
    }

    /// <summary>Answers when the server listens: nothing that happens afterwards is missed.</summary>
    public static async Task<EventStream> OpenAsync(HttpClient client)
    {
        var answer = await client.GetAsync("/api/events", HttpCompletionOption.ResponseHeadersRead);
        answer.EnsureSuccessStatusCode();
        var stream = new EventStream(answer, await answer.Content.ReadAsStreamAsync());
        await stream.items.MoveNextAsync();
        return stream;
    }

    /// <summary>Waits for an image's event of this kind: arrived, ready, unreadable or linked.</summary>
    public async Task<JsonElement> NextAsync(string kind, string? imageId = null, TimeSpan? patience = null)
    {
        ending.CancelAfter(patience ?? TimeSpan.FromMinutes(1));
        while (await items.MoveNextAsync())
        {
            if (items.Current.EventType != "image")
                continue;
            using var document = JsonDocument.Parse(items.Current.Data);
            var happened = document.RootElement;
            if (happened.Text("kind") == kind && (imageId is null || happened.Text("imageId") == imageId))
                return happened.Clone();
        }

        throw new TimeoutException($"The stream ended before an image was {kind}.");
    }

    public async ValueTask DisposeAsync()
    {
        await ending.CancelAsync();
        response.Dispose();
        ending.Dispose();
    }
}
