using DentaMind.Access.Tokens;
using DentaMind.Access.Users;
using DentaMind.Kernel;
using DentaMind.Platform.Http;
using DentaMind.Platform.Persistence;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace DentaMind.Access.Sessions;

/// <summary>Finds out, at the start of each request, who asks: by bearer token or by session cookie.</summary>
internal static class Recognition
{
    private const string Bearer = "Bearer ";
    private const string OwnHeader = "X-DentaMind";
    private static readonly Refusal ForeignPage = new("foreign-page", "Requests that change something need the header X-DentaMind.", RefusalKind.Forbidden);
    private static readonly Refusal BadToken = new("token-not-valid", "The bearer token is not valid.", RefusalKind.Unauthenticated);

    public static void UseRecognition(this IApplicationBuilder app) => app.Use(async (http, next) =>
    {
        var refusal = await RecogniseAsync(http);
        if (refusal is null)
            await next(http);
        else
            await Problems.From(refusal).ExecuteAsync(http);
    });

    private static async Task<Refusal?> RecogniseAsync(HttpContext http)
    {
        if (!http.Request.Path.StartsWithSegments("/api", StringComparison.Ordinal))
            return null;
        var header = http.Request.Headers.Authorization.ToString();
        if (header.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase))
            return await ByTokenAsync(http, header[Bearer.Length..].Trim());
        if (ChangesSomething(http.Request) && !http.Request.Headers.ContainsKey(OwnHeader))
            return ForeignPage;
        if (http.Request.Cookies[SessionCookie.Name] is { Length: > 0 } cookie)
            await BySessionAsync(http, cookie);
        return null;
    }

    private static async Task<Refusal?> ByTokenAsync(HttpContext http, string secret)
    {
        var digest = Secret.Digest(secret);
        var db = http.RequestServices.GetRequiredService<ClinicDb>();
        var token = await db.Set<AccessToken>().AsNoTracking().SingleOrDefaultAsync(token => token.Digest == digest && token.RevokedAt == null, http.RequestAborted);
        if (token is null)
            return BadToken;
        http.RequestServices.GetRequiredService<CurrentActor>().Actor = token.ToActor();
        return null;
    }

    private static async Task BySessionAsync(HttpContext http, string secret)
    {
        var digest = Secret.Digest(secret);
        var db = http.RequestServices.GetRequiredService<ClinicDb>();
        var now = http.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow();
        var found = await db.Set<Session>().Where(session => session.Digest == digest)
            .Join(db.Set<User>(), session => session.User, user => user.Id, (session, user) => new { session, user })
            .SingleOrDefaultAsync(http.RequestAborted);
        if (found is null || !found.session.IsOpen(found.user, now))
            return;
        if (found.session.IsDue(now) && !IsBackground(http.Request))
        {
            found.session.Seen(now);
            await db.SaveAsync(http.RequestAborted);
        }
        db.Forget();
        http.RequestServices.GetRequiredService<CurrentActor>().Actor = found.user.ToActor();
    }

    private static bool ChangesSomething(HttpRequest request) => !(HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method) || HttpMethods.IsOptions(request.Method));

    /// <summary>What a page asks by itself does not keep a session open that nobody sits before.</summary>
    private static bool IsBackground(HttpRequest request) =>
        request.Path.StartsWithSegments("/api/events", StringComparison.Ordinal) || request.Path.StartsWithSegments("/api/session", StringComparison.Ordinal);
}
