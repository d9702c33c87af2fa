using DentaMind.Dicom.Data;
using DentaMind.Dicom.Network;
using DentaMind.Dicom.Network.Commitment;
using DentaMind.Dicom.Network.Messages;
using DentaMind.Dicom.Network.Pdus;
using Shouldly;
using Xunit;

namespace DentaMind.Rooms.Dicom.Network.Commitment;

/// <summary>The peer reports on an association that it opens to our receiver.</summary>
public sealed class CommitmentReceiverTests
{
    private static readonly RoleSelection AsProvider = new(SopClass.StorageCommitment, AsUser: false, AsProvider: true);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_report_reaches_the_host_and_the_peer_hears_its_answer(bool proposesBothRoles)
    {
        var reports = new Reports();
        await using var reception = new Reception(commitments: reports);
        using var peer = await reception.CallAsync();
        var accept = await peer.OpenAsync(Request(AsProvider with { AsUser = proposesBothRoles }));

        accept.Contexts.ShouldHaveSingleItem().Result.ShouldBe(ContextRefusal.None);
        accept.User.Roles.ShouldHaveSingleItem().ShouldBe(AsProvider);
        var answer = await ReportAsync(peer, Reports.Command(2, id: 12), await Reports.BytesAsync("2.25.7", ["1.2.1", "1.2.2"], ["1.2.2"]));

        (answer.Field, answer.UInt16(CommandElement.MessageIdRespondedTo), answer.UInt16(CommandElement.Status), answer.UInt16(CommandElement.EventTypeId))
            .ShouldBe((CommandField.EventReportAnswer, (ushort)12, (ushort)0, (ushort)2));
        (answer.Text(CommandElement.AffectedSopClassUid), answer.Text(CommandElement.AffectedSopInstanceUid)).ShouldBe((SopClass.StorageCommitment, SopClass.StorageCommitmentInstance));
        var (from, report) = reports.Heard.ShouldHaveSingleItem();
        (from.CallingAe, report.TransactionUid).ShouldBe(("CHAIR1", "2.25.7"));
        report.Committed.ShouldHaveSingleItem().SopInstanceUid.ShouldBe("1.2.1"); // what is in both lists has failed
        report.Failed.ShouldHaveSingleItem().ShouldBe(new FailedReference(new SopReference(Talk.IntraOral, "1.2.2"), 0x0112));
    }

    [Fact]
    public async Task Without_a_handler_no_peer_may_report()
    {
        await using var reception = new Reception();
        using var peer = await reception.CallAsync();

        var accept = await peer.OpenAsync(Request(AsProvider));

        accept.Contexts.ShouldHaveSingleItem().Result.ShouldBe(ContextRefusal.AbstractSyntaxNotSupported);
        accept.User.Roles.ShouldHaveSingleItem().AsProvider.ShouldBeFalse();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_peer_that_wants_a_commitment_from_us_is_refused(bool saysSo)
    {
        await using var reception = new Reception(commitments: new Reports());
        using var peer = await reception.CallAsync();

        var accept = await peer.OpenAsync(Request(saysSo ? [new RoleSelection(SopClass.StorageCommitment, AsUser: true, AsProvider: false)] : []));

        accept.Contexts.ShouldHaveSingleItem().Result.ShouldBe(ContextRefusal.AbstractSyntaxNotSupported);
    }

    public static TheoryData<string, int> Nonsense => new()
    {
        { "another event", 0x0113 }, { "another instance", 0x0112 }, { "no data set", 0x0212 }, { "garbage", 0x0212 },
        { "no transaction", 0x0115 }, { "an instance without UID", 0x0115 }, { "a failed one that is no UID", 0x0115 },
    };

    [Theory]
    [MemberData(nameof(Nonsense))]
    public async Task A_report_that_makes_no_sense_is_refused_and_reaches_nobody(string nonsense, int status)
    {
        var reports = new Reports();
        await using var reception = new Reception(commitments: reports);
        using var peer = await reception.CallAsync();
        await peer.OpenAsync(Request(AsProvider));
        var command = Reports.Command(nonsense == "another event" ? (ushort)9 : (ushort)1);
        if (nonsense == "another instance")
            command.With(CommandElement.AffectedSopInstanceUid, "1.2.3");
        var report = new Dataset().Set(Tags.TransactionUid, "2.25.7");
        var bytes = nonsense switch
        {
            "no data set" => null,
            "garbage" => "<html><body>"u8.ToArray(),
            "no transaction" => await Reports.BytesAsync("", ["1.2.1"]),
            "an instance without UID" => await Talk.BytesAsync(report.SetItems(Tags.ReferencedSopSequence, Reports.Reference(""))),
            "a failed one that is no UID" => await Talk.BytesAsync(report.SetItems(Tags.FailedSopSequence, Reports.Reference("../../x"))),
            _ => await Reports.BytesAsync("2.25.7", ["1.2.1"]),
        };

        var answer = await ReportAsync(peer, command, bytes);

        answer.UInt16(CommandElement.Status).ShouldBe((ushort)status);
        reports.Heard.ShouldBeEmpty();
        (await ReportAsync(peer, Reports.Command(1), await Reports.BytesAsync("2.25.8", ["1.2.1"]))).UInt16(CommandElement.Status).ShouldBe((ushort)0);
    }

    [Fact]
    public async Task What_the_host_does_not_know_or_cannot_keep_is_answered_so_that_the_peer_may_report_again()
    {
        var answers = new Queue<Func<StoreResult>>([() => StoreResult.ProcessingFailure("unknown transaction"), () => throw new InvalidOperationException("bug")]);
        await using var reception = new Reception(commitments: new Reports { Answer = () => answers.Dequeue()() });
        using var peer = await reception.CallAsync();
        await peer.OpenAsync(Request(AsProvider));

        var refused = await ReportAsync(peer, Reports.Command(1), await Reports.BytesAsync("2.25.7", ["1.2.1"]));
        var failed = await ReportAsync(peer, Reports.Command(1), await Reports.BytesAsync("2.25.7", ["1.2.1"]));

        (refused.UInt16(CommandElement.Status), refused.Text(CommandElement.ErrorComment)).ShouldBe(((ushort)0x0110, "unknown transaction"));
        failed.UInt16(CommandElement.Status).ShouldBe((ushort)0x0110);
        (await reception.NextAsync<HostFailed>()).Exception.Message.ShouldBe("bug");
    }

    [Fact]
    public async Task Nothing_is_stored_where_only_reports_are_heard_and_nothing_reported_where_only_images_are_stored()
    {
        var reports = new Reports();
        await using var reception = new Reception(commitments: reports);
        using var peer = await reception.CallAsync();
        await peer.OpenAsync(Request([new PresentationContext(3, Talk.IntraOral, [Talk.ExplicitLittleEndian])], AsProvider));

        await peer.SayMessageAsync(1, Talk.Store().With(CommandElement.AffectedSopClassUid, SopClass.StorageCommitment), [0, 0]);
        Talk.StatusIn((await peer.HearAsync()).Body).ShouldBe((ushort)0x0122);
        await peer.SayMessageAsync(3, Reports.Command(1), await Reports.BytesAsync("2.25.7", ["1.2.1"]));
        Talk.StatusIn((await peer.HearAsync()).Body).ShouldBe((ushort)0x0118);

        reception.Shelf.Kept.ShouldBeEmpty();
        reports.Heard.ShouldBeEmpty();
    }

    private static AssociateRequest Request(params RoleSelection[] roles) => Request([], roles);

    private static AssociateRequest Request(PresentationContext[] more, params RoleSelection[] roles)
    {
        var request = Talk.Request([new PresentationContext(1, SopClass.StorageCommitment, [Talk.ExplicitLittleEndian, Talk.ImplicitLittleEndian]), .. more]);
        return request with { User = request.User with { Roles = roles } };
    }

    private static async Task<CommandSet> ReportAsync(PduPeer peer, CommandSet command, byte[]? report)
    {
        await peer.SayMessageAsync(1, command, report);
        return (await peer.HearMessageAsync()).Command;
    }
}
