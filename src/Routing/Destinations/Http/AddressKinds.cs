using System.Net;
using System.Net.Sockets;

namespace DentaMind.Routing.Destinations.Http;

/// <summary>Tells the addresses that lead back into this machine, or to what only this machine may ask.</summary>
internal static class AddressKinds
{
    /// <summary>Where clouds answer a machine's questions about itself, credentials among them, outside of the link-local range.</summary>
    private static readonly IPNetwork[] Metadata =
    [
        IPNetwork.Parse("100.100.100.200/32"), // Alibaba
        IPNetwork.Parse("168.63.129.16/32"), // Azure
        IPNetwork.Parse("192.0.0.192/32"), // Oracle
        IPNetwork.Parse("fd00:ec2::/32"), // Amazon
        IPNetwork.Parse("fd20:ce::/32"), // Google
    ];

    private static readonly IPNetwork[] Own =
    [
        IPNetwork.Parse("0.0.0.0/8"),
        IPNetwork.Parse("127.0.0.0/8"),
        IPNetwork.Parse("169.254.0.0/16"),
        IPNetwork.Parse("224.0.0.0/4"),
        IPNetwork.Parse("240.0.0.0/4"),
        IPNetwork.Parse("::/128"),
        IPNetwork.Parse("::1/128"),
        IPNetwork.Parse("fe80::/10"),
        IPNetwork.Parse("ff00::/8"),
    ];

    /// <summary>Loopback, link-local, unspecified, multicast, reserved or a cloud's metadata, however it is dressed. A practice's private network is none of these.</summary>
    public static bool IsForbiddenForNames(IPAddress address) =>
        IsOwn(address) || (Inner(address) is { } inner && IsOwn(inner));

    private static bool IsOwn(IPAddress address)
    {
        var plain = address.AddressFamily == AddressFamily.InterNetworkV6 ? new IPAddress(address.GetAddressBytes()) : address; // without its zone
        return Own.Concat(Metadata).Any(network => network.BaseAddress.AddressFamily == plain.AddressFamily && network.Contains(plain));
    }

    /// <summary>The IPv4 address within an IPv6 one: mapped, compatible, NAT64, 6to4, Teredo or ISATAP.</summary>
    private static IPAddress? Inner(IPAddress address)
    {
        if (address.AddressFamily != AddressFamily.InterNetworkV6) return null;
        var bytes = address.GetAddressBytes();
        return address.IsIPv4MappedToIPv6 || !bytes.AsSpan(0, 12).ContainsAnyExcept((byte)0) || Begins(bytes, 0x00, 0x64, 0xFF, 0x9B) ? Plain(bytes.AsSpan(12, 4))
            : Begins(bytes, 0x20, 0x02) ? Plain(bytes.AsSpan(2, 4))
            : Begins(bytes, 0x20, 0x01, 0x00, 0x00) ? Plain([(byte)~bytes[12], (byte)~bytes[13], (byte)~bytes[14], (byte)~bytes[15]])
            : bytes.AsSpan(9, 3).SequenceEqual<byte>([0x00, 0x5E, 0xFE]) ? Plain(bytes.AsSpan(12, 4))
            : null;
    }

    private static bool Begins(byte[] bytes, params ReadOnlySpan<byte> prefix) => bytes.AsSpan().StartsWith(prefix);

    private static IPAddress Plain(ReadOnlySpan<byte> bytes) => new(bytes);
}
