using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Extensions.FileProviders;

namespace DentaMind.Server.Http;

/// <summary>Serves the browser app from the same origin; every address that is not the server's own is one of its screens.</summary>
internal static class BrowserApp
{
    private const string Forever = "public, max-age=31536000, immutable";
    private const string Gzip = ".gz";
    private static readonly PathString[] ServersOwn = ["/api", "/assets", "/healthz", "/readyz", "/openapi.json"];
    private static readonly FileExtensionContentTypeProvider Types = new();

    public static void UseBrowserApp(this WebApplication app, string folder)
    {
        if (!Directory.Exists(folder))
            return;
        var files = new PhysicalFileProvider(folder);
        app.Use((http, next) =>
        {
            PreferGzip(http.Request, files);
            return next(http);
        });
        app.UseStaticFiles(new StaticFileOptions { FileProvider = files, ServeUnknownFileTypes = true, OnPrepareResponse = Describe });
        app.MapFallback(http => SendAppAsync(http, files)).WithMetadata(new HttpMethodMetadata([HttpMethods.Get, HttpMethods.Head])).ExcludeFromDescription();
    }

    /// <summary>The build leaves a compressed copy beside each file; nothing is compressed while somebody waits.</summary>
    private static void PreferGzip(HttpRequest request, PhysicalFileProvider files)
    {
        var path = request.Path.Value;
        if (path is not null && request.Headers.AcceptEncoding.ToString().Contains("gzip", StringComparison.OrdinalIgnoreCase) && files.GetFileInfo(path + Gzip).Exists)
            request.Path = path + Gzip;
    }

    private static void Describe(StaticFileResponseContext sent)
    {
        var (path, headers) = (sent.Context.Request.Path, sent.Context.Response.Headers);
        headers.CacheControl = path.StartsWithSegments("/assets", StringComparison.Ordinal) ? Forever : "no-cache";
        headers.Vary = "Accept-Encoding";
        if (path.Value is not { } name || !name.EndsWith(Gzip, StringComparison.Ordinal))
            return;
        headers.ContentEncoding = "gzip";
        headers.ContentType = Types.TryGetContentType(name[..^Gzip.Length], out var type) ? type : "application/octet-stream";
    }

    private static Task SendAppAsync(HttpContext http, PhysicalFileProvider files)
    {
        if (ServersOwn.Any(prefix => http.Request.Path.StartsWithSegments(prefix, StringComparison.Ordinal)))
        {
            http.Response.StatusCode = StatusCodes.Status404NotFound;
            return Task.CompletedTask;
        }
        http.Response.ContentType = "text/html; charset=utf-8";
        http.Response.Headers.CacheControl = "no-cache";
        return http.Response.SendFileAsync(files.GetFileInfo("index.html"), http.RequestAborted);
    }
}
