using System.Net.Sockets;
using DentaMind.Dicom.Network;
using DentaMind.Dicom.Network.Messages;
using DentaMind.Dicom.Network.Pdus;
using Shouldly;
using Xunit;

namespace DentaMind.Rooms.Dicom.Network;

public sealed class SenderTests
{
    private static readonly ContextProposal Echo = new(Talk.Verification, [Talk.ImplicitLittleEndian]);
    private static readonly ContextProposal IntraOral = new(Talk.IntraOral, [Talk.ExplicitLittleEndian]);

    [Fact]
    public async Task A_peer_is_verified_and_the_association_released()
    {
        await using var reception = new Reception();
        await using (var sender = await reception.OpenAsync(Echo))
        {
            (await sender.EchoAsync()).ShouldBe(StoreResult.Success);
            await sender.ReleaseAsync();
        }
        var closed = await reception.NextAsync<AssociationClosed>();
        (closed.How, closed.Messages).ShouldBe((AssociationEnd.Released, 1));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(131_066)] // exactly one full fragment
    [InlineData(131_068)]
    [InlineData(262_000)]
    [InlineData(3_000_000)]
    public async Task An_instance_of_any_length_arrives_whole(int length)
    {
        await using var reception = new Reception();
        await using var sender = await reception.OpenAsync(IntraOral);
        var bytes = Talk.Pattern(length);

        (await sender.StoreAsync(Outgoing(bytes))).ShouldBe(StoreResult.Success);

        reception.Shelf.Kept.ShouldHaveSingleItem().Bytes.ShouldHold(bytes);
    }

    [Theory]
    [InlineData(64)]
    [InlineData(4097)]
    [InlineData(16 * 1024)]
    public async Task A_peer_that_takes_only_short_pdus_gets_short_ones(int most)
    {
        await using var reception = new Reception(new NetworkLimits { AnnouncedPduBytes = most, ToleratedPduBytes = most });
        await using var sender = await reception.OpenAsync(IntraOral);
        var bytes = Talk.Pattern(300_001);

        (await sender.StoreAsync(Outgoing(bytes))).ShouldBe(StoreResult.Success);

        reception.Shelf.Kept.ShouldHaveSingleItem().Bytes.ShouldHold(bytes);
    }

    [Fact]
    public async Task Several_instances_go_over_one_association_and_a_refusal_comes_back_with_its_comment()
    {
        await using var reception = new Reception(shelf: new Shelf
        {
            Instead = (request, _) => ValueTask.FromResult(request.MessageId == 2 ? StoreResult.CannotUnderstand("no pixels") : StoreResult.Warning()),
        });
        await using var sender = await reception.OpenAsync(IntraOral);

        (await sender.StoreAsync(Outgoing(Talk.Pattern(10)))).IsKept.ShouldBeTrue();
        (await sender.StoreAsync(Outgoing(Talk.Pattern(500_000)))).ShouldBe(StoreResult.CannotUnderstand("no pixels"));
        (await sender.StoreAsync(Outgoing(Talk.Pattern(10)))).IsWarning.ShouldBeTrue();
    }

    [Fact]
    public async Task Only_what_the_peer_accepted_can_be_sent()
    {
        await using var reception = new Reception();
        await using var sender = await reception.OpenAsync(IntraOral, IntraOral with { TransferSyntaxes = ["1.2.840.10008.1.2.4.70"] }, new("1.2.3", ["1.2.840.10008.1.2"]));

        sender.TransferSyntaxesFor(Talk.IntraOral).ShouldBe([Talk.ExplicitLittleEndian, "1.2.840.10008.1.2.4.70"]);
        sender.Accepts("1.2.3", "1.2.840.10008.1.2").ShouldBeFalse();
        await Should.ThrowAsync<InvalidOperationException>(() => sender.StoreAsync(Outgoing([]) with { TransferSyntaxUid = "1.2.840.10008.1.2" }));
    }

    [Fact]
    public async Task A_source_that_fails_half_way_keeps_nothing_at_the_peer()
    {
        await using var reception = new Reception();
        await using var sender = await reception.OpenAsync(IntraOral);

        await Should.ThrowAsync<FormatException>(() => sender.StoreAsync(Outgoing([]) with { DataSet = new Breaking(after: 1_000_000) }));

        (await reception.NextAsync<AssociationClosed>()).How.ShouldBe(AssociationEnd.PeerAborted);
        reception.Shelf.Kept.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_rejection_is_told_with_its_reason()
    {
        await using var reception = new Reception(new NetworkLimits { Associations = 0 });

        var rejected = await Should.ThrowAsync<AssociationRejectedException>(() => reception.OpenAsync(Echo));

        rejected.Rejection.ShouldBe(Rejection.LocalLimitExceeded);
        rejected.IsTransient.ShouldBeTrue();
    }

    [Fact]
    public async Task Nobody_at_the_other_end_is_an_io_exception_or_a_socket_exception() =>
        await Should.ThrowAsync<SocketException>(() => DicomSender.OpenAsync(Reception.Caller(port: 1), [Echo]));

    [Fact]
    public async Task A_peer_that_does_not_answer_the_request_is_given_up()
    {
        var clock = new ManualClock();
        using var listener = new Listener();
        var opening = DicomSender.OpenAsync(Reception.Caller(listener.Port) with { Clock = clock }, [Echo]);
        using var peer = await listener.AcceptAsync();
        await peer.HearAsync();

        await clock.ArmedAsync(new NetworkLimits().Artim);
        clock.Advance(new NetworkLimits().Artim);

        (await Should.ThrowAsync<AssociationLostException>(() => opening)).End.ShouldBe(AssociationEnd.TimedOut);
    }

    [Fact]
    public async Task When_both_ask_for_release_at_once_both_get_their_reply()
    {
        using var listener = new Listener();
        var (sender, peer) = await OpenAsync(listener);
        using var closing = peer;
        await using var disposing = sender;

        var releasing = sender.ReleaseAsync();
        (await peer.HearAsync()).Type.ShouldBe(PduType.ReleaseRequest);
        await peer.SayAsync(ShortPdu.ReleaseRequest());
        (await peer.HearAsync()).Type.ShouldBe(PduType.ReleaseReply);
        await peer.SayAsync(ShortPdu.ReleaseReply());

        await releasing;
    }

    [Fact]
    public async Task A_peer_that_releases_or_aborts_instead_of_answering_is_told_of()
    {
        using var listener = new Listener();
        foreach (var (pdu, end) in new[]
        {
            (ShortPdu.ReleaseRequest(), AssociationEnd.Released),
            (ShortPdu.Abort(AbortSource.User, AbortReason.NotSpecified), AssociationEnd.PeerAborted),
            ("HTTP/1.1 400"u8.ToArray(), AssociationEnd.ProtocolError),
            (Talk.Command(1, Talk.Echo().With(CommandElement.CommandField, (ushort)CommandField.EchoAnswer)), AssociationEnd.ProtocolError),
        })
        {
            var (sender, peer) = await OpenAsync(listener);
            await using var disposing = sender;
            var asking = sender.EchoAsync();
            await peer.HearAsync();
            await peer.SayAsync(pdu);
            peer.Dispose();
            (await Should.ThrowAsync<AssociationLostException>(() => asking)).End.ShouldBe(end);
        }
    }

    [Fact]
    public async Task A_sender_that_is_cancelled_aborts()
    {
        using var listener = new Listener();
        using var cancel = new CancellationTokenSource();
        var (sender, peer) = await OpenAsync(listener);
        await using var disposing = sender;
        var asking = sender.EchoAsync(cancel.Token);
        await peer.HearAsync();

        await cancel.CancelAsync();

        await peer.HearAbortAsync(AbortReason.NotSpecified, AbortSource.User);
        await Should.ThrowAsync<OperationCanceledException>(() => asking);
    }

    private static Task<(DicomSender Sender, PduPeer Peer)> OpenAsync(Listener listener) =>
        listener.OpenAsync(options => DicomSender.OpenAsync(options, [Echo]));

    private static OutgoingInstance Outgoing(byte[] bytes) =>
        new(Talk.IntraOral, Talk.Instance, Talk.ExplicitLittleEndian, new MemoryStream(bytes));

    /// <summary>A source that breaks in the middle.</summary>
    private sealed class Breaking(int after) : MemoryStream(new byte[after])
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            Position == Length ? throw new FormatException("broken") : base.ReadAsync(buffer, cancellationToken);
    }
}
