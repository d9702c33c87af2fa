using System.Net;
using DentaMind.Dicom.Network;
using DentaMind.Dicom.Network.Messages;
using DentaMind.Dicom.Network.Pdus;
using Shouldly;
using Xunit;

namespace DentaMind.Rooms.Dicom.Network;

public sealed class ReceiverTests
{
    [Fact]
    public async Task An_echo_is_answered_with_success_and_the_release_is_replied_to()
    {
        await using var reception = new Reception();
        using var peer = await reception.CallAsync();
        await peer.OpenAsync();

        await peer.SayAsync(Talk.Command(Talk.EchoContext, Talk.Echo(id: 7)));
        var answer = Talk.CommandIn((await peer.HearAsync()).Body);

        answer.Field.ShouldBe(CommandField.EchoAnswer);
        answer.UInt16(CommandElement.MessageIdRespondedTo).ShouldBe((ushort)7);
        answer.UInt16(CommandElement.Status).ShouldBe((ushort)0);
        answer.HasDataSet.ShouldBeFalse();
        await peer.SayAsync(ShortPdu.ReleaseRequest());
        (await peer.HearAsync()).Type.ShouldBe(PduType.ReleaseReply);
        peer.Dispose();
        (await reception.NextAsync<AssociationClosed>()).How.ShouldBe(AssociationEnd.Released);
    }

    [Fact]
    public async Task A_stored_instance_reaches_the_host_whole_with_its_facts()
    {
        await using var reception = new Reception();
        using var peer = await reception.CallAsync();
        await peer.OpenAsync();
        var bytes = Talk.Pattern(300_000);

        await peer.SayAsync(Talk.Command(Talk.StoreContext, Talk.Store(id: 9).With(CommandElement.MoveOriginator, "ARCHIVE").With(CommandElement.Priority, 2)));
        await peer.SayAsync(Talk.Data(Talk.StoreContext, bytes.AsSpan(0, 131_000), isLast: false), Talk.Data(Talk.StoreContext, bytes.AsSpan(131_000), isLast: true));

        var answer = Talk.CommandIn((await peer.HearAsync()).Body);
        answer.UInt16(CommandElement.Status).ShouldBe((ushort)0);
        answer.Text(CommandElement.AffectedSopInstanceUid).ShouldBe(Talk.Instance);
        var (request, kept) = reception.Shelf.Kept.ShouldHaveSingleItem();
        kept.ShouldHold(bytes);
        request.TransferSyntaxUid.ShouldBe(Talk.ExplicitLittleEndian);
        (request.SopClassUid, request.SopInstanceUid, request.MessageId).ShouldBe((Talk.IntraOral, Talk.Instance, (ushort)9));
        (request.Priority, request.MoveOriginator).ShouldBe((StorePriority.Low, "ARCHIVE"));
        (request.Association.CallingAe, request.Association.CalledAe).ShouldBe(("CHAIR1", "DENTAMIND"));
        request.Association.RemoteAddress.ShouldBe(IPAddress.Loopback);
    }

    [Fact]
    public async Task A_message_in_fragments_of_one_byte_arrives_whole()
    {
        await using var reception = new Reception();
        using var peer = await reception.CallAsync();
        await peer.OpenAsync();
        var bytes = Talk.Pattern(500);

        await peer.SayAsync(Talk.Command(Talk.StoreContext, Talk.Store(), pduBytes: FragmentHeader.Size + 1));
        for (var i = 0; i < bytes.Length; i++)
            await peer.SayAsync(Talk.Data(Talk.StoreContext, bytes.AsSpan(i, 1), isLast: i == bytes.Length - 1));

        Talk.StatusIn((await peer.HearAsync()).Body).ShouldBe((ushort)0);
        reception.Shelf.Kept.ShouldHaveSingleItem().Bytes.ShouldHold(bytes);
    }

    [Fact]
    public async Task Command_and_data_in_one_pdu_and_pdus_cut_by_the_network_are_understood()
    {
        await using var reception = new Reception();
        using var peer = await reception.CallAsync();
        await peer.OpenAsync();
        var (command, data) = (Talk.Command(Talk.StoreContext, Talk.Store()), Talk.Data(Talk.StoreContext, Talk.Pattern(64), isLast: true));
        byte[] one = [.. new byte[PduHeader.Size], .. command[PduHeader.Size..], .. data[PduHeader.Size..]];
        PduHeader.Write(one, PduType.Data, one.Length - PduHeader.Size);

        foreach (var some in one.Chunk(5))
            await peer.SayAsync(some);

        Talk.StatusIn((await peer.HearAsync()).Body).ShouldBe((ushort)0);
        reception.Shelf.Kept.ShouldHaveSingleItem().Bytes.ShouldBe(Talk.Pattern(64));
    }

    [Fact]
    public async Task An_empty_last_fragment_ends_a_data_set()
    {
        await using var reception = new Reception();
        using var peer = await reception.CallAsync();
        await peer.OpenAsync();

        await peer.SayAsync(Talk.Command(Talk.StoreContext, Talk.Store()),
            Talk.Data(Talk.StoreContext, Talk.Pattern(10), isLast: false), Talk.Data(Talk.StoreContext, [], isLast: true));

        Talk.StatusIn((await peer.HearAsync()).Body).ShouldBe((ushort)0);
        reception.Shelf.Kept.ShouldHaveSingleItem().Bytes.ShouldBe(Talk.Pattern(10));
    }

    [Fact]
    public async Task Messages_sent_ahead_are_answered_in_their_order()
    {
        await using var reception = new Reception();
        using var peer = await reception.CallAsync();
        var request = Talk.Request();
        var accept = await peer.OpenAsync(request with { User = request.User with { Window = new OperationsWindow(0, 5) } });
        accept.User.Window.ShouldBe(new OperationsWindow(16, 1));

        for (ushort id = 1; id <= 5; id++)
            await peer.SayAsync(Talk.Command(Talk.StoreContext, Talk.Store(id)), Talk.Data(Talk.StoreContext, Talk.Pattern(id), isLast: true));

        for (ushort id = 1; id <= 5; id++)
            Talk.CommandIn((await peer.HearAsync()).Body).UInt16(CommandElement.MessageIdRespondedTo).ShouldBe(id);
        reception.Shelf.Kept.Select(kept => kept.Bytes.Length).ShouldBe([1, 2, 3, 4, 5]);
    }

    [Fact]
    public async Task What_the_host_leaves_unread_is_read_over_before_the_answer()
    {
        await using var reception = new Reception(shelf: new Shelf
        {
            Instead = (_, _) => ValueTask.FromResult(StoreResult.OutOfResources("disk is full \\ é " + new string('x', 80))),
        });
        using var peer = await reception.CallAsync();
        await peer.OpenAsync();

        await peer.SayAsync(Talk.Command(Talk.StoreContext, Talk.Store()), Talk.Data(Talk.StoreContext, Talk.Pattern(100_000), isLast: true));
        var answer = Talk.CommandIn((await peer.HearAsync()).Body);
        await peer.SayAsync(Talk.Command(Talk.EchoContext, Talk.Echo()));

        answer.UInt16(CommandElement.Status).ShouldBe((ushort)0xA700);
        answer.Text(CommandElement.ErrorComment)!.ShouldStartWith("disk is full ? ? x");
        answer.Text(CommandElement.ErrorComment)!.Length.ShouldBe(StoreResult.LongestComment);
        Talk.StatusIn((await peer.HearAsync()).Body).ShouldBe((ushort)0);
    }

    [Fact]
    public async Task A_host_that_fails_is_told_of_and_the_peer_hears_a_processing_failure()
    {
        await using var reception = new Reception(shelf: new Shelf { Instead = (_, _) => throw new InvalidOperationException("bug") });
        using var peer = await reception.CallAsync();
        await peer.OpenAsync();

        await peer.SayAsync(Talk.Command(Talk.StoreContext, Talk.Store()), Talk.Data(Talk.StoreContext, Talk.Pattern(10), isLast: true));

        Talk.StatusIn((await peer.HearAsync()).Body).ShouldBe((ushort)0x0110);
        (await reception.NextAsync<HostFailed>()).Exception.Message.ShouldBe("bug");
    }

    [Fact]
    public async Task An_unknown_command_is_answered_as_unrecognised_and_its_data_set_read_over()
    {
        await using var reception = new Reception();
        using var peer = await reception.CallAsync();
        await peer.OpenAsync();

        await peer.SayAsync(Talk.Command(Talk.StoreContext, Talk.Store().With(CommandElement.CommandField, 0x0020)),
            Talk.Data(Talk.StoreContext, Talk.Pattern(10), isLast: true));
        var answer = Talk.CommandIn((await peer.HearAsync()).Body);
        await peer.SayAsync(Talk.Command(Talk.EchoContext, Talk.Echo()));

        ((ushort)answer.Field).ShouldBe((ushort)0x8020);
        answer.UInt16(CommandElement.Status).ShouldBe((ushort)0x0211);
        Talk.StatusIn((await peer.HearAsync()).Body).ShouldBe((ushort)0);
        reception.Shelf.Kept.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_cancel_is_passed_over_in_silence()
    {
        await using var reception = new Reception();
        using var peer = await reception.CallAsync();
        await peer.OpenAsync();

        await peer.SayAsync(Talk.Command(Talk.EchoContext, Talk.Echo().With(CommandElement.CommandField, (ushort)CommandField.Cancel)));
        await peer.SayAsync(Talk.Command(Talk.EchoContext, Talk.Echo(id: 4)));

        Talk.CommandIn((await peer.HearAsync()).Body).UInt16(CommandElement.MessageIdRespondedTo).ShouldBe((ushort)4);
    }

    [Theory]
    [InlineData((ushort)CommandElement.AffectedSopClassUid, "", 0x0212)]
    [InlineData((ushort)CommandElement.AffectedSopInstanceUid, "", 0x0212)]
    [InlineData((ushort)CommandElement.AffectedSopInstanceUid, "../../etc", 0x0117)]
    [InlineData((ushort)CommandElement.AffectedSopClassUid, "1.2.840.10008.5.1.4.1.1.2", 0x0122)]
    public async Task A_store_request_with_a_wrong_argument_is_refused(ushort element, string value, int status)
    {
        await using var reception = new Reception();
        using var peer = await reception.CallAsync();
        await peer.OpenAsync();

        await peer.SayAsync(Talk.Command(Talk.StoreContext, Talk.Store().With((CommandElement)element, value)), Talk.Data(Talk.StoreContext, Talk.Pattern(10), isLast: true));

        Talk.StatusIn((await peer.HearAsync()).Body).ShouldBe((ushort)status);
        reception.Shelf.Kept.ShouldBeEmpty();
    }
}
