using System.Diagnostics;
using DentaMind.Kernel;
using DentaMind.Platform.Http;
using Microsoft.AspNetCore.Diagnostics;

namespace DentaMind.Server.Http;

/// <summary>What holds for every request: headers that keep a browser honest, one shape of error, and nothing said about the inside.</summary>
internal static partial class Guard
{
    private const string Policy =
        "default-src 'self'; img-src 'self' blob: data:; style-src 'self' 'unsafe-inline'; connect-src 'self'; worker-src 'self' blob:; "
        + "object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    public static void UseGuard(this WebApplication app)
    {
        app.UseExceptionHandler(failed => failed.Run(AnswerFailureAsync));
        app.Use(static (http, next) =>
        {
            SetHeaders(http.Response.Headers);
            return next(http);
        });
        app.UseStatusCodePages(AnswerEmptyAsync);
    }

    private static void SetHeaders(IHeaderDictionary headers)
    {
        headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers.CacheControl = "no-store";
    }

    private static Task AnswerFailureAsync(HttpContext http)
    {
        var error = http.Features.Get<IExceptionHandlerFeature>()?.Error;
        var refusal = error switch
        {
            BadHttpRequestException { StatusCode: StatusCodes.Status413PayloadTooLarge } => new Refusal("too-large", "The request is larger than the limit.", RefusalKind.TooLarge),
            BadHttpRequestException or InvalidDataException => new Refusal("bad-request", "The request cannot be understood.", RefusalKind.Invalid),
            _ => null,
        };
        if (refusal is null && error is not null)
            Failed(http.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger("DentaMind.Http"), error.GetType().Name, Activity.Current?.TraceId.ToString(), error);
        return refusal is null ? WriteAsync(http, Internal, 500) : WriteAsync(http, refusal, Problems.Status(refusal.Kind));
    }

    private static readonly Refusal Internal = new("internal", "Something went wrong on our side; the trace id finds it in the logs.");

    private static Task AnswerEmptyAsync(StatusCodeContext context)
    {
        var http = context.HttpContext;
        var code = http.Response.StatusCode switch
        {
            404 => new Refusal("not-found", "There is nothing at this address."),
            405 => new Refusal("method-not-allowed", "This address does not take that method."),
            415 => new Refusal("unsupported-media-type", "This address does not take that media type."),
            400 => new Refusal("bad-request", "The request cannot be understood."),
            _ => new Refusal("refused", "The request was refused."),
        };
        return WriteAsync(http, code, http.Response.StatusCode);
    }

    private static Task WriteAsync(HttpContext http, Refusal refusal, int status)
    {
        var problem = Problems.Details(refusal);
        problem.Status = status;
        SetHeaders(http.Response.Headers);
        http.Response.StatusCode = status;
        return http.Response.WriteAsJsonAsync(problem, options: null, contentType: "application/problem+json", http.RequestAborted);
    }

    [LoggerMessage(201, LogLevel.Error, "A request failed: {Kind}, trace {TraceId}.")]
    private static partial void Failed(ILogger log, string kind, string? traceId, Exception error);
}
