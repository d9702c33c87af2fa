using System.Buffers.Text;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace DentaMind.Routing.Destinations.Http;

/// <summary>How a token is asked for.</summary>
internal static class TokenRequest
{
    private static readonly TimeSpan AssertionLife = TimeSpan.FromMinutes(10);

    /// <exception cref="CryptographicException">The key cannot be read.</exception>
    public static HttpRequestMessage Of(TokenGrant grant, bool isSecretInBody, TimeProvider clock)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, grant.Endpoint) { Content = new FormUrlEncodedContent(Fields(grant, isSecretInBody, clock)) };
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        if (grant.KeyPem is null && !isSecretInBody)
            request.Headers.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.ASCII.GetBytes(
                $"{Uri.EscapeDataString(grant.Client)}:{Uri.EscapeDataString(grant.Secret ?? "")}"))); // RFC 6749 2.3.1: escaped within
        return request;
    }

    private static Dictionary<string, string> Fields(TokenGrant grant, bool isSecretInBody, TimeProvider clock)
    {
        if (grant.KeyPem is not null)
            return new(StringComparer.Ordinal)
            {
                ["grant_type"] = "urn:ietf:params:oauth:grant-type:jwt-bearer",
                ["assertion"] = Assertion(grant, clock.GetUtcNow()),
            };
        var fields = new Dictionary<string, string>(StringComparer.Ordinal) { ["grant_type"] = "client_credentials" };
        if (!string.IsNullOrEmpty(grant.Scope)) fields["scope"] = grant.Scope;
        if (isSecretInBody) (fields["client_id"], fields["client_secret"]) = (grant.Client, grant.Secret ?? "");
        return fields;
    }

    /// <summary>A signed statement of who asks, for whom, and until when (RFC 7523 2.1, RS256).</summary>
    private static string Assertion(TokenGrant grant, DateTimeOffset now)
    {
        var claims = new Dictionary<string, object>(StringComparer.Ordinal)
        {
            ["iss"] = grant.Client,
            ["aud"] = grant.Endpoint.AbsoluteUri,
            ["iat"] = now.ToUnixTimeSeconds(),
            ["exp"] = (now + AssertionLife).ToUnixTimeSeconds(),
        };
        if (!string.IsNullOrEmpty(grant.Scope)) claims["scope"] = grant.Scope;
        var signed = $"{Encoded("""{"alg":"RS256","typ":"JWT"}"""u8)}.{Encoded(JsonSerializer.SerializeToUtf8Bytes(claims))}";
        using var key = RSA.Create();
        try
        {
            key.ImportFromPem(grant.KeyPem);
        }
        catch (ArgumentException unreadable)
        {
            throw new CryptographicException("The key is not PEM.", unreadable);
        }

        return $"{signed}.{Encoded(key.SignData(Encoding.ASCII.GetBytes(signed), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1))}";
    }

    private static string Encoded(ReadOnlySpan<byte> bytes) => Base64Url.EncodeToString(bytes);
}
