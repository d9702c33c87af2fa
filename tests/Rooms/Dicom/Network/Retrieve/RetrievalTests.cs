using DentaMind.Dicom.Data;
using DentaMind.Dicom.Network;
using DentaMind.Dicom.Network.Messages;
using DentaMind.Dicom.Network.Pdus;
using DentaMind.Dicom.Network.Retrieve;
using Shouldly;
using Xunit;

namespace DentaMind.Rooms.Dicom.Network.Retrieve;

public sealed class RetrievalTests
{
    private const byte Asking = 1;
    private const byte Explicit = 3;
    private const byte Lossless = 5;
    private const string JpegLossless = "1.2.840.10008.1.2.4.70";

    private static readonly InstanceKeys Wanted = new("1.2.3", "1.2.3.4", Talk.Instance);
    private static readonly ContextProposal IntraOral = new(Talk.IntraOral, [Talk.ExplicitLittleEndian, JpegLossless]);

    [Fact]
    public async Task An_instance_is_asked_for_by_its_keys_and_handed_on_while_it_comes()
    {
        using var listener = new Listener();
        AssociateRequest? request = null;
        var (retrieval, peer) = await OpenAsync(listener, heard => Listener.Accept(request = heard));
        await using var disposing = retrieval;
        using var closing = peer;
        var bytes = Talk.Pattern(300_000);

        RetrievedInstance? came = null;
        using var kept = new MemoryStream();
        var getting = retrieval.GetAsync(Wanted, async (instance, ct) => await (came = instance).DataSet.CopyToAsync(kept, ct));
        var (context, asked, identifier) = await peer.HearMessageAsync();
        await peer.SayMessageAsync(Asking, Talk.Answer(asked, 0xFF00).With(CommandElement.RemainingSubOperations, 1));
        await peer.SayAsync(Talk.Command(Lossless, Talk.Store(id: 9)), Talk.Data(Lossless, bytes.AsSpan(0, 200_000), isLast: false), Talk.Data(Lossless, bytes.AsSpan(200_000), isLast: true));
        var (storedIn, stored, _) = await peer.HearMessageAsync();
        await peer.SayMessageAsync(Asking, Counted(asked, 0, completed: 1));

        (await getting).ShouldBe(new RetrieveResult(StoreResult.Success, Completed: 1, Failed: 0, Warnings: 0));
        kept.ToArray().ShouldHold(bytes);
        (came!.SopClassUid, came.SopInstanceUid, came.TransferSyntaxUid).ShouldBe((Talk.IntraOral, Talk.Instance, JpegLossless));
        (context, asked.Field, asked.Text(CommandElement.AffectedSopClassUid)).ShouldBe((Asking, CommandField.Get, "1.2.840.10008.5.1.4.1.2.2.3"));
        (storedIn, stored.Field, stored.UInt16(CommandElement.MessageIdRespondedTo), stored.UInt16(CommandElement.Status), stored.Text(CommandElement.AffectedSopInstanceUid))
            .ShouldBe((Lossless, CommandField.StoreAnswer, (ushort)9, (ushort)0, Talk.Instance));
        var keys = await Talk.DatasetAsync(identifier);
        new[] { Tags.QueryRetrieveLevel, Tags.StudyInstanceUid, Tags.SeriesInstanceUid, Tags.SopInstanceUid }.Select(tag => keys.Text(tag))
            .ShouldBe(["IMAGE", "1.2.3", "1.2.3.4", Talk.Instance]);
        request!.User.Roles.ShouldHaveSingleItem().ShouldBe(new RoleSelection(Talk.IntraOral, AsUser: false, AsProvider: true));
        request.Contexts.Skip(1).Select(proposed => proposed.TransferSyntaxes.Single()).ShouldBe([Talk.ExplicitLittleEndian, JpegLossless]);
        await Task.WhenAll(retrieval.ReleaseAsync(), peer.HearReleaseAsync());
    }

    [Fact]
    public async Task What_was_not_asked_for_or_comes_twice_is_refused_and_not_handed_on()
    {
        using var listener = new Listener();
        var (retrieval, peer) = await OpenAsync(listener);
        await using var disposing = retrieval;
        using var closing = peer;

        var taken = 0;
        var getting = retrieval.GetAsync(Wanted, (_, _) =>
        {
            taken++;
            return ValueTask.CompletedTask; // and what is left unread is read over
        });
        var (_, asked, _) = await peer.HearMessageAsync();
        (await StoreAsync(peer, Talk.Store(instance: "1.2.3.9"))).ShouldBe((ushort)0x0124);
        (await StoreAsync(peer, Talk.Store().With(CommandElement.AffectedSopClassUid, "1.2.840.10008.5.1.4.1.1.2"))).ShouldBe((ushort)0x0212);
        (await StoreAsync(peer, Talk.Store())).ShouldBe((ushort)0);
        (await StoreAsync(peer, Talk.Store())).ShouldBe((ushort)0x0124);
        await peer.SayMessageAsync(Asking, Counted(asked, 0xB000, completed: 1, failed: 3, warnings: 0), [.. await FailuresAsync()]);

        (await getting).ShouldBe(new RetrieveResult(new StoreResult(0xB000), Completed: 1, Failed: 3, Warnings: 0));
        taken.ShouldBe(1);
    }

    [Fact]
    public async Task A_peer_that_sends_on_and_on_what_was_not_asked_for_is_aborted()
    {
        using var listener = new Listener();
        var (retrieval, peer) = await OpenAsync(listener);
        await using var disposing = retrieval;
        using var closing = peer;

        var getting = retrieval.GetAsync(Wanted, (_, _) => ValueTask.CompletedTask);
        await peer.HearMessageAsync();
        for (var i = 0; i < 16; i++)
            await StoreAsync(peer, Talk.Store(instance: "1.2.3.9"));
        await peer.SayMessageAsync(Explicit, Talk.Store(instance: "1.2.3.9"), [0, 0]);

        await peer.HearAbortAsync(AbortReason.NotSpecified, AbortSource.User);
        (await Should.ThrowAsync<AssociationLostException>(() => getting)).End.ShouldBe(AssociationEnd.LimitExceeded);
    }

    [Theory]
    [InlineData(0xA701)]
    [InlineData(0xA900)]
    [InlineData(0xC000)]
    [InlineData(0xFE00)]
    public async Task A_failure_is_told_with_its_status(int status)
    {
        using var listener = new Listener();
        var (retrieval, peer) = await OpenAsync(listener);
        await using var disposing = retrieval;
        using var closing = peer;

        var getting = retrieval.GetAsync(Wanted, (_, _) => ValueTask.CompletedTask);
        var (_, asked, _) = await peer.HearMessageAsync();
        await peer.SayMessageAsync(Asking, Talk.Answer(asked, (ushort)status).With(CommandElement.ErrorComment, "not on line"));

        (await Should.ThrowAsync<RequestFailedException>(() => getting)).Answer.ShouldBe(new StoreResult((ushort)status, "not on line"));
        await Task.WhenAll(retrieval.ReleaseAsync(), peer.HearReleaseAsync());
    }

    [Fact]
    public async Task A_peer_that_does_not_let_us_be_the_provider_is_left_in_good_order()
    {
        using var listener = new Listener();
        var opening = DicomRetrieval.OpenAsync(Reception.Caller(listener.Port), [IntraOral]);
        using var peer = await listener.AcceptAsync();
        var request = AssociateRequest.Read((await peer.HearAsync()).Body);
        await peer.SayAsync((Listener.Accept(request) with { User = new UserInformation { Roles = [new RoleSelection(Talk.IntraOral, true, false)] } }).ToPdu());
        await peer.HearReleaseAsync();

        (await Should.ThrowAsync<NotOfferedException>(() => opening)).SopClassUid.ShouldBe(Talk.IntraOral);
    }

    [Fact]
    public async Task Only_contexts_in_which_we_provide_are_taken_from()
    {
        using var listener = new Listener();
        var (retrieval, peer) = await OpenAsync(listener, request => Listener.Accept(request) with
        {
            Contexts = [.. request.Contexts.Where(context => context.Id != Lossless).Select(context => new PresentationAnswer(context.Id, ContextRefusal.None, context.TransferSyntaxes[0]))],
        });
        await using var disposing = retrieval;
        using var closing = peer;

        retrieval.Takes(Talk.IntraOral, Talk.ExplicitLittleEndian).ShouldBeTrue();
        retrieval.Takes(Talk.IntraOral, JpegLossless).ShouldBeFalse();
        retrieval.Takes(SopClass.StudyRootGet, Talk.ExplicitLittleEndian).ShouldBeFalse();
        var getting = retrieval.GetAsync(Wanted, (_, _) => ValueTask.CompletedTask);
        await peer.HearMessageAsync();
        await peer.SayMessageAsync(Asking, Talk.Store(), [0, 0]);

        await peer.HearAbortAsync(AbortReason.InvalidParameter, AbortSource.User);
        (await Should.ThrowAsync<AssociationLostException>(() => getting)).End.ShouldBe(AssociationEnd.ProtocolError);
    }

    [Fact]
    public async Task An_instance_that_breaks_off_throws_where_it_is_read()
    {
        using var listener = new Listener();
        var (retrieval, peer) = await OpenAsync(listener);
        await using var disposing = retrieval;

        Exception? read = null;
        var getting = retrieval.GetAsync(Wanted, async (instance, ct) => read = await Should.ThrowAsync<AssociationLostException>(instance.DataSet.CopyToAsync(Stream.Null, ct)));
        await peer.HearMessageAsync();
        await peer.SayAsync(Talk.Command(Explicit, Talk.Store()), Talk.Data(Explicit, Talk.Pattern(1000), isLast: false));
        peer.Dispose();

        (await Should.ThrowAsync<AssociationLostException>(() => getting)).End.ShouldBe(AssociationEnd.PeerDisconnected);
        read.ShouldNotBeNull();
    }

    [Fact]
    public async Task A_caller_that_fails_aborts_and_hears_of_its_own_failure()
    {
        using var listener = new Listener();
        var (retrieval, peer) = await OpenAsync(listener);
        await using var disposing = retrieval;
        using var closing = peer;

        var getting = retrieval.GetAsync(Wanted, (_, _) => throw new FormatException("bug"));
        await peer.HearMessageAsync();
        await peer.SayMessageAsync(Explicit, Talk.Store(), [0, 0]);

        await peer.HearAbortAsync(AbortReason.NotSpecified, AbortSource.User);
        await Should.ThrowAsync<FormatException>(() => getting);
    }

    [Theory]
    [InlineData(CommandField.FindAnswer)]
    [InlineData(CommandField.Echo)]
    public async Task An_answer_to_something_else_ends_the_association(object field)
    {
        using var listener = new Listener();
        var (retrieval, peer) = await OpenAsync(listener);
        await using var disposing = retrieval;
        using var closing = peer;

        var getting = retrieval.GetAsync(Wanted, (_, _) => ValueTask.CompletedTask);
        var (_, asked, _) = await peer.HearMessageAsync();
        await peer.SayMessageAsync(Asking, Talk.Answer(asked, 0).With(CommandElement.CommandField, (ushort)(CommandField)field));

        await peer.HearAbortAsync(AbortReason.InvalidParameter, AbortSource.User);
        (await Should.ThrowAsync<AssociationLostException>(() => getting)).End.ShouldBe(AssociationEnd.ProtocolError);
    }

    [Fact]
    public async Task A_silent_peer_is_given_up()
    {
        using var listener = new Listener { Clock = new ManualClock() };
        var (retrieval, peer) = await OpenAsync(listener);
        await using var disposing = retrieval;
        using var closing = peer;

        var getting = retrieval.GetAsync(Wanted, (_, _) => ValueTask.CompletedTask);
        await peer.HearMessageAsync();
        await listener.Clock.ArmedAsync(new NetworkLimits().Idle);
        listener.Clock.Advance(new NetworkLimits().Idle);
        peer.Dispose();

        (await Should.ThrowAsync<AssociationLostException>(() => getting)).End.ShouldBe(AssociationEnd.TimedOut);
    }

    private static Task<(DicomRetrieval Retrieval, PduPeer Peer)> OpenAsync(Listener listener, Func<AssociateRequest, AssociateAccept>? answer = null) =>
        listener.OpenAsync(options => DicomRetrieval.OpenAsync(options, [IntraOral]), answer);

    private static async Task<ushort> StoreAsync(PduPeer peer, CommandSet command)
    {
        await peer.SayMessageAsync(Explicit, command, Talk.Pattern(1000));
        return (await peer.HearMessageAsync()).Command.UInt16(CommandElement.Status)!.Value;
    }

    private static CommandSet Counted(CommandSet asked, ushort status, ushort completed, ushort failed = 0, ushort warnings = 0) => Talk.Answer(asked, status)
        .With(CommandElement.CompletedSubOperations, completed)
        .With(CommandElement.FailedSubOperations, failed)
        .With(CommandElement.WarningSubOperations, warnings);

    private static Task<byte[]> FailuresAsync() => Talk.BytesAsync(new Dataset().Set(new Tag(0x0008, 0x0058), "1.2.3.9"));
}
