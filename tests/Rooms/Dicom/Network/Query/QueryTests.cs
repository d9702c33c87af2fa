using DentaMind.Dicom.Data;
using DentaMind.Dicom.Network;
using DentaMind.Dicom.Network.Messages;
using DentaMind.Dicom.Network.Pdus;
using DentaMind.Dicom.Network.Query;
using Shouldly;
using Xunit;

namespace DentaMind.Rooms.Dicom.Network.Query;

public sealed class QueryTests
{
    private const ushort Pending = 0xFF00;
    private static readonly Dataset Keys = new Dataset().Set(Tags.StudyInstanceUid, "").Set(Tags.PatientId, "DM-*");

    [Fact]
    public async Task A_question_names_its_level_and_keys_and_each_match_is_given_until_the_peer_is_done()
    {
        using var listener = new Listener();
        var (query, peer) = await OpenAsync(listener);
        await using var disposing = query;
        using var closing = peer;

        var finding = AllAsync(query);
        var (context, question, keys) = await peer.HearMessageAsync();
        await AnswerAsync(peer, question, Pending, "1.2.1");
        await AnswerAsync(peer, question, 0xFF01, "1.2.2"); // the peer does not know some of the keys
        await AnswerAsync(peer, question, 0);

        (await finding).ShouldBe(["1.2.1", "1.2.2"]);
        context.ShouldBe((byte)1);
        (question.Field, question.Text(CommandElement.AffectedSopClassUid)).ShouldBe((CommandField.Find, "1.2.840.10008.5.1.4.1.2.2.1"));
        var asked = await Talk.DatasetAsync(keys);
        (asked.Text(Tags.QueryRetrieveLevel), asked.Text(Tags.PatientId), asked.Contains(Tags.StudyInstanceUid)).ShouldBe(("STUDY", "DM-*", true));
        Keys.Contains(Tags.QueryRetrieveLevel).ShouldBeFalse();
        await Task.WhenAll(query.ReleaseAsync(), peer.HearReleaseAsync());
    }

    [Theory]
    [InlineData(QueryLevel.Series, "SERIES")]
    [InlineData(QueryLevel.Image, "IMAGE")]
    public async Task Every_level_of_the_study_root_can_be_asked(QueryLevel level, string word)
    {
        using var listener = new Listener();
        var (query, peer) = await OpenAsync(listener);
        await using var disposing = query;
        using var closing = peer;

        var finding = AllAsync(query, level);
        var (_, question, keys) = await peer.HearMessageAsync();
        await AnswerAsync(peer, question, 0);

        (await finding).ShouldBeEmpty();
        (await Talk.DatasetAsync(keys)).Text(Tags.QueryRetrieveLevel).ShouldBe(word);
    }

    [Fact]
    public async Task A_question_with_more_matches_than_wanted_is_cancelled_and_the_next_one_can_be_asked()
    {
        using var listener = new Listener();
        var (query, peer) = await OpenAsync(listener);
        await using var disposing = query;
        using var closing = peer;

        var finding = AllAsync(query, most: 2);
        var (_, question, _) = await peer.HearMessageAsync();
        foreach (var study in new[] { "1.2.1", "1.2.2", "1.2.3" })
            await AnswerAsync(peer, question, Pending, study);
        var (_, cancel, _) = await peer.HearMessageAsync();
        await AnswerAsync(peer, question, Pending, "1.2.4"); // was on its way already
        await AnswerAsync(peer, question, 0xFE00);

        (await finding).ShouldBe(["1.2.1", "1.2.2"]);
        (cancel.Field, cancel.UInt16(CommandElement.MessageIdRespondedTo)).ShouldBe((CommandField.Cancel, question.MessageId));
        await AssertAsksAgainAsync(query, peer);
    }

    [Fact]
    public async Task As_many_matches_as_wanted_are_not_cancelled()
    {
        using var listener = new Listener();
        var (query, peer) = await OpenAsync(listener);
        await using var disposing = query;
        using var closing = peer;

        var finding = AllAsync(query, most: 1);
        var (_, question, _) = await peer.HearMessageAsync();
        await AnswerAsync(peer, question, Pending, "1.2.1");
        await AnswerAsync(peer, question, 0);

        (await finding).ShouldBe(["1.2.1"]);
        await AssertAsksAgainAsync(query, peer);
    }

    [Fact]
    public async Task Who_stops_listening_cancels_the_question()
    {
        using var listener = new Listener();
        var (query, peer) = await OpenAsync(listener);
        await using var disposing = query;
        using var closing = peer;

        var finding = FirstAsync(query);
        var (_, question, _) = await peer.HearMessageAsync();
        await AnswerAsync(peer, question, Pending, "1.2.1");
        (await peer.HearMessageAsync()).Command.Field.ShouldBe(CommandField.Cancel);
        await AnswerAsync(peer, question, 0); // it was done before it heard

        (await finding).ShouldBe("1.2.1");
        await AssertAsksAgainAsync(query, peer);
    }

    [Fact]
    public async Task A_peer_that_does_not_heed_a_cancel_is_aborted_in_the_end()
    {
        using var listener = new Listener { Clock = new ManualClock() };
        var (query, peer) = await OpenAsync(listener);
        await using var disposing = query;
        using var closing = peer;

        var finding = FirstAsync(query);
        var (_, question, _) = await peer.HearMessageAsync();
        await AnswerAsync(peer, question, Pending, "1.2.1");
        (await peer.HearMessageAsync()).Command.Field.ShouldBe(CommandField.Cancel);
        await AnswerAsync(peer, question, Pending, "1.2.2");
        await listener.Clock.ArmedAsync(new NetworkLimits().Idle);
        listener.Clock.Advance(new NetworkLimits().Idle);

        await peer.HearAbortAsync(AbortReason.NotSpecified, AbortSource.User);
        (await finding).ShouldBe("1.2.1");
        await Should.ThrowAsync<InvalidOperationException>(() => FirstAsync(query));
    }

    [Fact]
    public async Task A_failure_is_told_with_its_status_and_the_words_of_the_peer_and_the_association_goes_on()
    {
        using var listener = new Listener();
        var (query, peer) = await OpenAsync(listener);
        await using var disposing = query;
        using var closing = peer;

        var finding = AllAsync(query);
        var (_, question, _) = await peer.HearMessageAsync();
        await AnswerAsync(peer, question, Pending, "1.2.1");
        await peer.SayMessageAsync(1, Talk.Answer(question, 0xA700).With(CommandElement.ErrorComment, "no room\nfor " + new string('x', 99)));

        var failed = await Should.ThrowAsync<RequestFailedException>(() => finding);
        failed.Answer.Status.ShouldBe((ushort)0xA700);
        failed.Answer.Comment!.ShouldStartWith("no room?for xx");
        failed.Answer.Comment!.Length.ShouldBe(StoreResult.LongestComment);
        failed.Message.ShouldNotContain("no room");
        await AssertAsksAgainAsync(query, peer);
    }

    public static TheoryData<string, bool> Nonsense => new()
    {
        { "another message", false }, { "another command", false }, { "a request", false }, { "no status", false },
        { "a match without data", false }, { "a match of garbage", true }, { "a match cut short", true }, { "an end with data", true },
    };

    [Theory]
    [MemberData(nameof(Nonsense))]
    public async Task An_answer_that_makes_no_sense_ends_the_association(string nonsense, bool hasData)
    {
        using var listener = new Listener();
        var (query, peer) = await OpenAsync(listener);
        await using var disposing = query;
        using var closing = peer;

        var finding = AllAsync(query);
        var (_, question, _) = await peer.HearMessageAsync();
        var answer = nonsense switch
        {
            "another message" => Talk.Answer(question, 0).With(CommandElement.MessageIdRespondedTo, 77),
            "another command" => Talk.Answer(question, 0).With(CommandElement.CommandField, (ushort)CommandField.GetAnswer),
            "a request" => Talk.Echo(question.MessageId),
            "no status" => new CommandSet().With(CommandElement.CommandField, (ushort)CommandField.FindAnswer).With(CommandElement.MessageIdRespondedTo, question.MessageId),
            _ => Talk.Answer(question, nonsense == "an end with data" ? (ushort)0 : Pending),
        };
        byte[] whole = await Talk.BytesAsync(Match("1.2.1"));
        await peer.SayMessageAsync(1, answer, !hasData ? null : nonsense == "a match of garbage" ? [.. "PK\u0003\u0004 <html>"u8] : nonsense == "a match cut short" ? whole[..^2] : whole);

        await peer.HearAbortAsync(AbortReason.InvalidParameter, AbortSource.User);
        (await Should.ThrowAsync<AssociationLostException>(() => finding)).End.ShouldBe(AssociationEnd.ProtocolError);
    }

    [Fact]
    public async Task A_silent_peer_is_given_up()
    {
        using var listener = new Listener { Clock = new ManualClock() };
        var (query, peer) = await OpenAsync(listener);
        await using var disposing = query;
        using var closing = peer;

        var finding = AllAsync(query);
        await peer.HearMessageAsync();
        await listener.Clock.ArmedAsync(new NetworkLimits().Idle);
        listener.Clock.Advance(new NetworkLimits().Idle);
        peer.Dispose();

        (await Should.ThrowAsync<AssociationLostException>(() => finding)).End.ShouldBe(AssociationEnd.TimedOut);
    }

    [Fact]
    public async Task A_question_that_is_called_off_aborts()
    {
        using var listener = new Listener();
        using var cancel = new CancellationTokenSource();
        var (query, peer) = await OpenAsync(listener);
        await using var disposing = query;
        using var closing = peer;

        var finding = AllAsync(query, ct: cancel.Token);
        await peer.HearMessageAsync();
        await cancel.CancelAsync();

        await peer.HearAbortAsync(AbortReason.NotSpecified, AbortSource.User);
        await Should.ThrowAsync<OperationCanceledException>(() => finding);
    }

    [Fact]
    public async Task A_peer_that_answers_no_questions_is_left_in_good_order()
    {
        await using var reception = new Reception();

        var notOffered = await Should.ThrowAsync<NotOfferedException>(() => DicomQuery.OpenAsync(Reception.Caller(reception.Port)));

        notOffered.SopClassUid.ShouldBe(SopClass.StudyRootFind);
        (await reception.NextAsync<AssociationClosed>()).How.ShouldBe(AssociationEnd.Released);
    }

    private static Task<(DicomQuery Query, PduPeer Peer)> OpenAsync(Listener listener) => listener.OpenAsync(options => DicomQuery.OpenAsync(options));

    private static async Task<List<string?>> AllAsync(
        DicomQuery query, QueryLevel level = QueryLevel.Study, int most = DicomQuery.DefaultMost, CancellationToken ct = default)
    {
        List<string?> found = [];
        await foreach (var match in query.FindAsync(level, Keys, most, ct))
            found.Add(match.Text(Tags.StudyInstanceUid));
        return found;
    }

    private static async Task<string?> FirstAsync(DicomQuery query)
    {
        await foreach (var match in query.FindAsync(QueryLevel.Study, Keys))
            return match.Text(Tags.StudyInstanceUid);
        return null;
    }

    private static async Task AnswerAsync(PduPeer peer, CommandSet question, ushort status, string? study = null) =>
        await peer.SayMessageAsync(1, Talk.Answer(question, status), study is null ? null : await Talk.BytesAsync(Match(study)));

    private static Dataset Match(string study) => new Dataset().Set(Tags.PatientId, "DM-1").Set(Tags.StudyInstanceUid, study);

    private static async Task AssertAsksAgainAsync(DicomQuery query, PduPeer peer)
    {
        var again = AllAsync(query);
        var (_, question, _) = await peer.HearMessageAsync();
        await AnswerAsync(peer, question, 0);
        (await again).ShouldBeEmpty();
    }
}
