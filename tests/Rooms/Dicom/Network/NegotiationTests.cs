using System.Net;
using DentaMind.Dicom.Network;
using DentaMind.Dicom.Network.Pdus;
using Shouldly;
using Xunit;

namespace DentaMind.Rooms.Dicom.Network;

public sealed class NegotiationTests
{
    private const string JpegBaseline = "1.2.840.10008.1.2.4.50";
    private const string JpegLossless = "1.2.840.10008.1.2.4.70";
    private const string BigEndian = "1.2.840.10008.1.2.2";

    [Theory]
    [InlineData("1.2.840.10008.5.1.4.1.2.2.1", ContextRefusal.AbstractSyntaxNotSupported)] // Study Root C-FIND
    [InlineData("1.3.46.670589.5.0.1", ContextRefusal.AbstractSyntaxNotSupported)] // a vendor's own
    [InlineData("1.2.840.10008.5.1.4.1.1.66.4", ContextRefusal.None)] // Segmentation
    [InlineData("1.2.840.10008.5.1.4.1.1.104.3", ContextRefusal.None)] // Encapsulated STL
    [InlineData("1.2.840.10008.1.1", ContextRefusal.None)]
    public void Verification_and_storage_are_accepted_and_nothing_else(string abstractSyntax, ContextRefusal refusal) =>
        new StoragePolicy().Decide(new ContextProposal(abstractSyntax, [Talk.ExplicitLittleEndian])).Refusal.ShouldBe(refusal);

    [Fact]
    public void A_private_sop_class_is_accepted_by_setting_or_when_the_peer_says_it_is_stored()
    {
        var proposal = new ContextProposal("1.3.46.670589.5.0.1", [Talk.ExplicitLittleEndian]);

        new StoragePolicy(AcceptPrivateSopClasses: true).Decide(proposal).Refusal.ShouldBe(ContextRefusal.None);
        new StoragePolicy().Decide(proposal with { ServiceClass = "1.2.840.10008.4.2" }).Refusal.ShouldBe(ContextRefusal.None);
    }

    [Theory]
    [InlineData(JpegBaseline, JpegBaseline)]
    [InlineData(Talk.ExplicitLittleEndian, JpegLossless, Talk.ExplicitLittleEndian)]
    [InlineData(JpegLossless, JpegBaseline, JpegLossless, Talk.ImplicitLittleEndian)]
    [InlineData(Talk.ExplicitLittleEndian, Talk.ImplicitLittleEndian, BigEndian, Talk.ExplicitLittleEndian)]
    [InlineData(Talk.ExplicitLittleEndian, JpegBaseline, Talk.ExplicitLittleEndian)]
    [InlineData(Talk.ImplicitLittleEndian, Talk.ImplicitLittleEndian)]
    [InlineData(null, "1.2.840.10008.1.2.4.94")] // pixels elsewhere
    [InlineData(null, "1.2.840.113619.5.2")] // a vendor's own
    public void Of_several_transfer_syntaxes_one_that_loses_nothing_is_taken(string? chosen, params string[] offered) =>
        TransferSyntaxChoice.Among(offered).ShouldBe(chosen);

    [Fact]
    public async Task Each_proposed_context_is_answered_and_roles_are_granted_to_users_only()
    {
        await using var reception = new Reception();
        using var peer = await reception.CallAsync();
        var request = Talk.Request(
            new PresentationContext(1, Talk.IntraOral, [Talk.ExplicitLittleEndian]),
            new PresentationContext(255, Talk.IntraOral, [JpegBaseline, JpegLossless]),
            new PresentationContext(7, "1.2.840.10008.5.1.4.1.2.2.1", [Talk.ExplicitLittleEndian]),
            new PresentationContext(9, Talk.IntraOral, ["1.2.3.4"]));

        var accept = await peer.OpenAsync(request with { User = request.User with { Roles = [new RoleSelection(Talk.IntraOral, true, true)] } });

        accept.Contexts.Select(context => (context.Id, context.Result)).ShouldBe(
        [
            ((byte)1, ContextRefusal.None), ((byte)255, ContextRefusal.None),
            ((byte)7, ContextRefusal.AbstractSyntaxNotSupported), ((byte)9, ContextRefusal.TransferSyntaxesNotSupported),
        ]);
        accept.Contexts[1].TransferSyntax.ShouldBe(JpegLossless);
        accept.User.Roles.ShouldHaveSingleItem().ShouldBe(new RoleSelection(Talk.IntraOral, true, false));
        accept.User.MaximumLength.ShouldBe(128u * 1024);
        accept.User.Window.ShouldBeNull();
        accept.User.ImplementationVersion!.Length.ShouldBeLessThanOrEqualTo(16);
    }

    [Fact]
    public async Task The_host_turns_a_peer_away_with_its_reason()
    {
        await using var reception = new Reception(policy: new Strict());
        using var peer = await reception.CallAsync();

        await peer.SayAsync(Talk.Request().ToPdu());
        var (type, body) = await peer.HearAsync();

        type.ShouldBe(PduType.AssociateReject);
        ShortPdu.ReadReject(body).ShouldBe(Rejection.CallingAeNotRecognised);
        (await reception.NextAsync<AssociationRejected>()).CallingAe.ShouldBe("CHAIR1");
    }

    [Theory]
    [InlineData(0, AssociatePdu.DicomApplicationContext, "A", "B", 2, 2)]
    [InlineData(1, "1.2.3", "A", "B", 1, 2)]
    [InlineData(1, AssociatePdu.DicomApplicationContext, "", "B", 1, 7)]
    [InlineData(1, AssociatePdu.DicomApplicationContext, "A", "", 1, 3)]
    public void A_request_that_no_peer_may_make_is_rejected(ushort version, string application, string called, string calling, byte source, byte reason)
    {
        var request = new AssociateRequest(called, calling, [], new UserInformation()) { ProtocolVersion = version, ApplicationContext = application };

        Negotiation.Check(request).ShouldBe(new Rejection(1, source, reason));
    }

    [Fact]
    public async Task A_hundred_and_twenty_eight_contexts_are_taken()
    {
        await using var reception = new Reception();
        using var peer = await reception.CallAsync();

        (await peer.OpenAsync(Many(128))).Contexts.Count.ShouldBe(128);
    }

    [Fact]
    public void One_context_more_is_refused()
    {
        var pdu = Many(129).ToPdu();

        Should.Throw<AssociationLostException>(() => AssociateRequest.Read(pdu.AsSpan(PduHeader.Size)));
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(1, 2)]
    public void Contexts_with_one_number_or_an_even_one_are_refused(byte first, byte second)
    {
        var pdu = Talk.Request(new PresentationContext(first, Talk.IntraOral, ["1.2"]), new PresentationContext(second, Talk.IntraOral, ["1.2"])).ToPdu();

        Should.Throw<AssociationLostException>(() => AssociateRequest.Read(pdu.AsSpan(PduHeader.Size)));
    }

    [Fact]
    public void Identity_and_extended_negotiation_are_tolerated_and_not_answered()
    {
        var pdu = new ItemWriter();
        AssociatePdu.WriteFixed(pdu, 1, "DENTAMIND", "CHAIR1");
        pdu.Item(ItemType.UserInformation, user =>
        {
            user.Item(ItemType.UserIdentity, item => item.Bytes([2, 1, 0, 4, (byte)'u', (byte)'s', (byte)'e', (byte)'r', 0, 1, (byte)'p']));
            user.Item(ItemType.ExtendedNegotiation, item => { item.CountedUid(Talk.IntraOral); item.Bytes([2, 0, 3, 0, 1, 0]); });
            user.Item((ItemType)0x77, item => item.Bytes([1, 2, 3]));
            user.Item(ItemType.MaximumLength, item => item.UInt32(4096));
        });

        AssociateRequest.Read(pdu.ToPdu(PduType.AssociateRequest).AsSpan(PduHeader.Size)).User.MaximumLength.ShouldBe(4096u);
    }

    [Fact]
    public void A_peer_that_takes_no_sensible_pdu_is_refused() =>
        Should.Throw<AssociationLostException>(() => Negotiation.SendPduBytes(new UserInformation { MaximumLength = 7 }, new NetworkLimits()));

    private static AssociateRequest Many(int count) => Talk.Request([.. Enumerable.Range(0, count).Select(i =>
        new PresentationContext((byte)((2 * i) + 1), Talk.IntraOral, [Talk.ExplicitLittleEndian]))]);

    private sealed class Strict : IReceiverPolicy
    {
        public ValueTask<Rejection?> DecideAsync(AssociationFacts peer, CancellationToken ct) =>
            ValueTask.FromResult<Rejection?>(peer.RemoteAddress.Equals(IPAddress.Loopback) ? Rejection.CallingAeNotRecognised : null);

        public ContextVerdict Decide(AssociationFacts peer, ContextProposal proposal) => throw new NotSupportedException();
    }
}
