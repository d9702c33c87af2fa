namespace DentaMind.Dicom.Web;

/// <summary>A web peer's "no".</summary>
/// <param name="Status">Its HTTP status.</param>
/// <param name="Words">What it said of it, cleaned (<see cref="PeerWords"/>).</param>
public sealed record WebRefusal(int Status, string? Words = null)
{
    private static readonly TimeSpan LongestPause = TimeSpan.FromDays(1);

    /// <summary>How long the peer asks us to wait (Retry-After); null when it does not.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>The host, and the port, to which a redirection points; it is not followed.</summary>
    public string? Elsewhere { get; init; }

    /// <summary>Reads what can be told of an answer that is no success.</summary>
    public static async Task<WebRefusal> OfAsync(HttpResponseMessage response, int mostBytes, CancellationToken ct)
    {
        var body = await BoundedBody.ReadAsync(response.Content, mostBytes, ct);
        return Of(response, body ?? default);
    }

    internal static WebRefusal Of(HttpResponseMessage response, ReadOnlyMemory<byte> body) =>
        new((int)response.StatusCode, PeerWords.In(body, MediaType.Of(response.Content.Headers)))
        {
            RetryAfter = Pause(response),
            Elsewhere = (int)response.StatusCode is >= 300 and < 400 ? PeerWords.Clean(Host(response)) : null,
        };

    /// <summary>A point in time is compared with the peer's own clock; ours may differ.</summary>
    private static TimeSpan? Pause(HttpResponseMessage response)
    {
        var told = response.Headers.RetryAfter;
        var pause = told?.Delta ?? (told?.Date - response.Headers.Date);
        return pause is not { } wait ? null : wait < TimeSpan.Zero ? TimeSpan.Zero : wait < LongestPause ? wait : LongestPause;
    }

    private static string? Host(HttpResponseMessage response) => response.Headers.Location is not { } target ? null
        : target.IsAbsoluteUri ? $"{target.Scheme}://{target.Authority}"
        : response.RequestMessage?.RequestUri?.GetLeftPart(UriPartial.Authority);
}
