using System.Net;
using System.Net.Http.Headers;
using System.Text;

namespace DentaMind.Routing.Destinations.Http;

/// <summary>What stands in a request's Authorization header.</summary>
internal interface IAuthorization
{
    ValueTask<AuthenticationHeaderValue> GetAsync(CancellationToken ct);

    /// <summary>The peer did not accept it; true when another may be got.</summary>
    bool Forget(AuthenticationHeaderValue refused);
}

/// <summary>A user and password, or a token, as they were given.</summary>
internal sealed class FixedAuthorization(AuthenticationHeaderValue value) : IAuthorization
{
    public static FixedAuthorization Basic(UserPassword who) =>
        new(new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{who.User}:{who.Password}"))));

    public static FixedAuthorization Bearer(string token) => new(new AuthenticationHeaderValue("Bearer", token));

    public ValueTask<AuthenticationHeaderValue> GetAsync(CancellationToken ct) => ValueTask.FromResult(value);

    public bool Forget(AuthenticationHeaderValue refused) => false;
}

/// <summary>Says who we are with every request; a token that is no longer accepted is replaced once.</summary>
internal sealed class AuthorizingHandler(IAuthorization authorization, HttpMessageHandler inner) : DelegatingHandler(inner)
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var used = await authorization.GetAsync(cancellationToken);
        request.Headers.Authorization = used;
        var response = await base.SendAsync(request, cancellationToken);
        if (response.StatusCode != HttpStatusCode.Unauthorized || !authorization.Forget(used)) return response;
        response.Dispose();
        request.Headers.Authorization = await authorization.GetAsync(cancellationToken);
        return await base.SendAsync(request, cancellationToken); // every body of ours can be read anew
    }
}
