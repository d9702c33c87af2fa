using System.Diagnostics;
using System.Net;
using System.Net.Security;
using System.Net.Sockets;

namespace DentaMind.Routing.Destinations.Http;

/// <summary>An HTTP client for one destination: it calls nobody else, follows no redirections, keeps no cookies, and tells nobody our trace.</summary>
internal sealed class DestinationHttp : IDisposable
{
    private static readonly TimeSpan LongestLife = TimeSpan.FromMinutes(5);
    private const int HeaderKibibytes = 32;
    private const int DrainedBytes = 64 * 1024;

    private readonly List<IDisposable> owned = [];
    private readonly PeerTrust trust;

    /// <exception cref="System.Security.Cryptography.CryptographicException">A certificate or key cannot be read.</exception>
    public DestinationHttp(HttpDestination where, Credentials who)
    {
        (Root, Patience) = (where.Root, where.Patience);
        trust = Owned(new PeerTrust(where.AuthorityPem, Patience.Clock));
        var identity = who.Certificate is { } own ? ClientIdentity.Read(own.CertificatePem, own.KeyPem) : null;
        var authorization = Authorize(where, who);
        var connections = new AskingFirst(Connections(where, Root.Host, trust, identity));
        Client = Owned(Wrap(authorization is null ? connections : new AuthorizingHandler(authorization, connections)));
    }

    public HttpClient Client { get; }

    public Uri Root { get; }

    public HttpPatience Patience { get; }

    public void Dispose()
    {
        for (var i = owned.Count - 1; i >= 0; i--) owned[i].Dispose();
    }

    private IAuthorization? Authorize(HttpDestination where, Credentials who) =>
        who.Grant is { } grant ? Owned(new OAuthTokens(grant, Owned(TokenClient(where, grant.Endpoint)), Patience))
        : who.BearerToken is { } token ? FixedAuthorization.Bearer(token)
        : who.Basic is { } basic ? FixedAuthorization.Basic(basic)
        : null;

    /// <summary>The token endpoint is another peer: the authority that is trusted for the destination says nothing of it, unless it is the same host.</summary>
    private HttpClient TokenClient(HttpDestination where, Uri endpoint)
    {
        var isSame = endpoint.Host == where.Root.Host;
        return Wrap(Connections(where, endpoint.Host, isSame ? trust : Owned(new PeerTrust(null, Patience.Clock)), identity: null));
    }

    private static HttpClient Wrap(HttpMessageHandler handler) => new(handler)
    {
        Timeout = Timeout.InfiniteTimeSpan, // an image may take long; HttpPatience gives up what does not move
        DefaultRequestVersion = HttpVersion.Version20,
        DefaultVersionPolicy = HttpVersionPolicy.RequestVersionOrLower,
    };

    private static SocketsHttpHandler Connections(HttpDestination where, string host, PeerTrust trust, SslStreamCertificateContext? identity)
    {
        var tls = trust.ToOptions();
        tls.ClientCertificateContext = identity;
        return new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseProxy = false,
            UseCookies = false,
            AutomaticDecompression = DecompressionMethods.None,
            ActivityHeadersPropagator = DistributedContextPropagator.CreateNoOutputPropagator(),
            ConnectTimeout = where.Patience.Connect,
            MaxConnectionsPerServer = where.Connections,
            PooledConnectionLifetime = LongestLife,
            MaxResponseHeadersLength = HeaderKibibytes,
            MaxResponseDrainSize = DrainedBytes,
            SslOptions = tls,
            ConnectCallback = async (context, ct) =>
            {
                if (!context.DnsEndPoint.Host.Equals(host, StringComparison.OrdinalIgnoreCase)) throw new ElsewhereException();
                var socket = await where.Guard.ConnectAsync(context.DnsEndPoint.Host, context.DnsEndPoint.Port, ct);
                return new WatchedConnection(new NetworkStream(socket, ownsSocket: true), where.Patience);
            },
        };
    }

    private T Owned<T>(T thing)
        where T : IDisposable
    {
        owned.Add(thing);
        return thing;
    }
}

/// <summary>Somebody, such as a library that follows what a peer says, wanted to call another host.</summary>
internal sealed class ElsewhereException() : IOException("The peer sends us on, and we do not follow.");
