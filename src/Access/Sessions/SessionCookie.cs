using DentaMind.Access.SignIn;
using DentaMind.Kernel;
using DentaMind.Platform.Door;
using DentaMind.Platform.Http;
using Microsoft.AspNetCore.Http;

namespace DentaMind.Access.Sessions;

/// <summary>The cookie that names a session: unreadable to scripts, sent to this host only.</summary>
internal static class SessionCookie
{
    public const string Name = "dentamind";

    public static async Task<IResult> ToSessionAsync(this Outcome<BegunSession> begun, Door<WhoAmI, SessionView> who, HttpContext http, CancellationToken ct)
    {
        if (!begun.IsAnswer)
            return Problems.From(begun.Refusal);
        http.Response.Cookies.Append(Name, begun.Answer.Secret, Shape(http));
        return (await who.EnterAsync(new WhoAmI(), begun.Answer.Actor, ct)).ToHttp();
    }

    public static void Clear(HttpContext http)
    {
        http.Response.Cookies.Delete(Name, Shape(http));
        http.Response.Headers["Clear-Site-Data"] = "\"cache\", \"storage\"";
    }

    private static CookieOptions Shape(HttpContext http) => new()
    {
        HttpOnly = true,
        SameSite = SameSiteMode.Strict,
        Secure = http.Request.IsHttps,
        Path = "/",
        IsEssential = true,
    };
}
