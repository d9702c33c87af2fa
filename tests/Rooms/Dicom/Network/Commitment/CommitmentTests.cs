using DentaMind.Dicom.Data;
using DentaMind.Dicom.Network;
using DentaMind.Dicom.Network.Commitment;
using DentaMind.Dicom.Network.Messages;
using DentaMind.Dicom.Network.Pdus;
using Shouldly;
using Xunit;

namespace DentaMind.Rooms.Dicom.Network.Commitment;

/// <summary>We ask, and the peer reports where it was asked.</summary>
public sealed class CommitmentTests
{
    private const string Transaction = "2.25.77";
    private static readonly TimeSpan Wait = TimeSpan.FromSeconds(7);
    private static readonly SopReference Image = new(Talk.IntraOral, Talk.Instance);

    [Fact]
    public async Task A_request_names_the_transaction_and_each_instance_and_the_report_is_heard_and_answered()
    {
        using var listener = new Listener();
        var (commitment, peer) = await OpenAsync(listener);
        await using var disposing = commitment;
        using var closing = peer;

        var requesting = commitment.RequestAsync(Transaction, [Image, Image with { SopInstanceUid = "1.2.9" }], Wait);
        var (context, request, body) = await peer.HearMessageAsync();
        await peer.SayMessageAsync(1, Talk.Answer(request, 0));
        await peer.SayMessageAsync(1, Reports.Command(2, id: 5), await Reports.BytesAsync(Transaction, [Talk.Instance], ["1.2.9"]));
        var (_, answer, _) = await peer.HearMessageAsync();

        var report = (await requesting).ShouldNotBeNull();
        (report.TransactionUid, report.Committed.ShouldHaveSingleItem()).ShouldBe((Transaction, Image));
        report.Failed.ShouldHaveSingleItem().ShouldBe(new FailedReference(Image with { SopInstanceUid = "1.2.9" }, FailedReference.NoSuchInstance));
        (context, request.Field, request.UInt16(CommandElement.ActionTypeId)).ShouldBe(((byte)1, CommandField.Action, (ushort)1));
        (request.Text(CommandElement.RequestedSopClassUid), request.Text(CommandElement.RequestedSopInstanceUid)).ShouldBe(("1.2.840.10008.1.20.1", "1.2.840.10008.1.20.1.1"));
        var asked = await Talk.DatasetAsync(body);
        asked.Text(Tags.TransactionUid).ShouldBe(Transaction);
        asked.Items(Tags.ReferencedSopSequence).Select(item => (item.Text(Tags.ReferencedSopClassUid), item.Text(Tags.ReferencedSopInstanceUid)))
            .ShouldBe([(Talk.IntraOral, Talk.Instance), (Talk.IntraOral, "1.2.9")]);
        (answer.Field, answer.UInt16(CommandElement.MessageIdRespondedTo), answer.UInt16(CommandElement.Status), answer.UInt16(CommandElement.EventTypeId))
            .ShouldBe((CommandField.EventReportAnswer, (ushort)5, (ushort)0, (ushort)2));
        await Task.WhenAll(commitment.ReleaseAsync(), peer.HearReleaseAsync());
    }

    [Fact]
    public async Task A_report_that_overtakes_the_answer_is_heard()
    {
        using var listener = new Listener();
        var (commitment, peer) = await OpenAsync(listener);
        await using var disposing = commitment;
        using var closing = peer;

        var requesting = commitment.RequestAsync(Transaction, [Image], TimeSpan.Zero);
        var (_, request, _) = await peer.HearMessageAsync();
        await peer.SayMessageAsync(1, Reports.Command(1), await Reports.BytesAsync(Transaction, [Talk.Instance]));
        await peer.SayMessageAsync(1, Talk.Answer(request, 0), await Talk.BytesAsync(new Dataset().Set(Tags.TransactionUid, Transaction))); // an action reply, which has no use

        (await requesting).ShouldNotBeNull().Committed.ShouldHaveSingleItem().ShouldBe(Image);
    }

    [Fact]
    public async Task Without_a_report_in_time_the_request_stands_and_the_association_is_released()
    {
        using var listener = new Listener { Clock = new ManualClock() };
        var (commitment, peer) = await OpenAsync(listener);
        await using var disposing = commitment;
        using var closing = peer;

        var requesting = commitment.RequestAsync(Transaction, [Image], Wait);
        var (_, request, _) = await peer.HearMessageAsync();
        await peer.SayMessageAsync(1, Talk.Answer(request, 0));
        await listener.Clock.ArmedAsync(Wait);
        listener.Clock.Advance(Wait);

        (await requesting).ShouldBeNull();
        await Task.WhenAll(commitment.ReleaseAsync(), peer.HearReleaseAsync());
    }

    [Theory]
    [InlineData("release")]
    [InlineData("abort")]
    [InlineData("hang up")]
    public async Task A_peer_that_takes_the_request_and_goes_has_not_failed_it(string way)
    {
        using var listener = new Listener();
        var (commitment, peer) = await OpenAsync(listener);
        await using var disposing = commitment;

        var requesting = commitment.RequestAsync(Transaction, [Image], Wait);
        var (_, request, _) = await peer.HearMessageAsync();
        await peer.SayMessageAsync(1, Talk.Answer(request, 0));
        if (way != "hang up")
            await peer.SayAsync(way == "release" ? ShortPdu.ReleaseRequest() : ShortPdu.Abort(AbortSource.User, AbortReason.NotSpecified));
        peer.Dispose();

        (await requesting).ShouldBeNull();
        await commitment.ReleaseAsync(); // there is nothing to release any more
    }

    [Fact]
    public async Task Reports_of_other_transactions_or_without_sense_are_refused_and_ours_still_heard()
    {
        using var listener = new Listener();
        var (commitment, peer) = await OpenAsync(listener);
        await using var disposing = commitment;
        using var closing = peer;

        var requesting = commitment.RequestAsync(Transaction, [Image], Wait);
        var (_, request, _) = await peer.HearMessageAsync();
        await peer.SayMessageAsync(1, Talk.Answer(request, 0));
        (await ReportAsync(peer, 1, await Reports.BytesAsync("2.25.78", [Talk.Instance]))).ShouldBe((ushort)0x0110);
        (await ReportAsync(peer, 3, await Reports.BytesAsync(Transaction, [Talk.Instance]))).ShouldBe((ushort)0x0113);
        (await ReportAsync(peer, 1, await Reports.BytesAsync(Transaction, [Talk.Instance]))).ShouldBe((ushort)0);

        (await requesting).ShouldNotBeNull().TransactionUid.ShouldBe(Transaction);
    }

    [Fact]
    public async Task A_peer_with_no_end_of_other_reports_is_aborted()
    {
        using var listener = new Listener();
        var (commitment, peer) = await OpenAsync(listener);
        await using var disposing = commitment;
        using var closing = peer;

        var requesting = commitment.RequestAsync(Transaction, [Image], Wait);
        await peer.HearMessageAsync();
        var other = await Reports.BytesAsync("2.25.78", [Talk.Instance]);
        for (var i = 0; i < 64; i++)
            await ReportAsync(peer, 1, other);
        await peer.SayMessageAsync(1, Reports.Command(1), other);

        await peer.HearAbortAsync(AbortReason.NotSpecified, AbortSource.User);
        (await Should.ThrowAsync<AssociationLostException>(() => requesting)).End.ShouldBe(AssociationEnd.LimitExceeded);
    }

    [Fact]
    public async Task A_request_that_is_not_taken_is_told_with_its_status()
    {
        using var listener = new Listener();
        var (commitment, peer) = await OpenAsync(listener);
        await using var disposing = commitment;
        using var closing = peer;

        var requesting = commitment.RequestAsync(Transaction, [Image], Wait);
        var (_, request, _) = await peer.HearMessageAsync();
        await peer.SayMessageAsync(1, Talk.Answer(request, 0x0131));

        (await Should.ThrowAsync<RequestFailedException>(() => requesting)).Answer.Status.ShouldBe((ushort)0x0131);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Anything_else_than_an_answer_or_a_report_ends_the_association(bool isAnswered)
    {
        using var listener = new Listener();
        var (commitment, peer) = await OpenAsync(listener);
        await using var disposing = commitment;
        using var closing = peer;

        var requesting = commitment.RequestAsync(Transaction, [Image], Wait);
        var (_, request, _) = await peer.HearMessageAsync();
        if (isAnswered)
            await peer.SayMessageAsync(1, Talk.Answer(request, 0));
        await peer.SayMessageAsync(1, Talk.Answer(request, 0).With(CommandElement.MessageIdRespondedTo, 99));

        await peer.HearAbortAsync(AbortReason.InvalidParameter, AbortSource.User);
        (await Should.ThrowAsync<AssociationLostException>(() => requesting)).End.ShouldBe(AssociationEnd.ProtocolError);
    }

    [Fact]
    public async Task A_receiver_of_ours_commits_to_nothing()
    {
        await using var reception = new Reception(commitments: new Reports());

        await Should.ThrowAsync<NotOfferedException>(() => DicomCommitment.OpenAsync(Reception.Caller(reception.Port)));
    }

    private static Task<(DicomCommitment Commitment, PduPeer Peer)> OpenAsync(Listener listener) => listener.OpenAsync(options => DicomCommitment.OpenAsync(options));

    private static async Task<ushort> ReportAsync(PduPeer peer, ushort eventType, byte[] report)
    {
        await peer.SayMessageAsync(1, Reports.Command(eventType), report);
        return (await peer.HearMessageAsync()).Command.UInt16(CommandElement.Status)!.Value;
    }
}
