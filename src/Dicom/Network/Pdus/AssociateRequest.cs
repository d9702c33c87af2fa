namespace DentaMind.Dicom.Network.Pdus;

/// <summary>An A-ASSOCIATE-RQ PDU (PS3.8 9.3.2).</summary>
internal sealed record AssociateRequest(
    string CalledAe,
    string CallingAe,
    IReadOnlyList<PresentationContext> Contexts,
    UserInformation User)
{
    public const int MostContexts = 128;
    private const int MostTransferSyntaxes = 128;

    public ushort ProtocolVersion { get; init; } = AssociatePdu.ProtocolVersion;

    public string ApplicationContext { get; init; } = AssociatePdu.DicomApplicationContext;

    public static AssociateRequest Read(ReadOnlySpan<byte> body)
    {
        var pdu = new ItemReader(body);
        AssociatePdu.ReadFixed(ref pdu, out var version, out var calledAe, out var callingAe);
        var request = new AssociateRequest(calledAe, callingAe, [], new UserInformation())
        {
            ProtocolVersion = version,
            ApplicationContext = "",
        };
        List<PresentationContext> contexts = [];
        while (pdu.TryNext(out var type, out var value))
        {
            if (type == ItemType.PresentationContext)
                Add(contexts, ReadContext(value));
            else if (type == ItemType.ApplicationContext)
                request = request with { ApplicationContext = ItemReader.Uid(value) };
            else if (type == ItemType.UserInformation)
                request = request with { User = UserInformationItems.Read(value) };
        }
        return request with { Contexts = contexts };
    }

    private static void Add(List<PresentationContext> contexts, PresentationContext context)
    {
        if (contexts.Count == MostContexts)
            throw AssociationLostException.TooLong("More than 128 presentation contexts were proposed.");
        if (context.Id % 2 == 0 || contexts.Exists(other => other.Id == context.Id))
            throw AssociationLostException.Malformed("A presentation context has an even number, or one that another has.");
        contexts.Add(context);
    }

    private static PresentationContext ReadContext(ReadOnlySpan<byte> value)
    {
        var context = new ItemReader(value);
        var id = context.Byte();
        context.Take(3);
        string? abstractSyntax = null;
        List<string> transferSyntaxes = [];
        while (context.TryNext(out var type, out var uid))
        {
            if (type == ItemType.AbstractSyntax)
                abstractSyntax = ItemReader.Uid(uid);
            else if (type == ItemType.TransferSyntax && transferSyntaxes.Count < MostTransferSyntaxes)
                transferSyntaxes.Add(ItemReader.Uid(uid));
        }
        if (abstractSyntax is null || transferSyntaxes.Count == 0)
            throw AssociationLostException.Malformed("A presentation context lacks its abstract syntax or any transfer syntax.");
        return new PresentationContext(id, abstractSyntax, transferSyntaxes);
    }

    public byte[] ToPdu()
    {
        var pdu = new ItemWriter();
        AssociatePdu.WriteFixed(pdu, ProtocolVersion, CalledAe, CallingAe);
        pdu.Uid(ItemType.ApplicationContext, ApplicationContext);
        foreach (var context in Contexts)
            pdu.Item(ItemType.PresentationContext, item => WriteContext(item, context));
        UserInformationItems.Write(pdu, User);
        return pdu.ToPdu(PduType.AssociateRequest);
    }

    private static void WriteContext(ItemWriter item, PresentationContext context)
    {
        item.Bytes([context.Id, 0, 0, 0]);
        item.Uid(ItemType.AbstractSyntax, context.AbstractSyntax);
        foreach (var transferSyntax in context.TransferSyntaxes)
            item.Uid(ItemType.TransferSyntax, transferSyntax);
    }
}

/// <summary>One proposed presentation context; its number is odd.</summary>
internal sealed record PresentationContext(byte Id, string AbstractSyntax, IReadOnlyList<string> TransferSyntaxes);
