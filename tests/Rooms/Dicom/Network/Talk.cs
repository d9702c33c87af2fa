using DentaMind.Dicom.Data;
using DentaMind.Dicom.Network.Messages;
using DentaMind.Dicom.Network.Pdus;
using Shouldly;

namespace DentaMind.Rooms.Dicom.Network;

/// <summary>What peers usually say, as bytes.</summary>
internal static class Talk
{
    public const string Verification = "1.2.840.10008.1.1";
    public const string IntraOral = "1.2.840.10008.5.1.4.1.1.1.3";
    public const string ImplicitLittleEndian = "1.2.840.10008.1.2";
    public const string ExplicitLittleEndian = "1.2.840.10008.1.2.1";
    public const string Instance = "1.2.826.0.1.3680043.2.1";

    public const byte EchoContext = 1;
    public const byte StoreContext = 3;

    public static AssociateRequest Request(params PresentationContext[] contexts) => new("DENTAMIND", "CHAIR1", contexts.Length > 0 ? contexts :
    [
        new PresentationContext(EchoContext, Verification, [ImplicitLittleEndian]),
        new PresentationContext(StoreContext, IntraOral, [ExplicitLittleEndian]),
    ], new UserInformation { MaximumLength = 16384, ImplementationClassUid = "1.2.3", ImplementationVersion = "SCRIPT" });

    public static CommandSet Echo(ushort id = 1) => new CommandSet()
        .With(CommandElement.AffectedSopClassUid, Verification)
        .With(CommandElement.CommandField, (ushort)CommandField.Echo)
        .With(CommandElement.MessageId, id)
        .WithDataSet(false);

    public static CommandSet Store(ushort id = 1, string instance = Instance) => new CommandSet()
        .With(CommandElement.AffectedSopClassUid, IntraOral)
        .With(CommandElement.CommandField, (ushort)CommandField.StoreRequest)
        .With(CommandElement.MessageId, id)
        .With(CommandElement.Priority, 0)
        .WithDataSet(true)
        .With(CommandElement.AffectedSopInstanceUid, instance);

    /// <summary>The command that answers a request.</summary>
    public static CommandSet Answer(CommandSet request, ushort status) => new CommandSet()
        .With(CommandElement.CommandField, (ushort)(request.Field | CommandField.Answer))
        .With(CommandElement.MessageIdRespondedTo, request.MessageId)
        .With(CommandElement.Status, status);

    /// <summary>A data set as it travels in explicit little endian.</summary>
    public static async Task<byte[]> BytesAsync(Dataset dataset)
    {
        using var bytes = new MemoryStream();
        await DicomWriter.WriteDatasetAsync(bytes, dataset, TransferSyntax.ExplicitLittleEndian);
        return bytes.ToArray();
    }

    public static async Task<Dataset> DatasetAsync(byte[] bytes) =>
        (await DicomReader.ReadDatasetAsync(new MemoryStream(bytes), TransferSyntax.ExplicitLittleEndian, ReadOptions.Whole)).Dataset;

    /// <summary>A command in one P-DATA PDU.</summary>
    public static byte[] Command(byte context, CommandSet command, int pduBytes = 16384) =>
        CommandPdus.Make(context, command.ToBytes(), pduBytes);

    /// <summary>A P-DATA PDU with one fragment of a data set.</summary>
    public static byte[] Data(byte context, ReadOnlySpan<byte> bytes, bool isLast)
    {
        var pdu = new byte[CommandPdus.HeaderBytes + bytes.Length];
        CommandPdus.WriteHeaders(pdu, new FragmentHeader(context, IsCommand: false, isLast, bytes.Length));
        bytes.CopyTo(pdu.AsSpan(CommandPdus.HeaderBytes));
        return pdu;
    }

    /// <summary>The command in the body of a P-DATA PDU that holds nothing else.</summary>
    public static CommandSet CommandIn(byte[] body) => CommandSet.Read(body.AsSpan(FragmentHeader.Size));

    public static ushort StatusIn(byte[] body) => CommandIn(body).UInt16(CommandElement.Status)!.Value;

    /// <summary>Bytes that a mistake of one place would change.</summary>
    public static byte[] Pattern(int length) => [.. Enumerable.Range(0, length).Select(i => (byte)(i * 31 + i / 251))];

    /// <summary>Compares without printing the bytes.</summary>
    public static void ShouldHold(this byte[] kept, byte[] sent)
    {
        kept.Length.ShouldBe(sent.Length);
        kept.AsSpan().CommonPrefixLength(sent).ShouldBe(sent.Length, "the bytes differ at this place");
    }
}
