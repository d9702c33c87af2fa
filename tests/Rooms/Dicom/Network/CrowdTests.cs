using DentaMind.Dicom.Network;
using DentaMind.Dicom.Network.Pdus;
using Shouldly;
using Xunit;

namespace DentaMind.Rooms.Dicom.Network;

public sealed class CrowdTests
{
    [Theory]
    [InlineData(1, 8)]
    [InlineData(64, 1)]
    public async Task When_the_house_is_full_the_next_peer_is_told_to_come_later(int inAll, int perPeer)
    {
        await using var reception = new Reception(new NetworkLimits { Associations = inAll, AssociationsPerPeer = perPeer });
        using var first = await reception.CallAsync();
        await first.OpenAsync();
        using var second = await reception.CallAsync();

        await second.SayAsync(Talk.Request().ToPdu());
        var (type, body) = await second.HearAsync();

        type.ShouldBe(PduType.AssociateReject);
        ShortPdu.ReadReject(body).ShouldBe(Rejection.LocalLimitExceeded);
        (await reception.NextAsync<AssociationRejected>()).Why.ShouldBe(Rejection.LocalLimitExceeded);
    }

    [Fact]
    public async Task A_seat_that_was_left_is_free_again()
    {
        await using var reception = new Reception(new NetworkLimits { Associations = 1 });
        var first = await reception.CallAsync();
        await first.OpenAsync();
        first.Dispose();
        await reception.NextAsync<AssociationClosed>();
        using var second = await reception.CallAsync();

        await second.SayAsync(Talk.Request().ToPdu());

        (await second.HearAsync()).Type.ShouldBe(PduType.AssociateAccept);
    }

    [Fact]
    public async Task Beyond_the_polite_rejections_connections_are_just_closed()
    {
        await using var reception = new Reception(new NetworkLimits { Associations = 1, Rejections = 1 });
        using var first = await reception.CallAsync();
        await first.OpenAsync();
        using var second = await reception.CallAsync();
        using var third = await reception.CallAsync();

        await third.HearCloseAsync();
    }

    [Fact]
    public async Task A_peer_that_says_nothing_keeps_nobody_waiting()
    {
        await using var reception = new Reception();
        using var silent = await reception.CallAsync();
        using var other = await reception.CallAsync();

        (await other.OpenAsync()).Contexts.Count.ShouldBe(2);
    }

    [Fact]
    public void Seats_are_counted_for_each_peer_and_given_back()
    {
        var admission = new Admission(new NetworkLimits { Associations = 3, AssociationsPerPeer = 2, Rejections = 1 });
        var (one, other) = (System.Net.IPAddress.Parse("10.0.0.1"), System.Net.IPAddress.Parse("10.0.0.2"));

        Enter(one, one, one, one, other, other).ShouldBe([Seat.Association, Seat.Association, Seat.Rejection, Seat.None, Seat.Association, Seat.None]);
        admission.Leave(one, Seat.Rejection);
        admission.Leave(one, Seat.Association);
        Enter(one, one).ShouldBe([Seat.Association, Seat.Rejection]);

        Seat[] Enter(params System.Net.IPAddress[] peers) => [.. peers.Select(admission.Enter)];
    }
}
