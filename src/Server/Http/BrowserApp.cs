using Microsoft.Extensions.FileProviders;

namespace DentaMind.Server.Http;

/// <summary>Serves the browser app from the same origin; every address that is not the server's own is one of its screens.</summary>
internal static class BrowserApp
{
    private static readonly PathString[] ServersOwn = ["/api", "/assets", "/healthz", "/readyz", "/openapi.json"];
    private const string Forever = "public, max-age=31536000, immutable";

    public static void UseBrowserApp(this WebApplication app, string folder)
    {
        if (!Directory.Exists(folder))
            return;
        var files = new PhysicalFileProvider(folder);
        app.UseStaticFiles(new StaticFileOptions
        {
            FileProvider = files,
            OnPrepareResponse = sent => sent.Context.Response.Headers.CacheControl =
                sent.Context.Request.Path.StartsWithSegments("/assets") ? Forever : "no-cache",
        });
        app.MapFallback(http => SendAppAsync(http, files)).ExcludeFromDescription();
    }

    private static Task SendAppAsync(HttpContext http, PhysicalFileProvider files)
    {
        if (ServersOwn.Any(prefix => http.Request.Path.StartsWithSegments(prefix, StringComparison.Ordinal)) || !HttpMethods.IsGet(http.Request.Method))
        {
            http.Response.StatusCode = StatusCodes.Status404NotFound;
            return Task.CompletedTask;
        }
        http.Response.ContentType = "text/html; charset=utf-8";
        http.Response.Headers.CacheControl = "no-cache";
        return http.Response.SendFileAsync(files.GetFileInfo("index.html"), http.RequestAborted);
    }
}
