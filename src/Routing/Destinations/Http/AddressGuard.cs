using System.Net;
using System.Net.Sockets;

namespace DentaMind.Routing.Destinations.Http;

/// <summary>Opens connections to where an administrator said, and to nowhere that a name was bent to since.</summary>
/// <remarks>
/// An address is taken at its word, and <c>localhost</c> counts as one: whoever wrote it meant it. A name is looked up for every
/// connection, and only addresses that were looked at are called: what a name leads to is for strangers to say.
/// </remarks>
internal sealed class AddressGuard(Func<string, CancellationToken, Task<IPAddress[]>> resolve)
{
    /// <summary>Asks the system's resolver.</summary>
    public static AddressGuard OfSystem { get; } = new(static (host, ct) => Dns.GetHostAddressesAsync(host, ct));

    /// <summary>The addresses that may be called for a host, in the resolver's order; never none.</summary>
    /// <exception cref="AddressForbiddenException">It is a name that leads only to where names may not lead.</exception>
    /// <exception cref="SocketException">Nobody knows the name.</exception>
    public async Task<IReadOnlyList<IPAddress>> ResolveAsync(string host, CancellationToken ct)
    {
        if (IPAddress.TryParse(host, out var literal)) return [literal];
        if (host.Equals("localhost", StringComparison.OrdinalIgnoreCase)) return [IPAddress.Loopback, IPAddress.IPv6Loopback];
        var found = await resolve(host, ct);
        if (found.Length == 0) throw new SocketException((int)SocketError.HostNotFound);
        var allowed = found.Where(address => !AddressKinds.IsForbiddenForNames(address)).ToList();
        return allowed.Count > 0 ? allowed : throw new AddressForbiddenException();
    }

    /// <summary>Connects to the first of a host's addresses that answers.</summary>
    public async Task<Socket> ConnectAsync(string host, int port, CancellationToken ct)
    {
        var addresses = await ResolveAsync(host, ct);
        for (var i = 0; ; i++)
        {
            var socket = new Socket(addresses[i].AddressFamily, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
            try
            {
                await socket.ConnectAsync(addresses[i], port, ct);
                return socket;
            }
            catch (Exception failure)
            {
                socket.Dispose();
                if (failure is not SocketException || i == addresses.Count - 1) throw;
            }
        }
    }
}

/// <summary>A name that leads only to addresses which a name may not lead to.</summary>
internal sealed class AddressForbiddenException() : IOException("The name leads to an address that only this machine or its cloud may use.");
