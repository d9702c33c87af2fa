using DentaMind.Kernel;
using DentaMind.Platform.Once;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace DentaMind.Platform.Http;

/// <summary>A form that is sent twice is done once: the browser gives each form a key, and the door remembers what it answered.</summary>
public static class OnceEndpoint
{
    /// <summary>The header that holds the key: 8 to 64 visible ASCII characters, made anew for each form.</summary>
    public const string Header = "Idempotency-Key";

    private const int Shortest = 8;
    private const int Longest = 64;

    /// <summary>Takes the key where a request has one; without one, an ask that is sent twice is done twice.</summary>
    public static RouteHandlerBuilder OncePerKey(this RouteHandlerBuilder endpoint) => endpoint.AddEndpointFilter((call, next) =>
    {
        var http = call.HttpContext;
        if (!http.Request.Headers.TryGetValue(Header, out var given))
            return next(call);
        var key = given.ToString();
        if (key.Length is < Shortest or > Longest || key.Any(letter => letter is <= ' ' or > '~'))
            return ValueTask.FromResult<object?>(Problems.From(Refusal.Invalid(Header, "Give a key of 8 to 64 visible ASCII characters.")));
        http.RequestServices.GetRequiredService<OncePerKey>().Give(key);
        return next(call);
    });
}
