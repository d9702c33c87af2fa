using System.Buffers.Binary;
using System.Text;
using DentaMind.Dicom.Network;
using DentaMind.Dicom.Network.Messages;
using DentaMind.Dicom.Network.Pdus;
using Shouldly;
using Xunit;

namespace DentaMind.Rooms.Dicom.Network;

public sealed class HostilePeerTests
{
    [Theory]
    [InlineData("GET / HTTP/1.1\r\nHost: x\r\n\r\n")]
    [InlineData("\u0016\u0003\u0001\u0002\u0000\u0001")]
    [InlineData("\0")]
    [InlineData("SSH-2.0-x\r\n")]
    public async Task What_is_not_dicom_is_turned_away_at_its_first_byte(string greeting)
    {
        await using var reception = new Reception();
        using var peer = await reception.CallAsync();

        await peer.SayAsync(Encoding.Latin1.GetBytes(greeting).AsMemory(0, 1));

        await peer.HearAbortAsync(AbortReason.UnrecognisedPdu);
        (await reception.NextAsync<AssociationClosed>()).How.ShouldBe(AssociationEnd.ProtocolError);
    }

    [Theory]
    [InlineData((byte)PduType.AssociateRequest, 0xFFFFFFFF)]
    [InlineData((byte)PduType.AssociateRequest, 0x00100001)]
    [InlineData((byte)PduType.Data, 0x7FFFFFFF)]
    [InlineData((byte)PduType.Abort, 5)]
    public async Task A_pdu_that_claims_to_be_huge_is_refused_by_its_header(byte type, uint length)
    {
        await using var reception = new Reception();
        using var peer = await reception.CallAsync();

        await peer.SayAsync(Header((PduType)type, length));

        await peer.HearAbortAsync(AbortReason.NotSpecified, AbortSource.User);
        (await reception.NextAsync<AssociationClosed>()).How.ShouldBe(AssociationEnd.LimitExceeded);
    }

    [Theory]
    [InlineData((byte)PduType.AssociateRequest, 67)]
    [InlineData((byte)PduType.Data, 5)]
    [InlineData((byte)PduType.ReleaseRequest, 0)]
    public async Task A_pdu_that_is_shorter_than_its_fixed_fields_is_refused(byte type, uint length)
    {
        await using var reception = new Reception();
        using var peer = await reception.CallAsync();

        await peer.SayAsync(Header((PduType)type, length));

        await peer.HearAbortAsync(AbortReason.InvalidParameter);
    }

    [Fact]
    public async Task A_data_set_before_any_association_is_refused()
    {
        await using var reception = new Reception();
        using var peer = await reception.CallAsync();

        await peer.SayAsync(Talk.Data(Talk.StoreContext, Talk.Pattern(10), isLast: true));

        await peer.HearAbortAsync(AbortReason.UnexpectedPdu);
    }

    [Fact]
    public async Task A_second_association_request_is_refused()
    {
        await using var reception = new Reception();
        using var peer = await reception.CallAsync();
        await peer.OpenAsync();

        await peer.SayAsync(Talk.Request().ToPdu());

        await peer.HearAbortAsync(AbortReason.UnexpectedPdu);
    }

    [Fact]
    public async Task A_data_set_without_its_command_ends_the_association()
    {
        await using var reception = new Reception();
        using var peer = await reception.CallAsync();
        await peer.OpenAsync();

        await peer.SayAsync(Talk.Data(Talk.StoreContext, Talk.Pattern(10), isLast: true));

        await peer.HearAbortAsync(AbortReason.UnexpectedParameter);
    }

    [Fact]
    public async Task A_context_that_was_not_agreed_on_ends_the_association()
    {
        await using var reception = new Reception();
        using var peer = await reception.CallAsync();
        await peer.OpenAsync();

        await peer.SayAsync(Talk.Command(5, Talk.Echo()));

        await peer.HearAbortAsync(AbortReason.InvalidParameter);
    }

    [Fact]
    public async Task A_data_set_that_changes_its_context_is_not_kept()
    {
        await using var reception = new Reception();
        using var peer = await reception.CallAsync();
        await peer.OpenAsync();

        await peer.SayAsync(Talk.Command(Talk.StoreContext, Talk.Store()), Talk.Data(Talk.StoreContext, Talk.Pattern(10), isLast: false));
        await peer.SayAsync(Talk.Data(Talk.EchoContext, Talk.Pattern(10), isLast: true));

        await peer.HearAbortAsync(AbortReason.InvalidParameter);
        await ShouldHaveKeptNothing(reception, AssociationEnd.ProtocolError);
    }

    [Fact]
    public async Task A_command_in_the_middle_of_a_data_set_is_refused()
    {
        await using var reception = new Reception();
        using var peer = await reception.CallAsync();
        await peer.OpenAsync();

        await peer.SayAsync(Talk.Command(Talk.StoreContext, Talk.Store()), Talk.Data(Talk.StoreContext, Talk.Pattern(10), isLast: false));
        await peer.SayAsync(Talk.Command(Talk.StoreContext, Talk.Store()));

        await peer.HearAbortAsync(AbortReason.UnexpectedParameter);
        await ShouldHaveKeptNothing(reception, AssociationEnd.ProtocolError);
    }

    [Fact]
    public async Task A_release_in_the_middle_of_a_data_set_keeps_nothing()
    {
        await using var reception = new Reception();
        using var peer = await reception.CallAsync();
        await peer.OpenAsync();

        await peer.SayAsync(Talk.Command(Talk.StoreContext, Talk.Store()), Talk.Data(Talk.StoreContext, Talk.Pattern(10), isLast: false));
        await peer.SayAsync(ShortPdu.ReleaseRequest());

        await peer.HearAbortAsync(AbortReason.UnexpectedPdu);
        await ShouldHaveKeptNothing(reception, AssociationEnd.ProtocolError);
    }

    [Fact]
    public async Task An_abort_in_the_middle_of_a_data_set_keeps_nothing()
    {
        await using var reception = new Reception();
        using var peer = await reception.CallAsync();
        await peer.OpenAsync();

        await peer.SayAsync(Talk.Command(Talk.StoreContext, Talk.Store()), Talk.Data(Talk.StoreContext, Talk.Pattern(10), isLast: false));
        await peer.SayAsync(ShortPdu.Abort(AbortSource.User, AbortReason.NotSpecified));

        await peer.HearCloseAsync();
        await ShouldHaveKeptNothing(reception, AssociationEnd.PeerAborted);
    }

    [Fact]
    public async Task A_connection_that_breaks_in_the_middle_of_a_data_set_keeps_nothing()
    {
        await using var reception = new Reception();
        var peer = await reception.CallAsync();
        await peer.OpenAsync();

        await peer.SayAsync(Talk.Command(Talk.StoreContext, Talk.Store()), Talk.Data(Talk.StoreContext, Talk.Pattern(10), isLast: false));
        peer.Dispose();

        await ShouldHaveKeptNothing(reception, AssociationEnd.PeerDisconnected);
    }

    [Fact]
    public async Task A_host_that_swallows_the_loss_does_not_turn_it_into_success()
    {
        await using var reception = new Reception(shelf: new Shelf { Instead = SwallowAsync });
        using var peer = await reception.CallAsync();
        await peer.OpenAsync();

        await peer.SayAsync(Talk.Command(Talk.StoreContext, Talk.Store()), Talk.Data(Talk.EchoContext, Talk.Pattern(10), isLast: true));

        await peer.HearAbortAsync(AbortReason.InvalidParameter);
        (await reception.NextAsync<AssociationClosed>()).Messages.ShouldBe(0);

        static async ValueTask<StoreResult> SwallowAsync(StoreRequest request, CancellationToken ct)
        {
            try
            {
                await request.DataSet.CopyToAsync(Stream.Null, ct);
            }
            catch (IOException)
            {
                // A careless host.
            }
            return StoreResult.Success;
        }
    }

    [Fact]
    public async Task A_data_set_above_the_limit_is_given_up_however_it_is_cut()
    {
        await using var reception = new Reception(new NetworkLimits { DataSetBytes = 1000 });
        using var peer = await reception.CallAsync();
        await peer.OpenAsync();

        await peer.SayAsync(Talk.Command(Talk.StoreContext, Talk.Store()));
        for (var i = 0; i < 11; i++)
            await peer.SayAsync(Talk.Data(Talk.StoreContext, Talk.Pattern(100), isLast: false));

        await peer.HearAbortAsync(AbortReason.NotSpecified, AbortSource.User);
        await ShouldHaveKeptNothing(reception, AssociationEnd.LimitExceeded);
    }

    [Fact]
    public async Task A_message_of_empty_fragments_does_not_go_on_for_ever()
    {
        await using var reception = new Reception(new NetworkLimits { DataSetBytes = 1000 });
        using var peer = await reception.CallAsync();
        await peer.OpenAsync();

        await peer.SayAsync(Talk.Command(Talk.StoreContext, Talk.Store()));
        for (var i = 0; i < 1001; i++)
            await peer.SayAsync(Talk.Data(Talk.StoreContext, [], isLast: false));

        await peer.HearAbortAsync(AbortReason.NotSpecified, AbortSource.User);
    }

    [Fact]
    public async Task A_command_above_the_limit_is_given_up()
    {
        await using var reception = new Reception(new NetworkLimits { CommandBytes = 1000 });
        using var peer = await reception.CallAsync();
        await peer.OpenAsync();

        await peer.SayAsync(Talk.Command(Talk.EchoContext, Talk.Echo().With(CommandElement.ErrorComment, new string('x', 1000))));

        await peer.HearAbortAsync(AbortReason.NotSpecified, AbortSource.User);
    }

    [Fact]
    public async Task A_fragment_that_is_longer_than_its_pdu_is_refused()
    {
        await using var reception = new Reception();
        using var peer = await reception.CallAsync();
        await peer.OpenAsync();
        var pdu = Talk.Command(Talk.EchoContext, Talk.Echo());
        BinaryPrimitives.WriteInt32BigEndian(pdu.AsSpan(PduHeader.Size), pdu.Length);

        await peer.SayAsync(pdu);

        await peer.HearAbortAsync(AbortReason.InvalidParameter);
    }

    [Fact]
    public async Task An_answer_to_nothing_is_refused()
    {
        await using var reception = new Reception();
        using var peer = await reception.CallAsync();
        await peer.OpenAsync();

        await peer.SayAsync(Talk.Command(Talk.EchoContext, Talk.Echo().With(CommandElement.CommandField, (ushort)CommandField.EchoAnswer)));

        await peer.HearAbortAsync(AbortReason.UnexpectedParameter);
    }

    private static byte[] Header(PduType type, uint length)
    {
        var header = new byte[PduHeader.Size];
        PduHeader.Write(header, type, (int)length);
        return header;
    }

    private static async Task ShouldHaveKeptNothing(Reception reception, AssociationEnd how)
    {
        (await reception.NextAsync<AssociationClosed>()).How.ShouldBe(how);
        reception.Shelf.Kept.ShouldBeEmpty();
        reception.Shelf.Failures.ShouldHaveSingleItem().ShouldBeOfType<AssociationLostException>().End.ShouldBe(how);
    }
}
