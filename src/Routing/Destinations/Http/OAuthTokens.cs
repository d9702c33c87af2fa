using System.Net.Http.Headers;
using System.Text.Json;
using DentaMind.Dicom.Web;

namespace DentaMind.Routing.Destinations.Http;

/// <summary>Tokens of a client (OAuth 2.0), fetched when needed, kept until shortly before they expire, and never fetched twice at once.</summary>
internal sealed class OAuthTokens(TokenGrant grant, HttpClient http, HttpPatience patience) : IAuthorization, IDisposable
{
    private const int MostAnswerBytes = 256 * 1024;
    private const int MostTokenLetters = 16 * 1024;
    private static readonly TimeSpan Unsaid = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan Margin = TimeSpan.FromMinutes(1);

    private readonly SemaphoreSlim fetching = new(1, 1);
    private volatile Token? kept;
    private bool isSecretInBody;

    public async ValueTask<AuthenticationHeaderValue> GetAsync(CancellationToken ct)
    {
        if (kept is { } token && IsFresh(token)) return token.Header;
        await fetching.WaitAsync(ct);
        try
        {
            if (kept is { } other && IsFresh(other)) return other.Header;
            kept = await patience.WithinAsync(patience.Ask, FetchAsync, ct);
            return kept.Header;
        }
        finally
        {
            fetching.Release();
        }
    }

    public bool Forget(AuthenticationHeaderValue refused)
    {
        if (kept is { } token && ReferenceEquals(token.Header, refused)) Interlocked.CompareExchange(ref kept, null, token);
        return true;
    }

    public void Dispose() => fetching.Dispose();

    private bool IsFresh(Token token) => patience.Clock.GetElapsedTime(token.FetchedAt) < token.Life;

    /// <summary>Some endpoints want the secret in the header, as they should, and some only in the body.</summary>
    private async Task<Token> FetchAsync(CancellationToken ct)
    {
        try
        {
            return await AskAsync(ct);
        }
        catch (TokenRefusedException refused) when (refused.Refusal?.Status is 400 or 401 && grant.KeyPem is null && !isSecretInBody)
        {
            isSecretInBody = true;
            try
            {
                return await AskAsync(ct);
            }
            catch
            {
                isSecretInBody = false;
                throw;
            }
        }
    }

    private async Task<Token> AskAsync(CancellationToken ct)
    {
        var askedAt = patience.Clock.GetTimestamp();
        using var request = TokenRequest.Of(grant, isSecretInBody, patience.Clock);
        using var response = await http.AskAsync(request, ct);
        if (!response.IsSuccessStatusCode) throw new TokenRefusedException(await WebRefusal.OfAsync(response, MostAnswerBytes, ct));
        var body = await BoundedBody.ReadAsync(response.Content, MostAnswerBytes, ct);
        return Read(body ?? default, askedAt) ?? throw new TokenRefusedException(null);
    }

    private static Token? Read(ReadOnlyMemory<byte> body, long askedAt)
    {
        try
        {
            using var document = JsonDocument.Parse(body, new JsonDocumentOptions { MaxDepth = 8 });
            var root = document.RootElement;
            var token = root.GetProperty("access_token").GetString();
            var type = root.TryGetProperty("token_type", out var named) ? named.GetString() : "Bearer";
            if (token is not { Length: > 0 and <= MostTokenLetters } || token.AsSpan().ContainsAnyExceptInRange('!', '~')) return null;
            if (!"Bearer".Equals(type, StringComparison.OrdinalIgnoreCase)) return null;
            return new Token(new AuthenticationHeaderValue("Bearer", token), askedAt, Life(root));
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException or KeyNotFoundException)
        {
            return null;
        }
    }

    private static TimeSpan Life(JsonElement root)
    {
        if (!root.TryGetProperty("expires_in", out var told)) return Unsaid;
        var seconds = told.ValueKind == JsonValueKind.Number && told.TryGetDouble(out var number) ? number
            : told.ValueKind == JsonValueKind.String && int.TryParse(told.GetString(), out var written) ? written
            : Unsaid.TotalSeconds;
        var life = TimeSpan.FromSeconds(Math.Clamp(seconds, 0, TimeSpan.FromDays(1).TotalSeconds));
        return life - (Margin < life / 10 ? Margin : life / 10);
    }

    private sealed record Token(AuthenticationHeaderValue Header, long FetchedAt, TimeSpan Life)
    {
        public override string ToString() => nameof(Token);
    }
}

/// <summary>The token endpoint gave no token.</summary>
/// <param name="refusal">Its "no"; null when its answer cannot be understood.</param>
internal sealed class TokenRefusedException(WebRefusal? refusal) : IOException("The token endpoint gave no token.")
{
    public WebRefusal? Refusal { get; } = refusal;
}
