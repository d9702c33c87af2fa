using System.Net;
using System.Net.Sockets;
using DentaMind.Routing.Destinations.Http;
using Shouldly;
using Xunit;

namespace DentaMind.Rooms.Routing.Destinations;

public sealed class AddressGuardTests
{
    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("127.8.8.8")]
    [InlineData("0.0.0.0")]
    [InlineData("0.1.2.3")]
    [InlineData("169.254.169.254")]
    [InlineData("100.100.100.200")]
    [InlineData("168.63.129.16")]
    [InlineData("224.0.0.1")]
    [InlineData("255.255.255.255")]
    [InlineData("::")]
    [InlineData("::1")]
    [InlineData("fe80::1%3")]
    [InlineData("ff02::1")]
    [InlineData("fd00:ec2::254")]
    [InlineData("::ffff:127.0.0.1")]
    [InlineData("::127.0.0.1")]
    [InlineData("64:ff9b::a9fe:a9fe")]
    [InlineData("2002:7f00:1::")]
    [InlineData("2001:0:1:2:3:4:80ff:fffe")]
    [InlineData("2001:db8::5efe:7f00:1")]
    public async Task A_name_does_not_lead_into_this_machine_or_its_cloud(string address) =>
        await Should.ThrowAsync<AddressForbiddenException>(() => Leading(address).ResolveAsync("archive.example", default));

    [Theory]
    [InlineData("10.1.2.3")]
    [InlineData("172.16.0.9")]
    [InlineData("192.168.1.10")]
    [InlineData("100.64.0.1")]
    [InlineData("fd12:3456::1")]
    [InlineData("203.0.113.7")]
    [InlineData("2001:db8::1")]
    [InlineData("::ffff:192.168.1.10")]
    public async Task A_name_may_lead_into_the_practices_network_and_to_the_world(string address) =>
        (await Leading(address).ResolveAsync("archive.example", default)).ShouldHaveSingleItem().ShouldBe(IPAddress.Parse(address));

    [Fact]
    public async Task Of_several_addresses_only_those_that_a_name_may_lead_to_are_called() =>
        (await Leading("127.0.0.1", "192.168.1.10", "fe80::1").ResolveAsync("archive.local", default)).ShouldBe([IPAddress.Parse("192.168.1.10")]);

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("169.254.1.1")]
    [InlineData("::1")]
    [InlineData("LocalHost")]
    public async Task An_address_that_was_written_as_such_is_taken_at_its_word(string host) =>
        (await new AddressGuard((_, _) => throw new InvalidOperationException("Nobody is to be asked.")).ResolveAsync(host, default)).ShouldNotBeEmpty();

    [Fact]
    public async Task A_name_that_leads_nowhere_is_unknown() =>
        (await Should.ThrowAsync<SocketException>(() => Leading().ResolveAsync("archive.example", default))).SocketErrorCode.ShouldBe(SocketError.HostNotFound);

    [Fact]
    public async Task The_next_address_is_tried_when_one_does_not_answer()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var port = ((IPEndPoint)listener.LocalEndpoint).Port;

        using var socket = await AddressGuard.OfSystem.ConnectAsync("localhost", port, default);

        ((IPEndPoint)socket.RemoteEndPoint!).Port.ShouldBe(port);
    }

    private static AddressGuard Leading(params string[] to) => new((_, _) => Task.FromResult(to.Select(IPAddress.Parse).ToArray()));
}
