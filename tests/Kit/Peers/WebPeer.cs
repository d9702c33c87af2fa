using System.Collections.Concurrent;
using System.Globalization;
using System.Net.Security;
using System.Text;

namespace DentaMind.Kit.Peers;

/// <summary>What a caller said to a <see cref="WebPeer"/>.</summary>
/// <param name="Line">The method and the target.</param>
/// <param name="Headers">By their names in any case.</param>
/// <param name="Body">Whole; empty when the peer did not wait for it.</param>
public sealed record Heard(string Line, IReadOnlyDictionary<string, string> Headers, byte[] Body)
{
    public string Text => Encoding.UTF8.GetString(Body);

    public string? this[string header] => Headers.GetValueOrDefault(header);
}

/// <summary>An HTTP peer on a socket that answers, byte for byte, what the test wrote; with a certificate it speaks TLS.</summary>
public sealed class WebPeer : IAsyncDisposable
{
    private readonly ScriptedPeer peer;

    private WebPeer(Func<Heard, Stream, CancellationToken, Task> answer, SslServerAuthenticationOptions? tls, bool hearsBodies)
    {
        Scheme = tls is null ? "http" : "https";
        peer = ScriptedPeer.Listen(async (line, ct) =>
        {
            try
            {
                await using var stream = tls is null ? (Stream)line : new SslStream(line);
                if (stream is SslStream shaken) await shaken.AuthenticateAsServerAsync(tls!, ct);
                while (await HearAsync(stream, hearsBodies, ct) is { } heard)
                {
                    Requests.Enqueue(heard);
                    await answer(heard, stream, ct);
                    if (heard["Connection"] == "close" || !hearsBodies) break;
                }
            }
            catch (Exception error) when (error is IOException or System.Security.Authentication.AuthenticationException or ObjectDisposedException)
            {
                // The caller hung up, or did not like us.
            }
        });
    }

    public int Port => peer.Port;

    public string Scheme { get; }

    /// <summary>How many connections were made.</summary>
    public int Calls => peer.Calls;

    public ConcurrentQueue<Heard> Requests { get; } = [];

    public Uri Root => new($"{Scheme}://127.0.0.1:{Port}/");

    /// <summary>Answers each request with the bytes that the script makes of it.</summary>
    public static WebPeer Answer(Func<Heard, byte[]> script, SslServerAuthenticationOptions? tls = null) =>
        new(async (heard, stream, ct) => await stream.WriteAsync(script(heard), ct), tls, hearsBodies: true);

    /// <summary>Lets the script write to the connection as it likes.</summary>
    public static WebPeer Play(Func<Heard, Stream, CancellationToken, Task> script, SslServerAuthenticationOptions? tls = null) => new(script, tls, hearsBodies: true);

    /// <summary>Answers as soon as the headers are there, and hangs up with the body unread.</summary>
    public static WebPeer Interrupt(Func<Heard, byte[]> script) =>
        new(async (heard, stream, ct) => await stream.WriteAsync(script(heard), ct), tls: null, hearsBodies: false);

    /// <summary>A whole answer.</summary>
    public static byte[] Reply(int status, byte[] body, string? mediaType = "application/dicom+json", params string[] headers)
    {
        var head = new StringBuilder().Append(CultureInfo.InvariantCulture, $"HTTP/1.1 {status} Said\r\nContent-Length: {body.Length}\r\n");
        foreach (var header in mediaType is null ? headers : [$"Content-Type: {mediaType}", .. headers]) head.Append(header).Append("\r\n");
        return [.. Encoding.Latin1.GetBytes(head.Append("\r\n").ToString()), .. body];
    }

    public static byte[] Reply(int status, string body = "", string? mediaType = "application/dicom+json", params string[] headers) =>
        Reply(status, Encoding.UTF8.GetBytes(body), mediaType, headers);

    public ValueTask DisposeAsync() => peer.DisposeAsync();

    private static async Task<Heard?> HearAsync(Stream stream, bool hearsBodies, CancellationToken ct)
    {
        var lines = new List<string>();
        while (await LineAsync(stream, ct) is { } line && (line.Length > 0 || lines.Count == 0)) lines.Add(line);
        if (lines.Count == 0) return null;
        var headers = lines.Skip(1).Select(line => line.Split(": ", 2)).Where(pair => pair.Length == 2).DistinctBy(pair => pair[0])
            .ToDictionary(pair => pair[0], pair => pair[1], StringComparer.OrdinalIgnoreCase);
        var body = hearsBodies ? await BodyAsync(stream, headers, ct) : [];
        return new Heard(lines[0].Replace(" HTTP/1.1", "", StringComparison.Ordinal), headers, body);
    }

    private static async Task<byte[]> BodyAsync(Stream stream, Dictionary<string, string> headers, CancellationToken ct)
    {
        if (!headers.ContainsKey("Transfer-Encoding"))
        {
            var whole = new byte[int.Parse(headers.GetValueOrDefault("Content-Length", "0"), CultureInfo.InvariantCulture)];
            await stream.ReadExactlyAsync(whole, ct);
            return whole;
        }

        using var all = new MemoryStream();
        for (int count; (count = int.Parse(await LineAsync(stream, ct) ?? "0", NumberStyles.HexNumber, CultureInfo.InvariantCulture)) > 0;)
        {
            var chunk = new byte[count];
            await stream.ReadExactlyAsync(chunk, ct);
            all.Write(chunk);
            await LineAsync(stream, ct);
        }

        await LineAsync(stream, ct);
        return all.ToArray();
    }

    /// <summary>Null at the end of the stream.</summary>
    private static async Task<string?> LineAsync(Stream stream, CancellationToken ct)
    {
        var line = new StringBuilder();
        var one = new byte[1];
        while (await stream.ReadAsync(one, ct) > 0)
        {
            if (one[0] == '\n') return line.ToString().TrimEnd('\r');
            line.Append((char)one[0]);
        }

        return null;
    }
}
