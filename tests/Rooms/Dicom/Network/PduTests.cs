using DentaMind.Dicom.Network;
using DentaMind.Dicom.Network.Messages;
using DentaMind.Dicom.Network.Pdus;
using FsCheck;
using FsCheck.Fluent;
using Shouldly;
using Xunit;

namespace DentaMind.Rooms.Dicom.Network;

public sealed class PduTests
{
    private static readonly Gen<string> Uids =
        from parts in Gen.ArrayOf(Gen.Choose(0, 99999))
        select string.Join('.', parts.Take(8).Prepend(2).Prepend(1));

    private static readonly Gen<string> Titles =
        from length in Gen.Choose(1, 16)
        from characters in Gen.ArrayOf(Gen.Elements("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-".ToCharArray()), length)
        select new string(characters);

    private static readonly Gen<List<PresentationContext>> Contexts =
        from count in Gen.Choose(0, 128)
        from abstractSyntax in Uids
        from transferSyntaxes in Gen.NonEmptyListOf(Uids)
        select Enumerable.Range(0, count).Select(i =>
            new PresentationContext((byte)((2 * i) + 1), abstractSyntax, transferSyntaxes.Take(20).ToList())).ToList();

    private static readonly Gen<UserInformation> Users =
        from length in Gen.Choose(0, int.MaxValue)
        from uid in Uids
        from version in Titles
        from window in Gen.Elements<OperationsWindow?>(null, new OperationsWindow(0, 0), new OperationsWindow(7, 65535))
        from asUser in Gen.Elements(true, false)
        select new UserInformation
        {
            MaximumLength = (uint)length,
            ImplementationClassUid = uid,
            ImplementationVersion = version,
            Window = window,
            Roles = new List<RoleSelection> { new(uid, asUser, !asUser) },
            ServiceClasses = new Dictionary<string, string> { [uid] = "1.2.840.10008.4.2" },
        };

    private static readonly Gen<AssociateRequest> Requests =
        from called in Titles
        from calling in Titles
        from contexts in Contexts
        from user in Users
        select new AssociateRequest(called, calling, contexts, user);

    private static readonly Gen<PresentationAnswer> Answers =
        from id in Gen.Choose(0, 127)
        from result in Gen.Choose(0, 4)
        from uid in Uids
        select new PresentationAnswer((byte)((2 * id) + 1), (ContextRefusal)result, uid);

    private static readonly Gen<FragmentHeader> Fragments =
        from context in Gen.Choose(0, 255)
        from flags in Gen.Choose(0, 3)
        from length in Gen.Choose(0, 1 << 20)
        select new FragmentHeader((byte)context, (flags & 1) != 0, (flags & 2) != 0, length);

    [Fact]
    public void An_association_request_reads_back_as_it_was_written() => Check(Requests, request =>
        AssociateRequest.Read(Body(request.ToPdu(), PduType.AssociateRequest)).ShouldBeEquivalentTo(request));

    [Fact]
    public void An_association_answer_reads_back_as_it_was_written() => Check(Answers, context =>
    {
        var answer = new AssociateAccept("DENTAMIND", "CHAIR1", [context], new UserInformation { MaximumLength = 7 });

        var read = AssociateAccept.Read(Body(answer.ToPdu(), PduType.AssociateAccept));

        (read.CalledAe, read.CallingAe, read.User.MaximumLength).ShouldBe(("DENTAMIND", "CHAIR1", 7u));
        var wanted = context.Result == ContextRefusal.None ? context : context with { TransferSyntax = "" }; // it means nothing then
        read.Contexts.ShouldHaveSingleItem().ShouldBe(wanted);
    });

    [Fact]
    public void A_fragment_header_reads_back_as_it_was_written_and_never_beyond_its_pdu() => Check(Fragments, header =>
    {
        var bytes = new byte[FragmentHeader.Size];
        header.Write(bytes);

        FragmentHeader.Read(bytes, FragmentHeader.Size + header.Length).ShouldBe(header);
        Should.Throw<AssociationLostException>(() => FragmentHeader.Read(bytes, FragmentHeader.Size + header.Length - 1));
    });

    [Fact]
    public void A_command_reads_back_as_it_was_written() => Check(Titles, text =>
    {
        var written = Talk.Store((ushort)text.Length, instance: $"1.2.{text.Length}").With(CommandElement.ErrorComment, text, padding: ' ');

        var read = CommandSet.Read(written.ToBytes());

        read.MessageId.ShouldBe((ushort)text.Length);
        read.HasDataSet.ShouldBeTrue();
        read.Text(CommandElement.AffectedSopInstanceUid).ShouldBe($"1.2.{text.Length}");
        read.Text(CommandElement.ErrorComment).ShouldBe(text);
        read.ToBytes().ShouldBe(written.ToBytes());
    });

    [Fact]
    public void A_command_is_laid_out_as_the_standard_says()
    {
        Convert.ToHexString(Talk.Echo(id: 1).ToBytes()).ShouldBe(
            "0000000004000000" + "38000000" // group length: what follows it
            + "0000020012000000" + Convert.ToHexString("1.2.840.10008.1.1\0"u8)
            + "0000000102000000" + "3000"
            + "0000100102000000" + "0100"
            + "0000000802000000" + "0101");
    }

    [Fact]
    public void Zeros_behind_a_title_are_taken_as_padding_and_other_control_characters_are_not()
    {
        ItemReader.AeTitle("CHAIR1\0\0\0\0\0\0\0\0\0\0"u8).ShouldBe("CHAIR1");
        Should.Throw<AssociationLostException>(() => ItemReader.AeTitle("CHAIR\n1         "u8));
    }

    private static void Check<T>(Gen<T> samples, Action<T> law) =>
        Prop.ForAll(samples.ToArbitrary(), law).Check(Config.QuickThrowOnFailure.WithQuietOnSuccess(true));

    private static byte[] Body(byte[] pdu, PduType type)
    {
        PduHeader.Read(pdu, new NetworkLimits()).ShouldBe(new PduHeader(type, pdu.Length - PduHeader.Size));
        return pdu[PduHeader.Size..];
    }
}
