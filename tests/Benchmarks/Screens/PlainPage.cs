using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace DentaMind.Benchmarks.Screens;

/// <summary>The peer: a page without a framework that fetches the very same answers from memory and writes them as text. It draws no tooth, hears no key and knows nobody.</summary>
internal sealed class PlainPage : IAsyncDisposable
{
    private const string Page = """
        <!doctype html><meta charset="utf-8"><title>Plain</title><main></main>
        <script>
        Promise.all(['patient', 'chart', 'images'].map((name) => fetch('/' + name).then((answer) => answer.json()))).then(([patient, chart, images]) => {
          const teeth = chart.teeth.map(({ tooth, marks }) => `<button role="gridcell" tabindex="0">${tooth}: ${marks.map((mark) => `${mark.item} ${mark.surfaces} ${mark.status}`).join(', ')}</button>`);
          const films = images.items.map(({ imageId, kind, takenAt }) => `<li>${kind} ${takenAt} ${imageId}</li>`);
          document.querySelector('main').innerHTML = `<p data-sign="banner">${patient.familyName}</p>${teeth.join('')}<ul>${films.join('')}</ul>`;
        });
        </script>
        """;

    private readonly WebApplication app;

    private PlainPage(IReadOnlyDictionary<string, string> answers)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        app = builder.Build();
        app.MapGet("/", () => TypedResults.Content(Page, "text/html"));
        foreach (var (name, answer) in answers)
            app.MapGet($"/{name}", () => TypedResults.Content(answer, "application/json"));
    }

    public Uri Address => new(app.Urls.Single());

    public static async Task<PlainPage> StartAsync(HttpClient client, string patient)
    {
        var answers = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["patient"] = await client.GetStringAsync(new Uri($"api/patients/{patient}", UriKind.Relative)),
            ["chart"] = await client.GetStringAsync(new Uri($"api/patients/{patient}/chart", UriKind.Relative)),
            ["images"] = await client.GetStringAsync(new Uri($"api/patients/{patient}/chart/images", UriKind.Relative)),
        };
        var peer = new PlainPage(answers);
        await peer.app.StartAsync();
        return peer;
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();
}
