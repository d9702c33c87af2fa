using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace DentaMind.Kit.Programs;

/// <summary>Finds loopback ports for programs that cannot choose one themselves; never the same one twice in a run.</summary>
public static class FreePort
{
    private static readonly ConcurrentDictionary<int, bool> Given = new();

    public static int Next()
    {
        while (true)
        {
            using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
            socket.Bind(new IPEndPoint(IPAddress.Loopback, 0));
            var port = ((IPEndPoint)socket.LocalEndPoint!).Port;
            if (Given.TryAdd(port, true))
                return port;
        }
    }
}
